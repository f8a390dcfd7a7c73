package org.onrecord.output.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StyleTest {

    @ParameterizedTest
    @CsvSource({
        "onrecord who lee, onrecord --facts a.json who lee",
        "onrecord search WORDS finds facts; onrecord show ID, onrecord --facts a.json search WORDS finds facts; onrecord --facts a.json show ID",
        "onrecord facts info --by topic lists them, onrecord --facts a.json facts info --by topic lists them",
        "onrecord overview --facts a.json --full (3 facts); onrecord overview --list, onrecord overview --facts a.json --full (3 facts); onrecord --facts a.json overview --list",
        "onrecord facts list shows the versions, onrecord facts list shows the versions",
        "onrecord facts use lists them, onrecord facts use lists them",
        "onrecord --facts a.json who lee, onrecord --facts a.json who lee",
        "see onrecord help ask, see onrecord help ask",
    })
    void commands_about_a_record_name_the_one_that_was_asked(String text, String typed) {
        assertThat(Style.PLAIN.typedAfter("onrecord --facts a.json ").typed(text))
                .isEqualTo(typed);
        assertThat(Style.PLAIN.typed(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"onrecord who lee, /who lee", "onrecord facts log shows all, /facts log shows all"})
    void commands_in_the_shell_begin_with_a_slash(String text, String typed) {
        assertThat(Style.PLAIN.typedAfter(Style.SHELL).typed(text)).isEqualTo(typed);
    }
}
