package org.onrecord.output.data;

import java.io.IOException;
import java.util.List;
import org.onrecord.failure.Problem;
import org.onrecord.output.layout.Format;
import org.onrecord.output.layout.Layout;

/** Writes what is wrong in a facts file, as {@code facts validate} answers it. */
public final class ProblemsWriter {
    private final Layout layout;

    /** A writer for one layout; its fields must be among {@link #fields}. */
    public ProblemsWriter(Layout layout) {
        this.layout = layout;
    }

    /** Names of the fields that each problem has, in order. */
    public static List<String> fields() {
        return ProblemFields.FIELDS.stream().map(Field::name).toList();
    }

    /**
     * Writes the problems of one file; none at all gives an empty document in json, the header in csv and tsv, and
     * nothing in the other forms.
     *
     * @throws IOException if the output cannot be written
     */
    public void write(List<Problem> problems, Appendable out) throws IOException {
        if (layout.format() == Format.TEXT && layout.fields().isEmpty()) {
            writeText(problems, out);
            return;
        }
        var rows = new Table<>(ProblemFields.FIELDS, problems).only(layout.fields());
        new RecordlessRows("facts validate", layout).write(rows, problems.size(), out);
    }

    private void writeText(List<Problem> problems, Appendable out) throws IOException {
        for (var problem : problems) {
            ProblemText.write(problem, "", layout.style(), out);
        }
    }
}
