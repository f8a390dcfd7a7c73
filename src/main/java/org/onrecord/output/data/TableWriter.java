package org.onrecord.output.data;

import java.io.IOException;
import org.onrecord.output.layout.Layout;

/** Writes rows in one format, each as soon as it is evaluated. */
interface TableWriter {

    <T> void write(Table<T> table, Appendable out) throws IOException;

    /** The writer of a format; JSON, which has an envelope around its rows, gives them one a line. */
    static TableWriter of(Layout layout) {
        return switch (layout.format()) {
            case TEXT -> new ColumnsWriter(layout);
            case PLAIN -> new PlainWriter(layout);
            case JSON, JSONL -> new JsonLinesWriter(layout);
            case CSV -> SeparatedWriter.commas(layout);
            case TSV -> SeparatedWriter.tabs(layout);
            case MD -> new MarkdownTable(layout);
        };
    }
}
