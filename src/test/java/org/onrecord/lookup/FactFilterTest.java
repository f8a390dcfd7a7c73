package org.onrecord.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.lookup.Answers.found;
import static org.onrecord.lookup.Answers.ids;
import static org.onrecord.lookup.Answers.notFound;
import static org.onrecord.lookup.Records.event;
import static org.onrecord.lookup.Records.reported;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Confidence;
import org.onrecord.model.Fact;
import org.onrecord.model.FactKind;

class FactFilterTest {
    private final CaseRecord record = Records.with(IntStream.range(0, 43)
                    .mapToObj(n -> event("fact-" + (100 + n), "2001", "Something happened."))
                    .toArray(Fact[]::new))
            .and(reported(event("reported", "2002", "Something else happened.")))
            .record();

    private Answer all(FactFilter filter) {
        return filter.answer(
                record, record.facts().values().stream(), facts -> new FactList(FactList.BY_DATE, facts), "such fact");
    }

    @Test
    void keeps_and_shows_everything_by_default() {
        var answer = found(all(FactFilter.NONE));

        assertThat(answer.total()).isEqualTo(44);
        assertThat(answer.content().size()).isEqualTo(44);
        assertThat(answer.remarks()).isEmpty();
    }

    @Test
    void a_limit_cuts_the_list_and_says_how_many_there_are() {
        var answer = found(all(new FactFilter(Set.of(Confidence.ESTABLISHED), Set.of(), 10)));

        assertThat(ids(answer)).hasSize(10).startsWith("fact-100").endsWith("fact-109");
        assertThat(answer.total()).isEqualTo(43);
        assertThat(answer.cut()).containsExactly("10 of 43");
    }

    @Test
    void a_limit_that_is_just_enough_says_nothing() {
        assertThat(found(all(new FactFilter(Set.of(), Set.of(), 44))).remarks()).isEmpty();
        assertThat(found(all(new FactFilter(Set.of(), Set.of(), 43))).cut()).containsExactly("43 of 44");
    }

    @Test
    void keeps_what_has_one_of_the_confidences_and_one_of_the_kinds() {
        assertThat(ids(all(new FactFilter(Set.of(Confidence.REPORTED, Confidence.DISPUTED), Set.of(), 99))))
                .containsExactly("reported");
        assertThat(ids(all(new FactFilter(Set.of(Confidence.REPORTED), Set.of(FactKind.EVENT), 99))))
                .containsExactly("reported");
    }

    @Test
    void a_list_emptied_by_filters_is_not_on_record() {
        var answer = notFound(all(new FactFilter(Set.of(), Set.of(FactKind.LAW), 99)));

        assertThat(answer.code()).isEqualTo("nothing-matches");
        assertThat(answer.message()).isEqualTo("no such fact is on record");
        assertThat(answer.nearest()).isEmpty();
    }

    @Test
    void remarks_are_added_before_those_already_made() {
        var answer = found(all(new FactFilter(Set.of(), Set.of(), 10))
                .with(List.of("criminal charges only"))
                .with(List.of("read otherwise")));

        assertThat(answer.remarks()).containsExactly("read otherwise", "criminal charges only");
        assertThat(answer.total()).isEqualTo(44);
    }
}
