package org.onrecord.cli.facts;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.ask.Questions;
import org.onrecord.cli.core.AnswerCommand;
import org.onrecord.cli.core.Candidates;
import org.onrecord.cli.core.Run;
import org.onrecord.cli.facts.TriedQuestion.Result;
import org.onrecord.failure.ExitCode;
import org.onrecord.failure.Failure;
import org.onrecord.io.Disk;
import org.onrecord.io.InputLines;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.field.FieldType;
import org.onrecord.output.layout.Layout;
import org.onrecord.output.table.Column;
import org.onrecord.output.table.RowsWriter;
import org.onrecord.talk.BundledQuestions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code onrecord facts try}. */
@Command(
        name = "try",
        header = "Try questions: which the record answers, and which not.",
        footer = {"onrecord facts try my-questions.txt", "onrecord facts try my-questions.txt --format csv"})
public final class FactsTryCommand extends AnswerCommand {
    private static final String STANDARD_INPUT = "-";
    private static final String COMMENT = "#";

    /** The limit of a question in {@code asked}, in characters. */
    private static final int MAX_LENGTH = FieldType.Text.QUESTION.max();

    @Parameters(
            paramLabel = "QUESTIONS",
            completionCandidates = Candidates.FileNames.class,
            description =
                    "A file with a question on each line, and optionally a tab and the id of the fact, brief or"
                            + " open question that should answer it; - is standard input. Lines that begin with # are comments.")
    String file = "";

    @Override
    public List<? extends Column<?>> columns(Run run) {
        return TriedQuestion.COLUMNS;
    }

    @Override
    protected ExitCode answer(Run run, Layout layout) {
        var record = run.record();
        var lines = lines(run, record);
        var questions = BundledQuestions.of(record);
        var tried = lines.stream().map(line -> line.tried(questions)).toList();
        var columns = layout.isForPeople() ? TriedQuestion.SHORT_COLUMNS : TriedQuestion.COLUMNS;
        run.write(layout.format(), out -> new RowsWriter("facts try", layout).write(columns, tried, out));
        run.flush();
        run.io().err().line(counts(tried));
        var isAnswered = tried.stream().allMatch(one -> one.result() == Result.HIT);
        return isAnswered ? ExitCode.ANSWERED : ExitCode.NOT_ON_RECORD;
    }

    private static String counts(List<TriedQuestion> tried) {
        return Stream.of(Result.values())
                .map(result ->
                        tried.stream().filter(one -> one.result() == result).count() + " " + result.key())
                .collect(Collectors.joining(
                        ", ", tried.size() + (tried.size() == 1 ? " question: " : " questions: "), ""));
    }

    /** A question, with the id of the entry that should answer it, or null. */
    private record Line(String question, @Nullable String expected) {
        TriedQuestion tried(Questions questions) {
            return TriedQuestion.of(question, expected, questions);
        }
    }

    private List<Line> lines(Run run, CaseRecord record) {
        if (file.equals(STANDARD_INPUT)) {
            return lines(run.io().in(), record);
        }
        return Disk.stream(Disk.path(file), in -> lines(in, record))
                .orElseThrow(() -> Failure.of(
                        ExitCode.INPUT_OUTPUT, "file-unreadable", "there is no file " + file, "check the name"));
    }

    private static List<Line> lines(InputStream in, CaseRecord record) {
        var input = new InputLines(in);
        var lines = new ArrayList<Line>();
        var number = 0;
        for (var line = input.next(); line != null; line = input.next()) {
            number++;
            var parts = line.strip().split("\t", 2);
            var expected = parts.length == 1 ? null : parts[1].strip();
            if (expected != null && !TriedQuestion.isTarget(record, expected)) {
                throw Failure.of(
                        ExitCode.USAGE,
                        "bad-argument",
                        String.format(
                                Locale.ROOT,
                                "line %d expects “%s”, which is not the id of a fact, brief or open question",
                                number,
                                expected),
                        "correct the id; onrecord search WORDS prints the ids of facts");
            }
            if (parts[0].length() > MAX_LENGTH) {
                throw Failure.of(
                        ExitCode.USAGE,
                        "bad-argument",
                        String.format(
                                Locale.ROOT, "line %d is longer than a question, %d characters", number, MAX_LENGTH),
                        "write a question on each line");
            }
            if (!parts[0].isEmpty() && !parts[0].startsWith(COMMENT)) {
                lines.add(new Line(parts[0], expected));
            }
        }
        return lines;
    }
}
