package org.onrecord.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.onrecord.check.ReadableText.Piece;

/**
 * Finds the paragraphs of a text, plain or Markdown: the blocks that can contain sentences, without the marks of quotes and
 * lists.
 *
 * <p>A line indented like code is read as text, because plain texts indent paragraphs too.
 */
final class Paragraphs {
    private static final Pattern FENCE = Pattern.compile("(`{3,}|~{3,})([^`]*)");
    private static final Pattern HEADING = Pattern.compile("#{1,6}([ \t].*)?");
    private static final Pattern BULLET = Pattern.compile("[-*+•][ \t]++(\\[[ xX]][ \t]++)?|[-*+•](?=\\z)");
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,3})[.)][ \t]++");
    private static final Pattern DEFINITION = Pattern.compile("\\[[^\\]^][^\\]]{0,200}]:[ \t]*\\S.*");
    private static final Pattern FOOTNOTE = Pattern.compile("\\[\\^[^\\]]{1,200}]:[ \t]*");
    private static final Pattern FRONT_MATTER = Pattern.compile("---[ \t\r]*|\\+\\+\\+[ \t\r]*");
    private static final String RULES = "-*_=";
    private static final String UNDERLINES = "-=";
    private static final int MIN_RULE = 3;
    private static final int MAX_MARKS = 10;
    private static final String COMMENT_START = "<!--";
    private static final String COMMENT_END = "-->";

    /** Stands for a character of a comment. */
    private static final char HIDDEN = '\uffff';

    private final String text;
    private final List<Piece> open = new ArrayList<>();
    private Consumer<List<Piece>> use = _ -> {};
    private String fence = "";
    private boolean isInTable;
    private boolean isQuote;

    /** The number of the item that the last paragraph began, or 0. */
    private int item;

    Paragraphs(String text) {
        this.text = hidden(text);
    }

    /** Replaces comments, except for their line ends. */
    private static String hidden(String text) {
        var start = text.indexOf(COMMENT_START);
        if (start < 0) {
            return text;
        }
        var hidden = new StringBuilder(text);
        while (start >= 0) {
            var end = text.indexOf(COMMENT_END, start + COMMENT_START.length());
            if (end < 0) {
                break;
            }
            for (var i = start; i < end + COMMENT_END.length(); i++) {
                if (text.charAt(i) != '\n') {
                    hidden.setCharAt(i, HIDDEN);
                }
            }
            start = text.indexOf(COMMENT_START, end);
        }
        return hidden.toString();
    }

    /** Returns the text with comments hidden. */
    String text() {
        return text;
    }

    /** Passes each paragraph as the pieces of its lines. */
    void forEach(Consumer<List<Piece>> consumer) {
        use = consumer;
        var start = afterFrontMatter();
        while (start < text.length()) {
            var end = endOfLine(start);
            read(start, end);
            start = end + 1;
        }
        close();
    }

    private int endOfLine(int start) {
        var end = text.indexOf('\n', start);
        return end < 0 ? text.length() : end;
    }

    private int afterFrontMatter() {
        var end = endOfLine(0);
        var mark = text.substring(0, end);
        if (!FRONT_MATTER.matcher(mark).matches()) {
            return 0;
        }
        for (var start = end + 1; start < text.length(); start = endOfLine(start) + 1) {
            var line = text.substring(start, endOfLine(start)).strip();
            if (line.equals(mark.strip()) || line.equals("...")) {
                return endOfLine(start) + 1;
            }
        }
        return 0;
    }

    private void read(int lineStart, int lineEnd) {
        var end = withoutBlanks(lineStart, lineEnd);
        var start = afterBlanks(lineStart, end);
        var isQuoted = false;
        while (fence.isEmpty() && start < end && text.charAt(start) == '>') {
            isQuoted = true;
            start = afterBlanks(start + 1, end);
        }
        var line = text.substring(start, end);
        if (!fence.isEmpty()) {
            endFence(line);
        } else if (line.isEmpty()) {
            if (lineStart == end || text.charAt(lineStart) != HIDDEN) {
                close();
                isInTable = false;
            }
        } else if (!isInTable && !isSkipped(line, lineEnd)) {
            add(start, end, line, isQuoted);
        }
    }

    private void endFence(String line) {
        var matcher = FENCE.matcher(line);
        if (matcher.lookingAt()
                && matcher.group(1).startsWith(fence)
                && line.length() == matcher.group(1).length()) {
            fence = "";
        }
    }

    /** Whether a line has no sentences; what it begins or ends is noted. */
    private boolean isSkipped(String line, int lineEnd) {
        var opening = FENCE.matcher(line);
        if (opening.matches()) {
            close();
            fence = opening.group(1);
            return true;
        }
        if (isOf(UNDERLINES, line) && line.length() > 1 && isTitle()) {
            open.clear();
            return true;
        }
        if (HEADING.matcher(line).matches() || (isOf(RULES, line) && line.length() >= MIN_RULE)) {
            close();
            return true;
        }
        if (line.charAt(0) == '|') {
            close();
            return true;
        }
        if (line.indexOf('|') >= 0 && isTableRule(lineEnd + 1)) {
            close();
            isInTable = true;
            return true;
        }
        return open.isEmpty() && DEFINITION.matcher(line).matches();
    }

    /** Whether a line consists of one of these signs, which may have blanks between them. */
    private static boolean isOf(String signs, String line) {
        var sign = line.charAt(0);
        return signs.indexOf(sign) >= 0 && line.chars().allMatch(c -> c == sign || isBlank((char) c));
    }

    /** Whether the open paragraph is a line that a line of signs below it makes a heading. */
    private boolean isTitle() {
        return open.size() == 1 && ".!?".indexOf(text.charAt(open.getFirst().end() - 1)) < 0;
    }

    private boolean isTableRule(int start) {
        if (start >= text.length()) {
            return false;
        }
        var line = text.substring(start, endOfLine(start));
        return line.indexOf('|') >= 0
                && line.indexOf('-') >= 0
                && line.chars().allMatch(c -> "|:-".indexOf(c) >= 0 || isBlank((char) c));
    }

    private void add(int lineStart, int end, String line, boolean isQuoted) {
        if (isQuoted && !isQuote) {
            close();
        }
        isQuote = isQuoted;
        var start = lineStart;
        var mark = mark(line);
        for (var marks = 0; mark > 0 && marks < MAX_MARKS; marks++) {
            close();
            start += mark;
            mark = mark(text.substring(start, end));
        }
        if (start < end) {
            open.add(new Piece(start, end));
        }
    }

    /** Returns the length of the mark of a list item or footnote at the start of a line, or 0. */
    private int mark(String line) {
        var bullet = BULLET.matcher(line);
        if (bullet.lookingAt()) {
            item = 0;
            return bullet.end();
        }
        var footnote = FOOTNOTE.matcher(line);
        if (footnote.lookingAt()) {
            return footnote.end();
        }
        var number = NUMBER.matcher(line);
        if (number.lookingAt()) {
            // Within a paragraph, a year or a number may begin a line.
            var value = Integer.parseInt(number.group(1));
            if (open.isEmpty() || value == 1 || value == item + 1) {
                item = value;
                return number.end();
            }
        }
        return 0;
    }

    private void close() {
        if (!open.isEmpty()) {
            use.accept(List.copyOf(open));
            open.clear();
        }
    }

    private int afterBlanks(int from, int end) {
        var at = from;
        while (at < end && isBlank(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private int withoutBlanks(int start, int from) {
        var end = from;
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private static boolean isBlank(char c) {
        return c == HIDDEN || Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
