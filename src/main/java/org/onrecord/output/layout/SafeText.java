package org.onrecord.output.layout;

import java.text.Normalizer;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onrecord.failure.Printable;

/**
 * Makes text safe for the screen.
 *
 * <p>It removes control sequences, and replaces non-ASCII characters if the screen needs that.
 */
public final class SafeText {
    /** ASCII spellings of characters that decomposition does not reduce to ASCII. */
    private static final Map<Integer, String> SPELLINGS = Map.<Integer, String>ofEntries(
            Map.entry((int) '‘', "'"),
            Map.entry((int) '’', "'"),
            Map.entry((int) '‚', "'"),
            Map.entry((int) '′', "'"),
            Map.entry((int) '“', "\""),
            Map.entry((int) '”', "\""),
            Map.entry((int) '„', "\""),
            Map.entry((int) '″', "\""),
            Map.entry((int) '«', "\""),
            Map.entry((int) '»', "\""),
            Map.entry((int) '‐', "-"),
            Map.entry((int) '–', "-"),
            Map.entry((int) '—', "-"),
            Map.entry((int) '―', "-"),
            Map.entry((int) '−', "-"),
            Map.entry((int) '⁄', "/"),
            Map.entry((int) '•', "*"),
            Map.entry((int) '·', "*"),
            Map.entry((int) '×', "x"),
            Map.entry((int) '÷', "/"),
            Map.entry((int) '→', "->"),
            Map.entry((int) '≤', "<="),
            Map.entry((int) '≥', ">="),
            Map.entry((int) '£', "GBP "),
            Map.entry((int) '€', "EUR "),
            Map.entry((int) '©', "(c)"),
            Map.entry((int) '®', "(R)"),
            Map.entry((int) '§', "section "),
            Map.entry((int) '°', " degrees"),
            Map.entry((int) 'ß', "ss"),
            Map.entry((int) 'æ', "ae"),
            Map.entry((int) 'Æ', "AE"),
            Map.entry((int) 'œ', "oe"),
            Map.entry((int) 'Œ', "OE"),
            Map.entry((int) 'ø', "o"),
            Map.entry((int) 'Ø', "O"),
            Map.entry((int) 'đ', "d"),
            Map.entry((int) 'Đ', "D"),
            Map.entry((int) 'ð', "d"),
            Map.entry((int) 'Ð', "D"),
            Map.entry((int) 'þ', "th"),
            Map.entry((int) 'Þ', "Th"),
            Map.entry((int) 'ł', "l"),
            Map.entry((int) 'Ł', "L"),
            Map.entry((int) 'ı', "i"));

    private SafeText() {}

    /**
     * Returns the text without bidi controls and control characters other than newlines, for pipes too, since they may
     * end at a terminal. In ASCII if the style requires it, with question marks for characters without a spelling.
     */
    public static String of(String text, Style style) {
        if (isPlain(text)) {
            return text;
        }
        var safe = Printable.lines(text);
        return style.isAscii() ? spelt(safe) : safe;
    }

    public static String onOneLine(String text, Style style) {
        return of(text, style).replace('\n', ' ');
    }

    private static boolean isPlain(String text) {
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if ((c < ' ' && c != '\n') || c > '~') {
                return false;
            }
        }
        return true;
    }

    private static String spelt(String text) {
        var ascii = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            var spelling = c < 0x80 ? Character.toString(c) : spelling(c);
            ascii.append(spelling == null ? "?" : spelling);
        });
        return ascii.toString();
    }

    private static @Nullable String spelling(int c) {
        var known = SPELLINGS.get(c);
        if (known != null) {
            return known;
        }
        var type = Character.getType(c);
        if (type == Character.FORMAT || type == Character.NON_SPACING_MARK) {
            return "";
        }
        if (Character.isSpaceChar(c)) {
            return " ";
        }
        var decomposed = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD);
        return decomposed.codePointAt(0) == c ? null : spelt(decomposed);
    }
}
