package org.onrecord.output.layout;

/** The role of a span of text, which decides its colour or weight. */
public enum Tone {
    PLAIN(""),
    /** Headings and answers. */
    STRONG("1"),
    /** Source marks, ids and the command for more. */
    QUIET("2"),
    /** Warnings of conflicting or single sources, in a dark yellow legible on black and white. */
    CAUTION("38;5;130"),
    LINK("4"),
    /** Titles of works in citations, which are in italics where there are italics. */
    TITLE("1");

    private final String sgr;

    Tone(String sgr) {
        this.sgr = sgr;
    }

    /** Returns the SGR parameter (ECMA-48) that switches the tone on; empty for plain text. */
    public String sgr() {
        return sgr;
    }
}
