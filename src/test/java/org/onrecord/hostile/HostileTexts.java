package org.onrecord.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.assertj.core.api.AbstractStringAssert;
import org.onrecord.failure.Printable;

/** What strangers write to make a terminal, a shell or a reader do something, and the check that nothing of it is left. */
public final class HostileTexts {

    /** One of everything that acts on a terminal, breaks a line, turns the direction of text or is not seen. */
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
            "\u2069",
            "\u00ad",
            "\u034f",
            "\u115f",
            "\u180e",
            "\u200b",
            "\u200d",
            "\u2060",
            "\u2063",
            "\u206a",
            "\u3164",
            "\ufe0f",
            "\ufeff",
            "\uffa0",
            "\ufff9",
            "\ufdd0",
            "\uffff",
            "\ue000",
            "\ud834\udd73",
            "\udb40\udc01",
            "\udb40\udc41",
            "\udb40\udd00",
            "\udbff\udffe");

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

    /** Fillers and joiners that Unicode counts as letters or accents. */
    private static final Set<Integer> UNSEEN = Set.of(0x34f, 0x115f, 0x1160, 0x17b4, 0x17b5, 0x180b, 0x3164, 0xffa0);

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

    /** Control characters, line separators, bidi controls, half surrogate pairs, and what is not seen. */
    private static boolean isActive(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE -> true;
            case Character.FORMAT -> c < 0x600 || (c > 0x8e2 && c < 0x110bd) || c > 0x1343f || c == 0x61c;
            default ->
                UNSEEN.contains(c)
                        || (c >= 0xfe00 && c <= 0xfe0f)
                        || (c >= 0xfdd0 && c <= 0xfdef)
                        || (c >= 0xe0000 && c <= 0xe0fff)
                        || (c & 0xfffe) == 0xfffe;
        };
    }
}
