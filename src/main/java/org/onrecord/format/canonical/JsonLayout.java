package org.onrecord.format.canonical;

import java.io.IOException;
import java.util.Locale;

/** Writes JSON in the layout of facts files: one value a line, two spaces a level, unescaped letters. */
final class JsonLayout {
    private static final String INDENT = "  ";

    private final Appendable out;
    private int depth;
    private boolean isEmpty;

    JsonLayout(Appendable out) {
        this.out = out;
    }

    void write(Json value) throws IOException {
        switch (value) {
            case Json.Text one -> quote(one.value());
            case Json.Bare one -> out.append(one.spelling());
            case Json.Items list -> {
                open('[');
                for (var item : list.items()) {
                    next();
                    write(item);
                }
                close(']');
            }
            case Json.Members object -> {
                open('{');
                for (var member : object.values().entrySet()) {
                    key(member.getKey());
                    write(member.getValue());
                }
                close('}');
            }
        }
    }

    void open(char bracket) throws IOException {
        out.append(bracket);
        depth++;
        isEmpty = true;
    }

    void key(String key) throws IOException {
        next();
        quote(key);
        out.append(": ");
    }

    void next() throws IOException {
        out.append(isEmpty ? "" : ",");
        newLine();
        isEmpty = false;
    }

    void close(char bracket) throws IOException {
        depth--;
        if (!isEmpty) {
            newLine();
        }
        out.append(bracket);
        isEmpty = false;
    }

    private void newLine() throws IOException {
        out.append('\n');
        for (var i = 0; i < depth; i++) {
            out.append(INDENT);
        }
    }

    private void quote(String value) throws IOException {
        out.append('"');
        for (var i = 0; i < value.length(); i++) {
            append(value.charAt(i), value, i);
        }
        out.append('"');
    }

    private void append(char c, String value, int at) throws IOException {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\b' -> out.append("\\b");
            case '\f' -> out.append("\\f");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (c < ' ' || isHalf(c, value, at)) {
                    out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
                } else {
                    out.append(c);
                }
            }
        }
    }

    /** Whether a character is an unpaired surrogate, which UTF-8 cannot encode. */
    private static boolean isHalf(char c, String value, int at) {
        if (Character.isHighSurrogate(c)) {
            return at + 1 == value.length() || !Character.isLowSurrogate(value.charAt(at + 1));
        }
        return Character.isLowSurrogate(c) && (at == 0 || !Character.isHighSurrogate(value.charAt(at - 1)));
    }
}
