package org.onrecord.output.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Source;
import org.onrecord.output.layout.Phrase;

/** A part of an answer with a structure of its own, which a screen shows in columns. */
public sealed interface Part {

    /** A dated entry. */
    record Entry(Phrase date, List<Phrase> body) implements Part {}

    /** A label with its text, never empty. */
    record Field(String label, List<Phrase> paragraphs) implements Part {}

    /**
     * Rows with a cell for each column.
     *
     * @param heads the headings of the columns; a blank one for a column of signs that only a screen needs
     */
    record Rows(List<String> heads, List<List<Phrase>> rows) implements Part {}

    /**
     * A source that an answer rests on.
     *
     * @param number of its marks
     * @param id its id
     * @param source null if the record does not have it
     * @param locator where in it, or null
     */
    record Reference(
            int number,
            String id,
            @Nullable Source source,
            @Nullable String locator) implements Part {}

    /** The sources that an answer has mentioned so far, by their numbers. */
    record Sources(List<Reference> references) implements Part {}

    /**
     * A figure of a series.
     *
     * @param value in words, with a sign of how well it is supported
     * @param share of the largest figure of the series, from -1 to 1
     * @param marks what it rests on
     */
    record Figure(String period, String value, double share, Phrase marks) implements Part {}

    /** A break in a series, after which figures are not comparable with those before. */
    record Break(String note) implements Part {}
}
