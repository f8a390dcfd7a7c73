package org.onrecord.output.layout;

import java.util.Arrays;
import java.util.Set;
import org.onrecord.model.field.Keyword;

/** An output format. */
public enum Format implements Keyword {
    /** Text for people; may change with any version. */
    TEXT,
    /** One {@code key<TAB>value} line for each field of each item. */
    PLAIN,
    JSON,
    /** One JSON object a line, without an envelope. */
    JSONL,
    /** Comma-separated values as in RFC 4180. */
    CSV,
    TSV,
    MD,
    /** A picture, which only some commands have. */
    SVG,
    /** A bibliography for biblatex. */
    BIBTEX,
    /** A bibliography for processors of the Citation Style Language. */
    CSL_JSON,
    /** A bibliography for reference managers. */
    RIS,
    /** Messages with places in a text, as compilers write them and editors read them. */
    GCC,
    /** A website: an export of a whole record. */
    SITE,
    /** A script for SQLite: an export of a whole record. */
    SQLITE,
    /** Documents for a search engine: an export of whole records. */
    BULK;

    /** The formats of sources alone. */
    public static final Set<Format> BIBLIOGRAPHIES = Set.of(BIBTEX, CSL_JSON, RIS);

    /** Returns the formats that every answer supports, so that each can be a default. */
    public static Format[] general() {
        return Arrays.stream(values())
                .filter(format -> format.compareTo(SVG) < 0)
                .toArray(Format[]::new);
    }

    public boolean isObjects() {
        return this == JSON || this == JSONL;
    }

    /** Returns the word to type; the command line lists formats by it. */
    @Override
    public String toString() {
        return key();
    }
}
