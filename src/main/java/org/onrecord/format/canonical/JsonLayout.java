package org.onrecord.format.canonical;

import java.util.List;
import java.util.Locale;

/** Writes JSON as facts files lay it out: a value on each line, two spaces a level, letters as they are. */
final class JsonLayout {
    private static final String INDENT = "  ";

    private final StringBuilder text = new StringBuilder();
    private int depth;

    /** The text of a value, with a line end behind it. */
    static String text(Json value) {
        var layout = new JsonLayout();
        layout.write(value);
        return layout.text.append('\n').toString();
    }

    private void write(Json value) {
        switch (value) {
            case Json.Text one -> quote(one.value());
            case Json.Bare one -> text.append(one.spelling());
            case Json.Items list -> writeItems(list.items());
            case Json.Members object -> writeMembers(object);
        }
    }

    private void writeItems(List<Json> items) {
        open('[');
        for (var i = 0; i < items.size(); i++) {
            next(i > 0);
            write(items.get(i));
        }
        close(']', items.isEmpty());
    }

    private void writeMembers(Json.Members object) {
        open('{');
        var isFirst = true;
        for (var member : object.values().entrySet()) {
            next(!isFirst);
            isFirst = false;
            quote(member.getKey());
            text.append(": ");
            write(member.getValue());
        }
        close('}', isFirst);
    }

    private void open(char bracket) {
        text.append(bracket);
        depth++;
    }

    private void next(boolean hasOneBefore) {
        text.append(hasOneBefore ? "," : "");
        newLine();
    }

    private void close(char bracket, boolean isEmpty) {
        depth--;
        if (!isEmpty) {
            newLine();
        }
        text.append(bracket);
    }

    private void newLine() {
        text.append('\n').repeat(INDENT, depth);
    }

    private void quote(String value) {
        text.append('"');
        for (var i = 0; i < value.length(); i++) {
            append(value.charAt(i), value, i);
        }
        text.append('"');
    }

    private void append(char c, String value, int at) {
        switch (c) {
            case '"' -> text.append("\\\"");
            case '\\' -> text.append("\\\\");
            case '\b' -> text.append("\\b");
            case '\f' -> text.append("\\f");
            case '\n' -> text.append("\\n");
            case '\r' -> text.append("\\r");
            case '\t' -> text.append("\\t");
            default -> {
                if (c < ' ' || isHalf(c, value, at)) {
                    text.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
                } else {
                    text.append(c);
                }
            }
        }
    }

    /** Whether a character is half of a pair without the other half, which UTF-8 cannot write. */
    private static boolean isHalf(char c, String value, int at) {
        if (Character.isHighSurrogate(c)) {
            return at + 1 == value.length() || !Character.isLowSurrogate(value.charAt(at + 1));
        }
        return Character.isLowSurrogate(c) && (at == 0 || !Character.isHighSurrogate(value.charAt(at - 1)));
    }
}
