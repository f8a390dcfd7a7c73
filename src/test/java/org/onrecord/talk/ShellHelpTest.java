package org.onrecord.talk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShellHelpTest {

    @Test
    void the_description_is_beside_a_name_that_leaves_room_for_it() {
        assertThat(ShellHelp.entry(new Completion("who", "People and bodies on record."), 34))
                .isEqualTo("""
                /who          People and bodies on
                              record.
                """);
    }

    @Test
    void the_description_is_below_a_name_that_is_as_wide_as_its_column_or_wider() {
        assertThat(ShellHelp.entry(new Completion("fourteen-chars", "What it does."), 80))
                .isEqualTo("""
                /fourteen-chars
                              What it does.
                """);
        assertThat(ShellHelp.entry(new Completion("thirteen-char", "What it does."), 80))
                .isEqualTo("""
                /thirteen-char
                              What it does.
                """);
    }
}
