package org.onrecord.output.layout;

import java.util.Arrays;
import org.onrecord.model.field.Keyword;

/** The forms in which an answer can be written. */
public enum Format implements Keyword {
    /** For people; may change with any version. */
    TEXT,
    /** One {@code key<TAB>value} line for each field of each item. */
    PLAIN,
    /** One JSON document. */
    JSON,
    /** One JSON object a line, without an envelope. */
    JSONL,
    /** Comma-separated values as in RFC 4180. */
    CSV,
    /** Tab-separated values. */
    TSV,
    /** Markdown. */
    MD,
    /** A picture, which only some commands have. */
    SVG,
    /** A website: an export of a whole record. */
    SITE;

    /** Those that every answer has, so that they can be a default. */
    public static Format[] general() {
        return Arrays.stream(values())
                .filter(format -> format != SVG && format != SITE)
                .toArray(Format[]::new);
    }

    /** Whether each answer is one JSON object. */
    public boolean isObjects() {
        return this == JSON || this == JSONL;
    }

    /** As it is typed; the command line lists the words by it. */
    @Override
    public String toString() {
        return key();
    }
}
