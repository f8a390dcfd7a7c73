package org.onrecord.picture;

enum TextType {
    TITLE(20, true, "or-title"),
    HEAD(13, true, "or-head"),
    TEXT(12, false, "or-text"),
    QUIET(12, false, "or-text or-quiet"),
    SMALL(10, false, "or-small or-quiet");

    /** The height of a line, as a multiple of the font size. */
    private static final double LEADING = 1.3;

    private static final double ASCENT = 0.95;
    private static final double DESCENT = 0.25;

    private final int size;
    private final boolean isBold;
    private final String style;

    TextType(int size, boolean isBold, String style) {
        this.size = size;
        this.isBold = isBold;
        this.style = style;
    }

    int size() {
        return size;
    }

    boolean isBold() {
        return isBold;
    }

    String style() {
        return style;
    }

    double line() {
        return size * LEADING;
    }

    double ascent() {
        return size * ASCENT;
    }

    double height() {
        return size * (ASCENT + DESCENT);
    }
}
