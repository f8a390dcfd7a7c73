package org.onrecord.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.lookup.Answers.found;
import static org.onrecord.lookup.Answers.notFound;
import static org.onrecord.lookup.LoadedRecords.GREY_HERON;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.onrecord.lookup.Answer.Ambiguous;
import org.onrecord.lookup.Answer.Found;
import org.onrecord.lookup.outcome.OutcomeQuery;
import org.onrecord.model.CaseRecord;
import org.onrecord.output.table.Column;

/** The answers of several records, joined to one. */
class SeveralAnswersTest {
    private static final CaseRecord OTHER = new Records().record();

    private static SeveralAnswers answers(Query query) {
        return new SeveralAnswers(
                query, Stream.of(GREY_HERON, OTHER).map(query::answer).toList());
    }

    @Test
    void each_row_names_its_case_and_version_first() {
        assertThat(Column.names(answers(Queries.TIMELINE).columns()))
                .startsWith("case", "record_version", "id")
                .hasSize(2 + Queries.TIMELINE.columns().size());
    }

    @Test
    void a_record_without_an_answer_is_a_remark() {
        var answer = found(answers(Queries.who("zoe-angstrom")).answer(GREY_HERON));

        assertThat(answer.content()).isInstanceOf(RecordRows.class);
        assertThat(answer.remarks()).singleElement().asString().startsWith("invented: no person or body");
    }

    @Test
    void if_no_record_has_an_answer_the_message_names_them() {
        assertThat(notFound(answers(Queries.who("nobody-at-all")).answer(GREY_HERON))
                        .message())
                .endsWith("(records: grey-heron, invented)");
    }

    @Test
    void a_name_with_several_matches_is_ambiguous_if_no_record_has_an_answer() {
        var outcomes = new OutcomeQuery("harrow", Set.of(), null, Set.of(), FactFilter.NONE);

        assertThat(answers(outcomes).answer(GREY_HERON)).isInstanceOf(Ambiguous.class);
    }

    @Test
    void totals_are_added() {
        var twice = new SeveralAnswers(
                Queries.TIMELINE, List.of(Queries.TIMELINE.answer(GREY_HERON), Queries.TIMELINE.answer(GREY_HERON)));

        assertThat(twice.answer(GREY_HERON))
                .isInstanceOfSatisfying(
                        Found.class,
                        joined -> assertThat(joined.total())
                                .isEqualTo(2 * GREY_HERON.facts().size()));
    }
}
