package org.onrecord.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.output.layout.Style;

class ShellWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "who ada quill             | who,ada,quill",
                "  who   ada\tquill        | who,ada,quill",
                "who \"ada quill\"         | who,ada quill",
                "who 'ada quill'           | who,ada quill",
                "who ada\\ quill           | who,ada quill",
                "who O'Brien               | who,O'Brien",
                "x --about='ada quill'     | x,--about=ada quill",
                "x \"a \\\" b\"            | x,a \" b",
                "x 'a \\ b'                | x,a \\ b",
                "who \"ada quill           | who,ada quill",
            })
    void words_end_at_spaces_that_no_quote_or_backslash_holds(String line, String words) {
        assertThat(ShellWords.of(line)).containsExactly(words.split(",", -1));
    }

    @Test
    void a_quoted_word_may_be_empty_and_a_line_without_words_has_none() {
        assertThat(ShellWords.of("x \"\" y")).containsExactly("x", "", "y");
        assertThat(ShellWords.of("   ")).isEmpty();
    }

    @Test
    void the_last_word_of_a_line_being_typed_is_unfinished() {
        assertThat(ShellWords.typed("who ada")).containsExactly("who", "ada");
        assertThat(ShellWords.typed("who ada ")).containsExactly("who", "ada", "");
        assertThat(ShellWords.typed("who \"ada ")).containsExactly("who", "ada ");
        assertThat(ShellWords.typed("")).containsExactly("");
    }

    @Test
    void words_are_quoted_so_that_they_are_read_again_as_they_are() {
        var words = List.of("status", "ada quill", "a\"b\\c$d`e", "", "--on=2014-06-01", "Żółkiewski");
        assertThat(Style.quoted(words)).startsWith("status \"ada quill\" ");
        assertThat(ShellWords.of(Style.quoted(words))).isEqualTo(words);
    }
}
