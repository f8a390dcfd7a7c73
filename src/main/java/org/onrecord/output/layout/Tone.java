package org.onrecord.output.layout;

/** What a piece of text is for the reader, which decides how a screen with colours shows it. */
public enum Tone {
    PLAIN(""),
    /** Headings and dates. */
    STRONG("1"),
    /** What only those need who look for it: source marks and ids. */
    QUIET("36"),
    /** That sources conflict. */
    CAUTION("33"),
    /** What can be followed. */
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
