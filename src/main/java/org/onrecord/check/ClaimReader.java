package org.onrecord.check;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits a text, plain or Markdown, into its sentences with their places.
 *
 * <p>Headings, cells of tables, code, front matter, comments and the targets of links are no claims. The cells of a table
 * are rarely sentences, and only its header says what they are about.
 */
public final class ClaimReader {
    private static final char BYTE_ORDER_MARK = '\ufeff';

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
        var paragraphs = new Paragraphs(reader.text);
        paragraphs.forEach(paragraph -> reader.add(ReadableText.of(paragraphs.text(), paragraph)));
        return List.copyOf(reader.claims);
    }

    private void add(ReadableText readable) {
        var paragraph = readable.text();
        SentenceEnds.forEach(paragraph, (start, end) -> {
            var sentence = paragraph.substring(start, end);
            if (sentence.codePoints().anyMatch(Character::isLetter)) {
                moveTo(readable.place(start));
                claims.add(new Claim(sentence, line, column, start == 0));
            }
        });
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
