package org.onrecord.ask.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.lookup.LoadedRecords.PETER_CONNELLY;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.onrecord.model.Fact;

class EquivalentCommandTest {
    private static String of(String... ids) {
        List<Fact> facts = Stream.of(ids)
                .map(PETER_CONNELLY.facts()::get)
                .map(Objects::requireNonNull)
                .toList();
        return EquivalentCommand.of(PETER_CONNELLY, facts);
    }

    @Test
    void outcomes_of_one_person_are_listed_by_their_steps() {
        assertThat(of("charge-murder-barker", "sentence-barker-rape-life-ten"))
                .isEqualTo("onrecord outcome steven-barker --step charge,sentence");
    }

    @Test
    void an_allegation_before_a_regulator_is_shown_since_it_is_no_charge_of_a_crime() {
        assertThat(of("gmc-alzayyat-allegations")).isEqualTo("onrecord show gmc-alzayyat-allegations");
    }
}
