package org.onrecord.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ShellHelpTest {

    @Test
    void the_commands_of_a_group_are_in_a_column_beside_its_heading() {
        assertThat(ShellHelp.group("Sources", Stream.of("sources", "cite", "open"), 9, 26))
                .isEqualTo("""
                Sources  /sources, /cite,
                         /open
                """);
    }

    @Test
    void a_command_of_two_words_is_not_broken() {
        assertThat(ShellHelp.group("Facts", Stream.of("schema", "facts validate"), 7, 22))
                .isEqualTo("""
                Facts  /schema,
                       /facts validate
                """);
    }

    @Test
    void a_group_without_commands_is_left_out() {
        assertThat(ShellHelp.group("Records", Stream.of(), 9, 80)).isEmpty();
    }
}
