package org.onrecord.output.layout;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.failure.Printable;

/** Writes elements, attributes and text of HTML, XML or SVG, and escapes all text. */
public final class Markup {
    private static final Set<String> INLINE = Set.of("a", "span", "strong", "i", "mark", "td", "th", "dt", "summary");
    private static final double TENTHS = 10;
    private static final char REPLACEMENT = '\ufffd';

    private final Sink out;
    private final boolean isXml;
    private final Deque<String> open = new ArrayDeque<>();

    private Markup(Sink out, boolean isXml) {
        this.out = out;
        this.isXml = isXml;
    }

    public static Markup html(Sink out) {
        out.append("<!DOCTYPE html>\n");
        return new Markup(out, false);
    }

    /** Returns a writer of a part of an HTML page. */
    public static Markup part(Sink out) {
        return new Markup(out, false);
    }

    public static Markup xml(Sink out) {
        out.append("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
        return new Markup(out, true);
    }

    public static Markup svg(Sink out) {
        return new Markup(out, true);
    }

    /**
     * Opens an element.
     *
     * @param attributes alternating names and values; an attribute with a null value is left out
     */
    public Markup open(String element, @Nullable Object... attributes) {
        begin(element, attributes);
        out.append('>');
        open.push(element);
        return this;
    }

    public Markup empty(String element, @Nullable Object... attributes) {
        begin(element, attributes);
        out.append(isXml ? "/>\n" : ">\n");
        return this;
    }

    public Markup element(String element, String text, @Nullable Object... attributes) {
        return open(element, attributes).text(text).close();
    }

    public Markup close() {
        var element = open.pop();
        out.append("</").append(element).append(INLINE.contains(element) ? ">" : ">\n");
        return this;
    }

    public Markup closeAll() {
        while (!open.isEmpty()) {
            close();
        }
        return this;
    }

    public Markup text(String text) {
        escape(text);
        return this;
    }

    /** Writes markup from this program, which has escaped its texts. */
    public Markup written(CharSequence markup) {
        out.append(markup);
        return this;
    }

    private void begin(String element, @Nullable Object... attributes) {
        out.append('<').append(element);
        for (var i = 0; i < attributes.length; i += 2) {
            var value = attributes[i + 1];
            if (value != null) {
                out.append(' ').append(String.valueOf(attributes[i])).append("=\"");
                escape(value instanceof Double length ? decimal(length) : value.toString());
                out.append('"');
            }
        }
    }

    /** Returns a length with one decimal, in the same format in every locale. No screen is finer. */
    public static String decimal(double length) {
        var rounded = Math.round(length * TENTHS);
        var whole = String.valueOf(rounded / (long) TENTHS);
        var tenth = Math.abs(rounded % (long) TENTHS);
        var sign = rounded < 0 && rounded > -TENTHS ? "-" : "";
        return sign + (tenth == 0 ? whole : whole + "." + tenth);
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
