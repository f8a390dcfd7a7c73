package org.onrecord.picture;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.failure.Printable;
import org.onrecord.output.layout.DisplayWidth;

/** Estimates the width of text in the widest common system font, and breaks text into lines. */
final class TextWidth {
    /** The width of each printable ASCII character in DejaVu Sans, in fiftieths of the font size, rounded up. */
    private static final String ASCII =
            "057J@PG.449J0301@@@@@@@@@@11JJJ;RCCCG@=GF//A<LFH?HC@?ECRC?C414J99?@<@?2@@..=.Q@?@@5;4@>I>>;@1@J";

    private static final double FIFTIETH = 1 / 50.0;
    private static final double BOLD = 1.2;
    private static final double OTHER_LATIN = 0.85;
    private static final double OTHER = 1.1;
    private static final int LAST_LATIN = 0x24F;
    private static final int FIRST_PUNCTUATION = 0x2010;
    private static final int LAST_PUNCTUATION = 0x20AC;

    private TextWidth() {}

    /** Returns an upper bound for the width of a text in a plain font. */
    static double of(String text, TextType type) {
        return Printable.oneLine(text)
                .codePoints()
                .mapToDouble(c -> of(c, type))
                .sum();
    }

    private static double of(int c, TextType type) {
        return ems(c) * type.size() * (type.isBold() ? BOLD : 1);
    }

    private static double ems(int c) {
        var at = c - ' ';
        if (at >= 0 && at < ASCII.length()) {
            return (ASCII.charAt(at) - ' ') * FIFTIETH;
        }
        if (DisplayWidth.of(c) == 0) {
            return 0;
        }
        return c <= LAST_LATIN ? OTHER_LATIN : OTHER;
    }

    /** Whether a text has characters without a reliable estimate, so that its width has to be prescribed. */
    static boolean isUnsure(String text) {
        return text.codePoints().anyMatch(c -> c > LAST_LATIN && (c < FIRST_PUNCTUATION || c > LAST_PUNCTUATION));
    }

    /** Breaks a text into lines of a maximum width, and too long words into pieces. */
    static List<String> lines(String text, TextType type, double width) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        var used = 0.0;
        for (var word : Printable.oneLine(text).strip().split(" +", -1)) {
            var gap = line.isEmpty() ? 0 : of(' ', type);
            for (var piece : pieces(word, type, width)) {
                var needed = of(piece, type);
                if (!line.isEmpty() && used + gap + needed > width) {
                    lines.add(line.toString());
                    line.setLength(0);
                    used = 0;
                    gap = 0;
                }
                line.append(gap > 0 ? " " : "").append(piece);
                used += gap + needed;
                gap = 0;
            }
        }
        lines.add(line.toString());
        return lines;
    }

    /** Breaks a word into pieces that fit, of at least one character. */
    private static List<String> pieces(String word, TextType type, double width) {
        var pieces = new ArrayList<String>();
        var start = 0;
        var used = 0.0;
        for (var i = 0; i < word.length(); ) {
            var c = word.codePointAt(i);
            if (i > start && used + of(c, type) > width) {
                pieces.add(word.substring(start, i));
                start = i;
                used = 0;
            }
            used += of(c, type);
            i += Character.charCount(c);
        }
        pieces.add(word.substring(start));
        return pieces;
    }
}
