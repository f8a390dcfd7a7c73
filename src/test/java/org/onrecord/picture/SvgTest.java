package org.onrecord.picture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.failure.Printable;
import org.onrecord.output.layout.Sink;

/** Whatever a text has in it stays text, for a parser of XML. */
class SvgTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "</text></svg><svg onload=\"alert(1)\">",
                "<!-- --> <![CDATA[ ]]> ]]> <?xml ?> <!DOCTYPE x> &lt;b&gt; &#60; &nbsp;",
                "\" onload=\"alert(1)\" x='",
                "\u202egnp.exe\u202c \u2066\u0000\u001b[31m\u0085\u2028",
                "\ud800 \udfff \ufffe \uffff \ufdd0 \u000b",
                "line\r\nafter\ttab",
                "",
            })
    void hostile_text_stays_text(String hostile) {
        assertReadBack(hostile);
    }

    @ParameterizedTest
    @MethodSource("org.onrecord.hostile.EveryPlane#texts")
    void text_of_every_plane_is_read_back_without_what_xml_forbids(String text) {
        assertReadBack(text);
    }

    @Test
    void every_character_of_the_first_plane_is_read_back_or_left_out() {
        for (var row = 0; row < 256; row++) {
            var text = new StringBuilder();
            for (var c = row << 8; c < (row + 1) << 8; c++) {
                text.append('x').append((char) c).append('x');
            }
            assertReadBack(text.toString());
        }
    }

    private static void assertReadBack(String text) {
        var written = new StringBuilder();
        new Svg(new Sink(written)).element("text", text, "x", text);
        var element = Drawn.parsed(written.toString());
        assertThat(element.getTextContent()).isEqualTo(allowed(text));
        assertThat(element.getAttribute("x")).isEqualTo(allowed(text));
        assertThat(element.getAttributes().getLength()).isOne();
        assertThat(element.getElementsByTagName("*").getLength()).isZero();
    }

    /** Returns the text on one line, without control characters and characters that XML 1.0 cannot represent. */
    private static String allowed(String text) {
        return Printable.oneLine(text)
                .codePoints()
                .filter(c -> c < 0xD800 || c > 0xDFFF)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "1.04, 1", "1.05, 1.1", "-0.04, 0", "-0.3, -0.3", "-1.25, -1.2", "1234567.89, 1234567.9"
    })
    void a_length_has_one_decimal_at_most(double length, String written) {
        assertThat(Svg.decimal(length)).isEqualTo(written);
    }
}
