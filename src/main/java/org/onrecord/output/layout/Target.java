package org.onrecord.output.layout;

import org.jspecify.annotations.Nullable;
import org.onrecord.model.Party;

/** The thing that a span of text refers to; each printer makes of it what its format has for that. */
public sealed interface Target {

    /** A web address; a span whose text is the address itself is printed as one to copy. */
    record Web(String url) implements Target {}

    /**
     * A source in the numbered list of the answer.
     *
     * @param number its number, from 1
     * @param url its address, or null where the record has none
     */
    record Mark(int number, @Nullable String url) implements Target {}

    /** A fact, source, person or body by its id, which is the text of the span. */
    record Entry(String id) implements Target {}

    /** A person or body by its name, which is the text of the span. */
    record Named(String id) implements Target {}

    /** A text of the record that is perhaps the name of a person or body in it. */
    record PerhapsNamed() implements Target {}

    /** A person or body by name; at a prompt, where the id can be typed, also by id. */
    record Identified(Party party) implements Target {}

    /** The fact of a row, for formats that link rows to pages; a screen has no room for it. */
    record RowOf(String fact) implements Target {}

    /** A command line, or a sentence with one in it, which has to select the same record when it is typed. */
    record Command() implements Target {}
}
