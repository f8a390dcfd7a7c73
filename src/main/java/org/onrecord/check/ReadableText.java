package org.onrecord.check;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.onrecord.failure.Printable;

/**
 * A paragraph on one line as a reader sees it, without the marks of Markdown and HTML, and the place of each of its
 * characters.
 */
final class ReadableText {
    /** The longest target of a link, and the longest tag, so that a mark without an end costs little. */
    private static final int MAX_MARK = 2000;

    private static final Map<String, String> ENTITIES = Map.ofEntries(
            Map.entry("amp", "&"),
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("quot", "\""),
            Map.entry("apos", "'"),
            Map.entry("nbsp", " "),
            Map.entry("pound", "£"),
            Map.entry("ndash", "–"),
            Map.entry("mdash", "—"),
            Map.entry("hellip", "…"),
            Map.entry("lsquo", "‘"),
            Map.entry("rsquo", "’"),
            Map.entry("ldquo", "“"),
            Map.entry("rdquo", "”"));

    private static final int MAX_ENTITY = 8;

    private final String source;
    private final int[] from;

    /** For a bracket: the place of the one that closes it, or where to go on after the target of its link; or 0. */
    private final int[] ends;

    private final StringBuilder text;
    private final int[] places;

    /** A part of a line. */
    record Piece(int start, int end) {}

    private ReadableText(String source, int[] from) {
        this.source = source;
        this.from = from;
        this.ends = new int[source.length()];
        this.text = new StringBuilder(source.length());
        this.places = new int[source.length()];
    }

    static ReadableText of(String whole, List<Piece> paragraph) {
        var length = paragraph.stream()
                .mapToInt(piece -> piece.end() - piece.start() + 1)
                .sum();
        var source = new StringBuilder(length);
        var from = new int[length];
        for (var piece : paragraph) {
            for (var i = piece.start(); i < piece.end(); i++) {
                from[source.length()] = i;
                source.append(whole.charAt(i));
            }
            from[source.length()] = piece.end();
            source.append('\n');
        }
        var readable = new ReadableText(source.toString(), from);
        readable.pairBrackets();
        readable.read();
        return readable;
    }

    /** Notes for each bracket the one that closes it. */
    private void pairBrackets() {
        var opened = new int[source.length()];
        var depth = 0;
        for (var i = 0; i < source.length(); i++) {
            var c = source.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '[') {
                opened[depth++] = i;
            } else if (c == ']' && depth > 0) {
                ends[opened[--depth]] = i;
            }
        }
    }

    private void read() {
        for (var at = 0; at < source.length(); ) {
            var next = afterMark(at);
            if (next > at) {
                at = next;
            } else {
                var c = source.codePointAt(at);
                add(c, at);
                at += Character.charCount(c);
            }
        }
    }

    /** Returns the place after a mark that a reader does not see; the same place if there is none. */
    private int afterMark(int at) {
        return switch (source.charAt(at)) {
            case '\\' -> afterBackslash(at);
            case '`' -> at + 1;
            case '!' -> charAt(at + 1) == '[' ? afterImage(at) : at;
            case '[' -> afterBracket(at);
            case ']' -> ends[at] > 0 ? ends[at] : at;
            case '<' -> afterTag(at);
            case '&' -> afterEntity(at);
            case '*', '_', '~' -> afterEmphasis(at);
            default -> at;
        };
    }

    private int afterBackslash(int at) {
        var next = charAt(at + 1);
        if (next != '\n' && (next <= ' ' || next > '~' || Character.isLetterOrDigit(next))) {
            return at;
        }
        add(next, at + 1);
        return at + 2;
    }

    private int afterImage(int at) {
        var close = ends[at + 1];
        return close == 0 ? at : Math.max(at, afterTarget(close));
    }

    private int afterBracket(int at) {
        var close = ends[at];
        if (close == 0) {
            return at;
        }
        if (charAt(at + 1) == '^') {
            return close + 1;
        }
        var after = afterTarget(close);
        if (after == 0) {
            return at;
        }
        ends[close] = after;
        return at + 1;
    }

    /** Returns the place after the target of a link or an image, in round or square brackets; 0 if there is none. */
    private int afterTarget(int close) {
        var open = close + 1;
        if (charAt(open) == '[') {
            // Two numbers of footnotes or sources are no link.
            return ends[open] == 0 || Character.isDigit(charAt(open + 1)) ? 0 : ends[open] + 1;
        }
        if (charAt(open) != '(') {
            return 0;
        }
        var depth = 0;
        var end = Math.min(source.length(), open + MAX_MARK);
        for (var i = open; i < end; i++) {
            switch (source.charAt(i)) {
                case '\\' -> i++;
                case '(' -> depth++;
                case ')' -> {
                    depth--;
                    if (depth == 0) {
                        return i + 1;
                    }
                }
                default -> {}
            }
        }
        return 0;
    }

    private int afterTag(int at) {
        var first = charAt(at + 1);
        if (!Character.isLetter(first) && "/!?".indexOf(first) < 0) {
            return at;
        }
        var end = Math.min(source.length(), at + MAX_MARK);
        for (var i = at + 1; i < end && source.charAt(i) != '<'; i++) {
            if (source.charAt(i) == '>') {
                if (source.startsWith("br", at + 1)) {
                    add(' ', at);
                }
                return i + 1;
            }
        }
        return at;
    }

    private int afterEntity(int at) {
        var end = source.indexOf(";", at, Math.min(source.length(), at + MAX_ENTITY + 1));
        var meaning = end < 0 ? null : ENTITIES.get(source.substring(at + 1, end));
        if (meaning == null) {
            return at;
        }
        add(meaning.charAt(0), at);
        return end + 1;
    }

    /** Skips a run of signs at the edge of a word. */
    private int afterEmphasis(int at) {
        var sign = source.charAt(at);
        var end = at;
        while (charAt(end) == sign) {
            end++;
        }
        var before = at == 0 ? ' ' : source.charAt(at - 1);
        var after = charAt(end);
        var isApart = Character.isWhitespace(before) && Character.isWhitespace(after);
        var isInWord = Character.isLetterOrDigit(before) && Character.isLetterOrDigit(after);
        var isMark = switch (sign) {
            case '*' -> !isApart && !(Character.isDigit(before) && Character.isDigit(after));
            case '_' -> !isApart && !isInWord;
            default -> end - at > 1;
        };
        if (!isMark) {
            for (var i = at; i < end; i++) {
                add(sign, i);
            }
        }
        return end;
    }

    /** Returns a character of the paragraph; a line end after it. */
    private char charAt(int at) {
        return at < source.length() ? source.charAt(at) : '\n';
    }

    private void add(int c, int at) {
        if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
                append(' ', at);
            }
        } else if (!Printable.isControl(c)) {
            append(c, at);
        }
    }

    private void append(int c, int at) {
        var before = text.length();
        text.appendCodePoint(c);
        Arrays.fill(places, before, text.length(), from[at]);
    }

    String text() {
        return text.toString();
    }

    /** Returns the place of a character in the whole text. */
    int place(int index) {
        return places[index];
    }
}
