package org.onrecord.output.data;

import java.io.IOException;
import org.onrecord.failure.Problem;
import org.onrecord.output.layout.SafeText;
import org.onrecord.output.layout.Style;

/** A problem in a facts file as compilers write it, with what to do about it below. */
final class ProblemText {
    private ProblemText() {}

    static void write(Problem problem, String indent, Style style, Appendable out) throws IOException {
        out.append(indent).append(line(problem.place(), style)).append(": ");
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
