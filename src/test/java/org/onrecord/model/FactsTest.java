package org.onrecord.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.lookup.LoadedRecords.GREY_HERON;
import static org.onrecord.lookup.LoadedRecords.PETER_CONNELLY;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FactsTest {

    static Stream<CaseRecord> records() {
        return Stream.of(GREY_HERON, PETER_CONNELLY);
    }

    @ParameterizedTest
    @MethodSource("records")
    void those_about_a_party_are_all_that_list_it(CaseRecord record) {
        assertThat(Stream.of(record.people(), record.organisations()).flatMap(parties -> parties.keySet().stream()))
                .allSatisfy(party -> assertThat(record.facts().about(party))
                        .containsExactlyElementsOf(record.facts().values().stream()
                                .filter(fact -> fact.people().contains(party)
                                        || fact.organisations().contains(party))
                                .toList()));
        assertThat(record.facts().about("nobody")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("records")
    void those_of_all_proceedings_are_all_outcomes(CaseRecord record) {
        var facts = record.facts();

        assertThat(facts.in(Set.copyOf(facts.proceedings())))
                .isNotEmpty()
                .containsExactlyElementsOf(facts.of(Set.of(FactKind.OUTCOME)).toList());
    }

    @ParameterizedTest
    @MethodSource("records")
    void those_that_began_before_a_stretch_of_days_come_last(CaseRecord record) {
        var from = LocalDate.of(2009, 1, 1);

        assertThat(record.facts().between(from, LocalDate.of(2009, 12, 31), Set.of(), true))
                .extracting(fact -> fact.date().beginsBefore(from))
                .contains(true, false)
                .isSorted();
    }
}
