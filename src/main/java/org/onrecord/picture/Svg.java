package org.onrecord.picture;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.onrecord.failure.Printable;
import org.onrecord.output.layout.Sink;

/** Writes XML as elements, attributes and text, so that no text can become markup. */
final class Svg {
    private static final double TENTHS = 10;

    private final Sink out;
    private final Deque<String> open = new ArrayDeque<>();

    Svg(Sink out) {
        this.out = out;
    }

    /**
     * Opens an element.
     *
     * @param attributes names and values in turn; a null value leaves the attribute out
     */
    Svg open(String element, @Nullable Object... attributes) {
        begin(element, attributes);
        out.append('>');
        open.push(element);
        return this;
    }

    Svg empty(String element, @Nullable Object... attributes) {
        begin(element, attributes);
        out.append("/>\n");
        return this;
    }

    Svg element(String element, String text, @Nullable Object... attributes) {
        open(element, attributes);
        escape(text);
        return close();
    }

    Svg close() {
        out.append("</").append(open.pop()).append(">\n");
        return this;
    }

    /** Appends markup from another writer of this class, or a style sheet. */
    Svg written(CharSequence markup) {
        out.append(markup);
        return this;
    }

    private void begin(String element, @Nullable Object... attributes) {
        out.append('<').append(element);
        for (var i = 0; i < attributes.length; i += 2) {
            var value = attributes[i + 1];
            if (value != null) {
                out.append(' ').append(String.valueOf(attributes[i])).append("=\"");
                escape(value instanceof Double number ? decimal(number) : value.toString());
                out.append('"');
            }
        }
    }

    /** Returns a length with one decimal, in the same format in every locale. No screen is finer. */
    static String decimal(double length) {
        var rounded = Math.round(length * TENTHS);
        var whole = String.valueOf(rounded / (long) TENTHS);
        var tenth = Math.abs(rounded % (long) TENTHS);
        var sign = rounded < 0 && rounded > -TENTHS ? "-" : "";
        return sign + (tenth == 0 ? whole : whole + "." + tenth);
    }

    /** Escapes a text on one line, without control characters and characters that XML forbids. */
    private void escape(String text) {
        Printable.oneLine(text).codePoints().filter(Svg::isAllowed).forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.append(Character.toString(c));
            }
        });
    }

    private static boolean isAllowed(int c) {
        return Character.getType(c) != Character.SURROGATE;
    }
}
