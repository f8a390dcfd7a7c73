package org.onrecord.render.layout;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A word of a phrase, which may change its tone inside.
 *
 * @param space the space before it, or null
 * @param spans its parts, without any space at which a line may end
 */
public record Word(@Nullable Span space, List<Span> spans) {

    /** The words of a phrase in order. */
    public static List<Word> of(Phrase phrase) {
        var words = new ArrayList<Word>();
        Span space = null;
        List<Span> parts = new ArrayList<>();
        for (var span : phrase.spans()) {
            for (var piece : cut(span.text())) {
                if (!isSpace(piece.charAt(0))) {
                    parts.add(span.with(piece));
                    continue;
                }
                if (!parts.isEmpty()) {
                    words.add(new Word(space, parts));
                    parts = new ArrayList<>();
                }
                space = span.with(piece);
            }
        }
        if (!parts.isEmpty()) {
            words.add(new Word(space, parts));
        }
        return words;
    }

    /** The text in stretches that are all space or all not; a line end or a tab counts as a space. */
    private static List<String> cut(String text) {
        var pieces = new ArrayList<String>();
        var start = 0;
        for (var i = 1; i <= text.length(); i++) {
            if (i == text.length() || isSpace(text.charAt(i)) != isSpace(text.charAt(start))) {
                var piece = text.substring(start, i);
                pieces.add(isSpace(piece.charAt(0)) ? " ".repeat(piece.length()) : piece);
                start = i;
            }
        }
        return pieces;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t';
    }

    public int width() {
        return new Phrase(spans).width();
    }

    /** Whether it is a web address, which stops working when it is cut. */
    public boolean isAddress() {
        return new Phrase(spans).text().contains("://");
    }

    /** The word in pieces that fit a width, cut after a hyphen, a slash or a space that holds, if there is one. */
    public List<Word> pieces(int width) {
        var pieces = new ArrayList<Word>();
        for (var span : spans) {
            var rest = span.text();
            while (!rest.isEmpty()) {
                var end = end(rest, width);
                pieces.add(new Word(null, List.of(span.with(rest.substring(0, end)))));
                rest = rest.substring(end);
            }
        }
        return pieces;
    }

    private static int end(String text, int width) {
        var used = 0;
        var best = 0;
        for (var i = 0; i < text.length(); ) {
            var codePoint = text.codePointAt(i);
            used += DisplayWidth.of(codePoint);
            if (used > width && i > 0) {
                return best > 0 ? best : i;
            }
            i += Character.charCount(codePoint);
            if (codePoint == '-' || codePoint == '/' || codePoint == Phrase.NO_BREAK_SPACE || codePoint == ']') {
                best = i;
            }
        }
        return text.length();
    }
}
