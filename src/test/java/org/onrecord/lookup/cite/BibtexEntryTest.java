package org.onrecord.lookup.cite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.lookup.cite.Bibliography.BibtexEntry;

class BibtexEntryTest {

    @Test
    void a_value_is_no_command_of_TeX_and_stays_on_its_line() {
        assertThat(BibtexEntry.escaped("50% of \\the {costs}\n```\n# A heading\u001b[2J\u202e"))
                .isEqualTo(
                        "50\\% of \\textbackslash{}the \\textbraceleft{}costs\\textbraceright{} ``` \\# A heading[2J");
    }

    @Test
    void no_value_has_more_braces_opened_or_closed_than_the_other() {
        for (var text : List.of("}", "{", "\\}", "\\{", "a}},\n}\n@misc{planted, title = {b")) {
            var escaped = BibtexEntry.escaped(text);
            assertThat(escaped.chars().filter(c -> c == '{').count())
                    .as(escaped)
                    .isEqualTo(escaped.chars().filter(c -> c == '}').count());
            assertThat(escaped).doesNotContain("}}").doesNotContainPattern("\\\\[{}]");
        }
    }
}
