package org.onrecord.output.layout;

/** The role of a piece of text, which decides its colour or weight on a terminal. */
public enum Tone {
    PLAIN(""),
    /** Headings and answers. */
    STRONG("1"),
    /** Source marks, ids and the command for more. */
    QUIET("2"),
    /** That sources conflict, or that there is only one: a dark yellow that can be read on black and on white. */
    CAUTION("38;5;130"),
    LINK("4");

    private final String sgr;

    Tone(String sgr) {
        this.sgr = sgr;
    }

    /** The parameter of the escape sequence that switches it on (ECMA-48, SGR); empty for plain text. */
    public String sgr() {
        return sgr;
    }
}
