package org.onrecord.output.errors;

import java.util.List;
import org.onrecord.failure.Candidate;
import org.onrecord.failure.Failure;
import org.onrecord.failure.Problem;
import org.onrecord.output.layout.SafeText;
import org.onrecord.output.layout.Sink;
import org.onrecord.output.table.Json;
import org.onrecord.output.table.Value;
import org.onrecord.output.table.Value.Member;

/** Writes failures as text, or as JSON objects for json and jsonl. */
public final class ErrorWriter {
    /** The most problems in a text; data has all. */
    private static final int MAX_PROBLEMS = 20;

    private final boolean isJson;

    /** @param isJson whether the format is json or jsonl */
    public ErrorWriter(boolean isJson) {
        this.isJson = isJson;
    }

    public void write(Failure failure, Sink out) {
        if (isJson) {
            writeObject(failure, out);
        } else {
            writeText(failure, out);
        }
    }

    private void writeObject(Failure failure, Sink out) {
        var error = Value.object(
                Member.of("code", failure.code()),
                Member.of("message", failure.message()),
                Member.of("hint", failure.hint()),
                new Member("candidates", Value.list(failure.candidates(), ErrorWriter::candidate)),
                new Member("problems", Value.list(failure.problems(), ProblemsWriter::object)));
        Json.line(out, List.of(Json.FORMAT, new Member("error", error)));
    }

    private static Value candidate(Candidate candidate) {
        return Value.object(
                Member.of("id", candidate.id()),
                Member.of("text", candidate.text()),
                Member.of("command", candidate.command()));
    }

    private void writeText(Failure failure, Sink out) {
        out.append("onrecord: ").append(line(failure.message())).append('\n');
        for (var candidate : failure.candidates()) {
            out.append("  did you mean: ").append(line(candidate.text()));
            if (candidate.command() != null) {
                out.append(" (").append(line(candidate.command())).append(')');
            }
            out.append('\n');
        }
        writeProblems(failure.problems(), out);
        if (failure.hint() != null) {
            out.append("  hint: ").append(line(failure.hint())).append('\n');
        }
    }

    private static void writeProblems(List<Problem> problems, Sink out) {
        problems.stream().limit(MAX_PROBLEMS).forEach(problem -> ProblemsWriter.writeText(problem, "  ", out));
        var more = problems.size() - MAX_PROBLEMS;
        if (more > 0) {
            var isAll = !problems.getLast().code().equals("more-problems");
            out.append("  and ")
                    .append(isAll ? more + " more" : "more than " + (more - 1) + " more")
                    .append('\n');
        }
    }

    private static String line(String text) {
        return SafeText.onOneLine(text);
    }
}
