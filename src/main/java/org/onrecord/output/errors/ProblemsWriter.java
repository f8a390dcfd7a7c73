package org.onrecord.output.errors;

import java.util.List;
import org.onrecord.failure.Problem;
import org.onrecord.output.layout.Layout;
import org.onrecord.output.layout.SafeText;
import org.onrecord.output.layout.Sink;
import org.onrecord.output.table.Column;
import org.onrecord.output.table.RowsWriter;
import org.onrecord.output.table.Value;
import org.onrecord.output.table.Value.Member;

/** Writes the problems of facts files, in the formats of {@code facts validate}. */
public final class ProblemsWriter {
    public static final List<Column<Problem>> COLUMNS = List.of(
            new Column<>("file", "text", problem -> Value.of(problem.file())),
            new Column<>(
                    "line",
                    "count",
                    "Counted from 1; 0 if it is about the whole file.",
                    problem -> Value.number(problem.line())),
            new Column<>("column", "count", problem -> Value.number(problem.column())),
            new Column<>("code", "code", problem -> Value.of(problem.code())),
            new Column<>("path", "text", problem -> Value.of(problem.path())),
            new Column<>("id", "text?", problem -> Value.of(problem.id())),
            new Column<>("message", "text", problem -> Value.of(problem.message())),
            new Column<>("hint", "text", problem -> Value.of(problem.hint())),
            new Column<>(
                    "severity",
                    "error|warning",
                    "A warning does not make the file unusable.",
                    problem -> Value.of(problem.isWarning() ? "warning" : "error")));

    private final Layout layout;

    public ProblemsWriter(Layout layout) {
        this.layout = layout;
    }

    /**
     * Writes the problems of one file; an empty list is an empty document in json, a header in csv and tsv, and nothing
     * in the other formats.
     */
    public void write(List<Problem> problems, Sink out) {
        if (layout.isForPeople()) {
            problems.forEach(problem -> writeText(problem, "", out));
            return;
        }
        new RowsWriter("facts validate", layout).write(COLUMNS, problems, out);
    }

    static Value object(Problem problem) {
        return Value.object(COLUMNS.stream()
                .map(field -> new Member(field.name(), field.of(problem)))
                .toList());
    }

    static void writeText(Problem problem, String indent, Sink out) {
        out.append(indent).append(line(problem.place())).append(problem.isWarning() ? ": warning: " : ": ");
        out.append(line(problem.message())).append(" [").append(problem.code()).append(']');
        if (problem.id() != null) {
            out.append(" (").append(line(problem.id())).append(')');
        }
        out.append('\n')
                .append(indent)
                .append("  ")
                .append(line(problem.hint()))
                .append('\n');
    }

    private static String line(String text) {
        return SafeText.onOneLine(text);
    }
}
