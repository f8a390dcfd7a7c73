package org.onrecord.output.layout;

/** The role of a piece of text, which decides its colour or weight on a terminal. */
public enum Tone {
    PLAIN(""),
    /** Headings and dates. */
    STRONG("1"),
    /** Source marks and ids, which few readers need. */
    QUIET("36"),
    /** That sources conflict. */
    CAUTION("33"),
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
