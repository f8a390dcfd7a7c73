package org.onrecord.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.failure.Printable;
import org.onrecord.output.layout.Markup;
import org.onrecord.output.layout.Sink;

/** Whatever a text has in it stays text, for the parsers that browsers and feed readers have. */
class MarkupTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "</p></main></html><h1>Another page</h1>",
                "<!-- --> <![CDATA[ ]]> <?php ?> &lt;b&gt; &#60;",
                "\" onload=\"alert(1)\" x='",
                "\u202egnp.exe\u202c \u2066\u0000\u001b[31m\u0085",
                "\ud800 \udfff \uffff \ufdd0",
                "</script><script>alert(1)//",
            })
    void hostile_text_stays_text(String hostile) throws Exception {
        assertReadBack(hostile);
    }

    @ParameterizedTest
    @MethodSource("org.onrecord.hostile.EveryPlane#texts")
    void text_of_every_plane_is_read_back_as_it_was_written(String text) throws Exception {
        assertReadBack(text);
    }

    private static void assertReadBack(String text) throws Exception {
        var expected = expected(text);
        var html = new StringBuilder();
        Markup.html(new Sink(html))
                .open("body")
                .element("pre", "x" + text, "title", text)
                .closeAll();
        var pre = Jsoup.parse(html.toString()).select("body > pre");
        assertThat(pre).hasSize(1);
        assertThat(pre.first().childNodes()).hasSize(1);
        assertThat(pre.first().wholeText()).isEqualTo("x" + expected);
        assertThat(pre.attr("title")).isEqualTo(expected);

        var xml = new StringBuilder();
        Markup.xml(new Sink(xml)).element("a", text, "title", text);
        var root = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.toString().getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
        assertThat(root.getTextContent()).isEqualTo(expected);
    }

    /** Without what acts, and with a replacement for what no language of markup allows. */
    static String expected(String text) {
        return Printable.lines(text)
                .codePoints()
                .map(c -> c >= 0xD800 && c <= 0xDFFF ? 0xFFFD : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "data:text/html,x",
                "file:///etc/passwd",
                "//example.org/",
                "vbscript:x",
                "https:",
                "https://",
                "mailto:x@example.org",
                " https ://x",
                ""
            })
    void only_addresses_of_the_web_become_links(String address) {
        assertThat(Places.outside(address)).isNull();
    }

    @Test
    void an_address_keeps_what_it_may_have_and_the_rest_is_encoded() {
        assertThat(Places.outside("https://example.org/a?b=c&d=e#f")).isEqualTo("https://example.org/a?b=c&d=e#f");
        assertThat(Places.outside("https://example.org/é \"<|>"))
                .isEqualTo("https://example.org/%C3%A9%20%22%3C%7C%3E");
        assertThat(IntStream.range(0, 1 << 16)
                        .mapToObj(c -> Places.outside("https://example.org/" + Character.toString(c)))
                        .filter(address -> address != null))
                .hasSizeGreaterThan(60_000)
                .allMatch(address -> address.matches("https://example\\.org/[!-~]*"));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "1.04, 1", "1.05, 1.1", "-0.04, 0", "-0.3, -0.3", "-1.25, -1.2", "1234567.89, 1234567.9"
    })
    void a_length_has_one_decimal_at_most(double length, String written) {
        assertThat(Markup.decimal(length)).isEqualTo(written);
    }
}
