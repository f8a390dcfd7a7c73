package org.onrecord.ask.understand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.search.text.Token;
import org.onrecord.search.text.Tokens;

class OpeningTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            I'd like to know when she was sacked      | when she was sacked
            can you tell me who was convicted         | who was convicted
            Hello! Quick question: did she plead      | did she plead
            what I want to know is how he died        | how he died
            I can't remember who the judge was        | who the judge was
            does the record say where he lived        | where he lived
            out of interest, was the mother acquitted | was the mother acquitted
            any idea why                              | why
            """)
    void what_somebody_begins_to_ask_with_is_left_out(String question, String asked) {
        assertThat(after(question)).isEqualTo(after(asked));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "when was she sacked",
                "tell me about Shoesmith",
                "what question did he ask",
                "did anyone know how bad it was",
                "who knew what was going on",
                "and why",
                "can you tell me",
                ""
            })
    void what_asks_for_something_stays(String question) {
        assertThat(after(question)).isEqualTo(words(question));
    }

    private static String after(String question) {
        return Opening.strip(Tokens.of(question)).stream().map(Token::word).collect(Collectors.joining(" "));
    }

    private static String words(String question) {
        return Tokens.of(question).stream().map(Token::word).collect(Collectors.joining(" "));
    }
}
