package org.onrecord.output.layout;

import java.util.List;

/**
 * The settings for writing an answer.
 *
 * @param fields the fields to write; all when empty
 * @param hasHeader whether csv and tsv begin with a header
 * @param style the capabilities of the screen
 */
public record Layout(Format format, List<String> fields, boolean hasHeader, Style style) {

    /** Whether the output is text for people, not chosen fields or data. */
    public boolean isForPeople() {
        return format == Format.TEXT && fields.isEmpty();
    }

    public Layout with(List<String> others) {
        return new Layout(format, others, hasHeader, style);
    }
}
