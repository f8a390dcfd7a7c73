package org.onrecord.output.layout;

/**
 * What the reader's screen can show, decided once before anything is written.
 *
 * @param width the maximum number of columns
 * @param isColoured whether to use bold and colour
 * @param isAscii whether to write ASCII only
 * @param hasLinks whether to write OSC 8 hyperlinks
 */
public record Style(int width, boolean isColoured, boolean isAscii, boolean hasLinks) {
    /** For files and pipes: 80 columns, no colour, no links. */
    public static final Style PLAIN = new Style(80, false, false, false);
}
