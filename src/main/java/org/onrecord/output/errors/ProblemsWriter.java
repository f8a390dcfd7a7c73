package org.onrecord.output.errors;

import java.util.List;
import java.util.function.Function;
import org.onrecord.failure.Problem;
import org.onrecord.output.layout.Layout;
import org.onrecord.output.layout.SafeText;
import org.onrecord.output.layout.Sink;
import org.onrecord.output.layout.Style;
import org.onrecord.output.table.Column;
import org.onrecord.output.table.RowsWriter;
import org.onrecord.output.table.Value;
import org.onrecord.output.table.Value.Member;

/** Writes problems in facts files, as {@code facts validate} answers them. */
public final class ProblemsWriter {
    static final List<Column<Problem>> FIELDS = List.of(
            field("file", problem -> Value.of(problem.file())),
            field("line", problem -> Value.number(problem.line())),
            field("column", problem -> Value.number(problem.column())),
            field("code", problem -> Value.of(problem.code())),
            field("path", problem -> Value.of(problem.path())),
            field("id", problem -> Value.of(problem.id())),
            field("message", problem -> Value.of(problem.message())),
            field("hint", problem -> Value.of(problem.hint())),
            field("severity", problem -> Value.of(problem.isWarning() ? "warning" : "error")));

    private final Layout layout;

    public ProblemsWriter(Layout layout) {
        this.layout = layout;
    }

    public static List<String> fields() {
        return FIELDS.stream().map(Column::name).toList();
    }

    /**
     * Writes the problems of one file; none at all gives an empty document in json, the header in csv and tsv, and
     * nothing in the other forms.
     */
    public void write(List<Problem> problems, Sink out) {
        if (layout.isForPeople()) {
            writeText(problems, out);
            return;
        }
        new RowsWriter("facts validate", layout).write(FIELDS, problems, out);
    }

    private void writeText(List<Problem> problems, Sink out) {
        for (var problem : problems) {
            writeText(problem, "", layout.style(), out);
        }
    }

    static Value object(Problem problem) {
        return new Value.Group(
                null,
                FIELDS.stream()
                        .map(field -> new Member(field.name(), field.of(problem)))
                        .toList());
    }

    private static Column<Problem> field(String name, Function<Problem, Value> value) {
        return new Column<>(name, value);
    }

    static void writeText(Problem problem, String indent, Style style, Sink out) {
        out.append(indent).append(line(problem.place(), style)).append(problem.isWarning() ? ": warning: " : ": ");
        out.append(line(problem.message(), style))
                .append(" [")
                .append(problem.code())
                .append(']');
        if (problem.id() != null) {
            out.append(" (").append(line(problem.id(), style)).append(')');
        }
        out.append('\n')
                .append(indent)
                .append("  ")
                .append(line(problem.hint(), style))
                .append('\n');
    }

    private static String line(String text, Style style) {
        return SafeText.onOneLine(text, style);
    }
}
