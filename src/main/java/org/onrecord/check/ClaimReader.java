package org.onrecord.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.onrecord.failure.Printable;

/**
 * Splits a text, plain or Markdown, into its sentences with their places.
 *
 * <p>Headings, tables, code, front matter, comments, numbers of footnotes and the targets of links are no claims. The cells of a
 * table are rarely sentences, and only its header says what they are about. A line indented like code is read as text, because
 * plain texts indent paragraphs too.
 *
 * <p>What is no text is overwritten, so that each sentence stays at its place. Every pattern takes linear time: what may have no end
 * has one at the end of the text, a greatest length, or none of the characters that begin it.
 */
public final class ClaimReader {
    private static final char BYTE_ORDER_MARK = '\ufeff';

    /** Overwrites a mark; the blank that overwrites a block separates words. */
    private static final char NOTHING = '\uffff';

    private static final Pattern BLOCK = Pattern.compile(
            String.join(
                    "|",
                    // comment
                    "<!--(?s:.*?)(?:-->|\\z)",
                    // front matter
                    "^(?:\\A(---|\\+{3})[ \\t]*+\\R(?s:.*?)\\R(?:\\1|\\.{3})[ \\t]*+$",
                    // heading
                    "(?<![^\\r\\n]\\r?\\n).++(?<![.!?])\\R(?:--++|==++)[ \\t]*+$",
                    "[ \\t>]*+(?:#{1,6}+(?:[ \\t].*+)?+$",
                    // code
                    "(`{3,}+|~{3,}+)[^`\\r\\n]*+$(?s:.*?)(?:^[ \\t>]*+\\2[`~]*+[ \\t]*+$|\\z)",
                    // line between paragraphs
                    "([-*_=])(?:[ \\t]*+\\3){2,}+[ \\t]*+$",
                    // table
                    "\\|.*+$",
                    "[^|\\r\\n]++\\|.*+\\R[ \\t>]*+[:-][ :-]*+\\|[ :|-]*+$(?:\\R.++)*+",
                    // target of links
                    "\\[[^\\]^\\r\\n][^\\]\\r\\n]{0,200}\\]:[ \\t]*+\\S.*+$))"),
            Pattern.MULTILINE);

    /** What some marks stand for; nothing replaces the others. */
    private static final Map<String, Character> MEANINGS = Map.ofEntries(
            Map.entry("<br>", ' '),
            Map.entry("&amp;", '&'),
            Map.entry("&nbsp;", ' '),
            Map.entry("&pound;", '£'),
            Map.entry("&quot;", '"'),
            Map.entry("&lsquo;", '‘'),
            Map.entry("&rsquo;", '’'),
            Map.entry("&ldquo;", '“'),
            Map.entry("&rdquo;", '”'),
            Map.entry("&ndash;", '–'),
            Map.entry("&mdash;", '—'));

    private static final Pattern MARK = Pattern.compile(
            String.join(
                    "|",
                    // quotation
                    "^[ \\t]*+>[ \\t>]*+",
                    "(?![\\p{Alnum} ])(?:\\\\(?=\\p{Punct})",
                    "`",
                    // image, or the end of a link
                    "(?:!\\[[^\\[\\]]{0,1000})?+\\]\\((?:[^()\\\\]|\\\\.|\\([^()]{0,1000}\\)){0,1000}+\\)",
                    "\\]\\[(?!\\d)[^\\[\\]]{0,200}\\]",
                    "\\[(?=[^\\[\\]]{0,1000}\\](?:\\(|\\[(?!\\d)))",
                    // number of a footnote or a source
                    "\\[\\^[^\\[\\]]{1,200}\\](?!:)",
                    "(?<=\\S)(?:\\[\\d{1,3}\\])++(?!\\()",
                    String.join("|", MEANINGS.keySet()),
                    "<[A-Za-z/!?][^<>]{0,2000}>",
                    "(?<=[^\\s*\\\\])\\*++(?!\\d)|(?<![\\d*\\\\])\\*++(?=\\S)",
                    "(?<=[^\\s_\\\\])_++(?![\\p{L}\\d])|(?<![\\p{L}\\d_\\\\])_++(?=\\S)",
                    "~~++)"),
            Pattern.MULTILINE);

    /** A blank line, or the mark of an item. */
    private static final Pattern BREAK = Pattern.compile(
            "^[ \\t" + NOTHING
                    + "]*+(?:$|(?:[-*+•]|\\d{1,2}[.)])[ \\t]++(?:\\[[ xX]\\][ \\t])?|\\[\\^[^\\[\\]]{1,200}\\]:)",
            Pattern.MULTILINE);

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    private final String text;
    private final List<Claim> claims = new ArrayList<>();

    /** The place of a character at or before the next sentence, from which its place is counted. */
    private int at;

    private int line = 1;
    private int column = 1;

    private ClaimReader(String text) {
        this.text = text;
    }

    /** Returns the sentences of a text of any length and content, in order; takes time linear in its length. */
    public static List<Claim> read(String text) {
        var isMarked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
        var reader = new ClaimReader(isMarked ? text.substring(1) : text);
        reader.read();
        return List.copyOf(reader.claims);
    }

    private void read() {
        var visible = overwritten(MARK, overwritten(BLOCK, text, ' '), NOTHING);
        var breaks = BREAK.matcher(visible);
        var start = 0;
        while (breaks.find()) {
            addSentences(visible, start, breaks.start());
            start = breaks.end();
        }
        addSentences(visible, start, visible.length());
    }

    private static String overwritten(Pattern pattern, String text, char by) {
        var overwritten = new StringBuilder(text);
        var found = pattern.matcher(text);
        while (found.find()) {
            for (var i = found.start(); i < found.end(); i++) {
                if (text.charAt(i) != '\n') {
                    overwritten.setCharAt(i, by);
                }
            }
            overwritten.setCharAt(found.start(), MEANINGS.getOrDefault(found.group(), by));
        }
        return overwritten.toString();
    }

    private void addSentences(String visible, int from, int to) {
        var places = IntStream.range(from, to)
                .filter(place ->
                        Character.isWhitespace(visible.charAt(place)) || !Printable.isControl(visible.charAt(place)))
                .toArray();
        var paragraph = new StringBuilder();
        Arrays.stream(places).forEach(place -> paragraph.append(visible.charAt(place)));
        var start = 0;
        for (var end : SentenceEnds.in(paragraph)) {
            while (start < end
                    && BLANKS.matcher(paragraph).region(start, start + 1).matches()) {
                start++;
            }
            var sentence = BLANKS.matcher(paragraph.substring(start, end)).replaceAll(" ");
            if (sentence.codePoints().anyMatch(Character::isLetter)) {
                var isFirst = at < from || claims.isEmpty();
                moveTo(places[start]);
                claims.add(new Claim(Printable.oneLine(sentence).strip(), line, column, isFirst));
            }
            start = end;
        }
    }

    private void moveTo(int place) {
        while (at < place) {
            var c = text.codePointAt(at);
            column = c == '\n' ? 1 : column + 1;
            line += c == '\n' ? 1 : 0;
            at += Character.charCount(c);
        }
    }
}
