package org.onrecord.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.lookup.Answers.found;
import static org.onrecord.lookup.Answers.notFound;
import static org.onrecord.lookup.LoadedRecords.GREY_HERON;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.onrecord.lookup.Answer.Ambiguous;
import org.onrecord.lookup.Answer.Found;
import org.onrecord.lookup.SeveralAnswers.RecordRows;
import org.onrecord.model.CaseRecord;
import org.onrecord.output.table.Column;
import org.onrecord.search.index.WordSearch;

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
        var outcomes = Queries.asked("outcome", "name", "harrow");

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

    @Test
    void facts_with_some_of_the_words_are_left_out_beside_facts_with_all() {
        var search = Queries.asked("search", "words", List.of("eleven", "lanterns"));
        var complete = found(search.answer(GREY_HERON));
        var some = new Found(OTHER, complete.content(), complete.total(), List.of(WordSearch.SOME_WORDS));

        var joined = new SeveralAnswers(search, List.of(some, complete));
        assertThat(joined.found()).containsExactly(complete);
        assertThat(joined.remarks()).containsExactly("invented: no fact contains all of these words");
        assertThat(new SeveralAnswers(search, List.of(some, some)).found()).hasSize(2);
    }

    @Test
    void many_records_without_an_answer_are_counted() {
        var query = Queries.who("zoe-angstrom");
        var missing = Collections.nCopies(4, query.answer(OTHER));
        var answers = Stream.concat(Stream.of(query.answer(GREY_HERON)), missing.stream())
                .toList();

        assertThat(new SeveralAnswers(query, answers).remarks()).containsExactly("no answer in 4 of 5 records");
        assertThat(notFound(new SeveralAnswers(query, missing).answer(OTHER)).message())
                .endsWith("(records: 4)");
    }
}
