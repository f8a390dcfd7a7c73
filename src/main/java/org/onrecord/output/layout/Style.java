package org.onrecord.output.layout;

/**
 * How text is shown, decided once before anything is written.
 *
 * @param width the maximum number of columns
 * @param isColoured whether to use bold and colour
 * @param isAscii whether to write ASCII only
 * @param hasLinks whether to write OSC 8 hyperlinks
 * @param view how much to show
 */
public record Style(int width, boolean isColoured, boolean isAscii, boolean hasLinks, View view) {
    /** For files and pipes: 80 columns, no colour, no links. */
    public static final Style PLAIN = new Style(80, false, false, false);

    /** A style for short text. */
    public Style(int width, boolean isColoured, boolean isAscii, boolean hasLinks) {
        this(width, isColoured, isAscii, hasLinks, View.SHORT);
    }

    public Style with(View other) {
        return new Style(width, isColoured, isAscii, hasLinks, other);
    }
}
