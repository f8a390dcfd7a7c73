package org.onrecord.cli.facts;

import java.util.List;
import org.onrecord.model.field.Keyword;
import org.onrecord.output.layout.Layout;
import org.onrecord.output.layout.Sink;
import org.onrecord.output.table.Column;
import org.onrecord.output.table.RowsWriter;
import org.onrecord.output.table.Value;

/**
 * The result of a command for one file.
 *
 * @param file as the user named it
 * @param note its content, or the first difference; may be empty
 */
record FileOutcome(String file, Result result, String note) {
    static final List<Column<FileOutcome>> COLUMNS = List.of(
            new Column<>("file", "text", outcome -> Value.of(outcome.file)),
            new Column<>("result", Column.oneOf(Result.values()), outcome -> Value.of(outcome.result)),
            new Column<>("note", "text", outcome -> Value.of(outcome.note)));

    enum Result implements Keyword {
        WRITTEN,
        UNCHANGED,
        /** Not in canonical form; unchanged, because it was only checked. */
        DIFFERENT
    }

    static void write(String command, List<FileOutcome> outcomes, Layout layout, Sink out) {
        new RowsWriter(command, layout).write(COLUMNS, outcomes, FileOutcome::sentence, out);
    }

    private String sentence() {
        return file + " " + result.key() + (note.isEmpty() ? "" : ": " + note);
    }
}
