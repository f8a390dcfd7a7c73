package org.onrecord.output.layout;

import java.util.List;

/**
 * How an answer is to be written.
 *
 * @param format the form
 * @param fields the fields of each row to write; all when empty
 * @param hasHeader whether csv and tsv begin with a line of field names
 * @param style what the screen can show
 */
public record Layout(Format format, List<String> fields, boolean hasHeader, Style style) {

    /** Whether it is text for people rather than chosen fields or data. */
    public boolean isForPeople() {
        return format == Format.TEXT && fields.isEmpty();
    }

    public Layout with(View view) {
        return new Layout(format, fields, hasHeader, style.with(view));
    }

    /** The same with other beginnings of command lines. */
    public Layout typedAfter(String program) {
        return new Layout(format, fields, hasHeader, style.typedAfter(program));
    }

    public Layout with(List<String> others) {
        return new Layout(format, others, hasHeader, style);
    }
}
