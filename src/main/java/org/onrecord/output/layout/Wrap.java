package org.onrecord.output.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.output.layout.Phrase.Span;

/** Wraps text in columns, and breaks words that are too long unless they are addresses. */
public final class Wrap {
    private final int width;
    private final List<Phrase> lines = new ArrayList<>();
    private List<Span> line = new ArrayList<>();
    private int used;

    private Wrap(int width) {
        this.width = width;
    }

    /** Returns the lines of a phrase; none for an empty one. */
    public static List<Phrase> lines(Phrase phrase, int width) {
        var wrap = new Wrap(Math.max(1, width));
        Word.of(phrase).forEach(wrap::add);
        wrap.endLine();
        return wrap.lines;
    }

    /** Returns the text, or as many of its words as fit the width followed by the sign. */
    public static String cut(String text, int width, String sign) {
        if (DisplayWidth.of(text) <= width) {
            return text;
        }
        return lines(Phrase.of(text), width - DisplayWidth.of(sign)).getFirst().text() + sign;
    }

    /** Returns the width of the longest word, or the maximum if that is less. */
    public static int longestWord(Phrase phrase, int max) {
        return Word.of(phrase).stream()
                .mapToInt(word -> Math.min(max, word.width()))
                .max()
                .orElse(0);
    }

    /**
     * Shrinks the widest columns first until all fit; the result may still be too wide.
     *
     * @param natural the unlimited width of each column
     * @param minWidths the minimum width of each column
     * @param minWidth the minimum width of any column
     * @param room the space for all columns, without the gaps between them
     */
    public static int[] columnWidths(int[] natural, int[] minWidths, int minWidth, int room) {
        var max = Arrays.stream(natural).max().orElse(0);
        var widths = natural;
        while (max > minWidth && Arrays.stream(widths).sum() > room) {
            max--;
            widths = natural.clone();
            for (var i = 0; i < widths.length; i++) {
                widths[i] = Math.min(natural[i], Math.max(minWidths[i], max));
            }
        }
        return widths;
    }

    private void add(Word word) {
        var wordWidth = word.width();
        var space = word.space();
        var spaceWidth = line.isEmpty() || space == null ? 0 : DisplayWidth.of(space.text());
        if (!line.isEmpty() && used + spaceWidth + wordWidth > width) {
            endLine();
            spaceWidth = 0;
        }
        if (wordWidth > width && !word.isAddress()) {
            word.pieces(width).forEach(this::addPiece);
            return;
        }
        if (spaceWidth > 0 && space != null) {
            line.add(space);
        }
        line.addAll(word.spans());
        used += spaceWidth + wordWidth;
    }

    private void addPiece(Word piece) {
        if (used > 0 && used + piece.width() > width) {
            endLine();
        }
        line.addAll(piece.spans());
        used += piece.width();
    }

    private void endLine() {
        if (!line.isEmpty()) {
            lines.add(new Phrase(List.copyOf(line)));
            line = new ArrayList<>();
            used = 0;
        }
    }

    /**
     * A word of a phrase, possibly in several tones.
     *
     * @param space the space before the word, or null
     * @param spans its parts, without breakable spaces
     */
    private record Word(@Nullable Span space, List<Span> spans) {
        static List<Word> of(Phrase phrase) {
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

        int width() {
            return new Phrase(spans).width();
        }

        boolean isAddress() {
            return new Phrase(spans).text().contains("://");
        }

        /** Splits the word into pieces that fit a width, preferably after a hyphen, slash, bracket or no-break space. */
        List<Word> pieces(int width) {
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
}
