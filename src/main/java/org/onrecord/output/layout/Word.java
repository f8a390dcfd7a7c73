package org.onrecord.output.layout;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.output.layout.Phrase.Span;

/**
 * A word of a phrase, possibly in several tones.
 *
 * @param space the space before the word, or null
 * @param spans its parts, without breakable spaces
 */
public record Word(@Nullable Span space, List<Span> spans) {

    public static List<Word> of(Phrase phrase) {
        var words = new ArrayList<Word>();
        Span space = null;
        List<Span> parts = new ArrayList<>(1);
        for (var span : phrase.spans()) {
            var text = span.text();
            for (int start = 0, end; start < text.length(); start = end) {
                end = endOfRun(text, start);
                if (!isSpace(text.charAt(start))) {
                    parts.add(span.with(text.substring(start, end)));
                    continue;
                }
                if (!parts.isEmpty()) {
                    words.add(new Word(space, parts));
                    parts = new ArrayList<>(1);
                }
                space = span.with(" ".repeat(end - start));
            }
        }
        if (!parts.isEmpty()) {
            words.add(new Word(space, parts));
        }
        return words;
    }

    /** Returns the end of the run of spaces or non-spaces from an index; line ends and tabs are spaces. */
    private static int endOfRun(String text, int start) {
        var isSpace = isSpace(text.charAt(start));
        var end = start + 1;
        while (end < text.length() && isSpace(text.charAt(end)) == isSpace) {
            end++;
        }
        return end;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t';
    }

    public int width() {
        return new Phrase(spans).width();
    }

    /** Whether it is a web address, which must not be broken. */
    public boolean isAddress() {
        return new Phrase(spans).text().contains("://");
    }

    /** Splits the word into pieces that fit a width, preferably after a hyphen, slash, bracket or no-break space. */
    public List<Word> pieces(int width) {
        var pieces = new ArrayList<Word>();
        for (var span : spans) {
            var text = span.text();
            for (int start = 0, end; start < text.length(); start = end) {
                end = end(text, start, width);
                pieces.add(new Word(null, List.of(span.with(text.substring(start, end)))));
            }
        }
        return pieces;
    }

    private static int end(String text, int start, int width) {
        var used = 0;
        var best = start;
        for (var i = start; i < text.length(); ) {
            var codePoint = text.codePointAt(i);
            used += DisplayWidth.of(codePoint);
            if (used > width && i > start) {
                return best > start ? best : i;
            }
            i += Character.charCount(codePoint);
            if (codePoint == '-' || codePoint == '/' || codePoint == Phrase.NO_BREAK_SPACE || codePoint == ']') {
                best = i;
            }
        }
        return text.length();
    }
}
