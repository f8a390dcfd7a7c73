package org.onrecord.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.api.AbstractStringAssert;
import org.onrecord.failure.Printable;

/** What strangers write to make a terminal, a shell or a reader do something, and the check that nothing of it is left. */
public final class HostileTexts {

    /** One of everything that acts on a terminal, breaks a line or turns the direction of text. */
    public static final List<String> ACTIVE = List.of(
            "\u001b[2J",
            "\u001b]0;title\u0007",
            "\u001b]8;;https://example.org\u001b\\",
            "\u0000",
            "\b",
            "\u000b",
            "\r",
            "\u007f",
            "\u0085",
            "\u009b31m",
            "\u009d0;title\u009c",
            "\u061c",
            "\u200e",
            "\u200f",
            "\u202a",
            "\u202b",
            "\u202c",
            "\u202d",
            "\u202e",
            "\u2028",
            "\u2029",
            "\u2066",
            "\u2067",
            "\u2068",
            "\u2069");

    /** What means something to a shell, a spreadsheet, Markdown, HTML or JSON. */
    public static final List<String> MEANING = List.of(
            "`touch RAN`",
            "$(touch RAN)",
            "';touch RAN;'",
            "\";touch RAN;\"",
            "=1+1",
            "\n# ",
            "|",
            "<b>",
            "&lt;",
            "\\",
            "{",
            "}",
            "[",
            "](",
            "://");

    /** All of what acts, in one text; it begins a formula. */
    public static final String ALL = "=1+ " + String.join("x", ACTIVE) + " text";

    private HostileTexts() {}

    /** Demands that nothing in a text acts; lines and columns may be separated. */
    public static AbstractStringAssert<?> assertInert(String written) {
        var acting = written.codePoints()
                .filter(c -> c != '\n' && c != '\t' && isActive(c))
                .mapToObj(c -> "U+" + Integer.toHexString(c))
                .toList();
        // The text itself would act on the screen of whoever reads why the test failed.
        assertThat(acting).as(acting.isEmpty() ? "" : Printable.lines(written)).isEmpty();
        return assertThat(written);
    }

    /** Control characters, line separators, bidi controls and half surrogate pairs. */
    private static boolean isActive(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                true;
            default ->
                c == 0x61c
                        || c == 0x200e
                        || c == 0x200f
                        || (c >= 0x202a && c <= 0x202e)
                        || (c >= 0x2066 && c <= 0x2069);
        };
    }
}
