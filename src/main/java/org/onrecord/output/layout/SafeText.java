package org.onrecord.output.layout;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onrecord.failure.Printable;

/**
 * Makes text safe for the screen.
 *
 * <p>It removes control sequences, and replaces non-ASCII characters if the screen needs that.
 */
public final class SafeText {
    /** ASCII spellings, each with the characters that decomposition does not reduce to it. */
    private static final Map<Integer, String> SPELLINGS =
            spellings("'=‘’‚′;\"=“”„″«»;-=‐–—―−;/=⁄÷;*=•·;x=×;->=→;<==≤;>==≥;GBP =£;EUR =€;(c)=©;"
                    + "(R)=®;section =§; degrees=°;ss=ß;ae=æ;AE=Æ;oe=œ;OE=Œ;o=ø;O=Ø;d=đð;D=ĐÐ;th=þ;"
                    + "Th=Þ;l=ł;L=Ł;i=ı");

    private SafeText() {}

    private static Map<Integer, String> spellings(String groups) {
        var spellings = new HashMap<Integer, String>();
        for (var group : groups.split(";", -1)) {
            var end = group.lastIndexOf('=');
            group.codePoints().skip(end + 1).forEach(c -> spellings.put(c, group.substring(0, end)));
        }
        return spellings;
    }

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
