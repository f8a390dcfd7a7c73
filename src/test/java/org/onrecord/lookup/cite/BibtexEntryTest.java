package org.onrecord.lookup.cite;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BibtexEntryTest {

    @Test
    void a_value_is_no_command_of_TeX_and_stays_on_its_line() {
        assertThat(BibtexEntry.escaped("50% of \\the {costs}\n```\n# A heading\u001b[2J\u202e"))
                .isEqualTo("50\\% of \\textbackslash{}the \\{costs\\} ``` \\# A heading[2J");
    }
}
