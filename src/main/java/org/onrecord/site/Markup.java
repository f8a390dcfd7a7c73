package org.onrecord.site;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.failure.Printable;
import org.onrecord.output.layout.Sink;

/** Writes HTML or XML elements, attributes and text, and escapes all text. */
final class Markup {
    private static final Set<String> INLINE = Set.of("a", "span", "strong", "i", "mark", "td", "th", "dt", "summary");
    private static final char REPLACEMENT = '\ufffd';

    private final Sink out;
    private final boolean isXml;
    private final Deque<String> open = new ArrayDeque<>();

    private Markup(Sink out, boolean isXml) {
        this.out = out;
        this.isXml = isXml;
    }

    static Markup html(Sink out) {
        out.append("<!DOCTYPE html>\n");
        return new Markup(out, false);
    }

    /** Returns a writer of a part of an HTML page. */
    static Markup part(Sink out) {
        return new Markup(out, false);
    }

    static Markup xml(Sink out) {
        out.append("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
        return new Markup(out, true);
    }

    /**
     * Opens an element.
     *
     * @param attributes alternating names and values; an attribute with a null value is left out
     */
    Markup open(String element, @Nullable String... attributes) {
        begin(element, attributes);
        out.append('>');
        open.push(element);
        return this;
    }

    Markup empty(String element, @Nullable String... attributes) {
        begin(element, attributes);
        out.append(isXml ? "/>\n" : ">\n");
        return this;
    }

    Markup element(String element, String text, @Nullable String... attributes) {
        return open(element, attributes).text(text).close();
    }

    Markup close() {
        var element = open.pop();
        out.append("</").append(element).append(INLINE.contains(element) ? ">" : ">\n");
        return this;
    }

    Markup closeAll() {
        while (!open.isEmpty()) {
            close();
        }
        return this;
    }

    Markup text(String text) {
        escape(text);
        return this;
    }

    /** Writes markup from this program, which has escaped its texts. */
    Markup written(CharSequence markup) {
        out.append(markup);
        return this;
    }

    private void begin(String element, @Nullable String... attributes) {
        out.append('<').append(element);
        for (var i = 0; i < attributes.length; i += 2) {
            var value = attributes[i + 1];
            if (value != null) {
                out.append(' ').append(String.valueOf(attributes[i])).append("=\"");
                escape(value);
                out.append('"');
            }
        }
    }

    /**
     * Writes a text without control characters and noncharacters. Halves of surrogate pairs become replacement characters.
     */
    private void escape(String text) {
        Printable.lines(text).codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.append(isAllowed(c) ? Character.toString(c) : String.valueOf(REPLACEMENT));
            }
        });
    }

    private static boolean isAllowed(int c) {
        return Character.getType(c) != Character.SURROGATE;
    }
}
