package org.onrecord.output.layout;

import org.jspecify.annotations.Nullable;
import org.onrecord.model.Party;

/**
 * The thing that a span of text refers to.
 *
 * <p>Each printer renders it as its format allows.
 */
public sealed interface Target {

    /** A web address; if the text is the address itself, it is printed for copying. */
    record Web(String url) implements Target {}

    /**
     * A source in the numbered list of the answer.
     *
     * @param number its number, from 1
     * @param url its address, or null if not on record
     */
    record Mark(int number, @Nullable String url) implements Target {}

    /** A fact, source, person or body; the text is its id. */
    record Entry(String id) implements Target {}

    /** A person or body; the text is the name. */
    record Named(String id) implements Target {}

    /** A text from the record that may name a person or body in it. */
    record PerhapsNamed() implements Target {}

    /** A person or body by name, with the id at a prompt, where it can be typed. */
    record Identified(Party party) implements Target {}

    /** The fact of a row: a link to its page or, on a wide screen, an id to type. */
    record RowOf(String fact) implements Target {}

    /** A command line, or a sentence that contains one; must select the same record when typed. */
    record Command() implements Target {}
}
