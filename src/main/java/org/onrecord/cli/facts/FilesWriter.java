package org.onrecord.cli.facts;

import java.util.List;
import org.onrecord.output.layout.Layout;
import org.onrecord.output.layout.Sink;
import org.onrecord.output.table.Column;
import org.onrecord.output.table.RowsWriter;
import org.onrecord.output.table.Value;

/** Writes what a command made of files, as those answer that write or check them. */
public final class FilesWriter {
    private static final List<Column<Outcome>> FIELDS = List.of(
            new Column<>("file", outcome -> Value.of(outcome.file())),
            new Column<>("result", outcome -> Value.of(outcome.result().key())),
            new Column<>("note", outcome -> Value.of(outcome.note())));

    private final String command;
    private final Layout layout;

    /**
     * A writer for one layout; its fields must be among {@link #fields}.
     *
     * @param command the command's name, as the JSON document gives it
     */
    public FilesWriter(String command, Layout layout) {
        this.command = command;
        this.layout = layout;
    }

    /** What became of a file. */
    public enum Result {
        /** It was written, anew or in the place of what it was. */
        WRITTEN("written"),
        /** It was as it should be and stays so. */
        UNCHANGED("unchanged"),
        /** It is not as it should be, and stays so since it was only to be checked. */
        DIFFERENT("different");

        private final String key;

        Result(String key) {
            this.key = key;
        }

        String key() {
            return key;
        }
    }

    /**
     * A file and what became of it.
     *
     * @param file as the user named it
     * @param note what it is, or where it differs; may be empty
     */
    public record Outcome(String file, Result result, String note) {}

    /** Names of the fields, in order. */
    public static List<String> fields() {
        return FIELDS.stream().<String>map(Column::name).toList();
    }

    /**
     * Writes what became of files.
     */
    public void write(List<Outcome> outcomes, Sink out) {
        new RowsWriter(command, layout).write(FIELDS, outcomes, FilesWriter::sentence, out);
    }

    private static String sentence(Outcome outcome) {
        var note = outcome.note().isEmpty() ? "" : ": " + outcome.note();
        return outcome.file() + " " + outcome.result().key() + note;
    }
}
