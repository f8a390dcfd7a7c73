package org.onrecord.cli.facts;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.ask.Questions;
import org.onrecord.ask.Reply;
import org.onrecord.ask.answer.EntryAnswers;
import org.onrecord.ask.answer.Explanation;
import org.onrecord.ask.answer.Response.Nearest;
import org.onrecord.ask.answer.Response.Reason;
import org.onrecord.ask.understand.Context;
import org.onrecord.cli.core.AnswerCommand;
import org.onrecord.cli.core.Candidates;
import org.onrecord.cli.core.Run;
import org.onrecord.cli.facts.FactsTryCommand.TriedQuestion.Result;
import org.onrecord.failure.ExitCode;
import org.onrecord.failure.Failure;
import org.onrecord.io.Disk;
import org.onrecord.io.InputLines;
import org.onrecord.lookup.AnsweredFact;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.OpenQuestion;
import org.onrecord.model.field.FieldType;
import org.onrecord.model.field.Keyword;
import org.onrecord.output.layout.Layout;
import org.onrecord.output.table.Column;
import org.onrecord.output.table.RowsWriter;
import org.onrecord.output.table.Value;
import org.onrecord.talk.BundledQuestions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code onrecord facts try}. */
@Command(
        name = "try",
        header = "Try questions: which the record answers, and which not.",
        footer = {
            "onrecord facts try my-questions.txt",
            "onrecord facts try my-record.json my-questions.txt --format csv"
        })
public final class FactsTryCommand extends AnswerCommand {
    private static final String STANDARD_INPUT = "-";
    private static final String COMMENT = "#";

    /** The limit of a question in {@code asked}, in characters. */
    private static final int MAX_LENGTH = FieldType.Text.QUESTION.max();

    @Parameters(
            arity = "1..2",
            paramLabel = "FILE",
            completionCandidates = Candidates.FileNames.class,
            description =
                    "A facts file to use instead of the selected record, if you like; then a file with a question on each line, and optionally a tab and the id of the entry that should"
                            + " reply: a fact, brief, open question or withheld matter; - is standard input. Lines that"
                            + " begin with # are comments.")
    List<String> files = List.of();

    @Override
    public List<String> factsFiles() {
        return files.size() > 1 ? List.of(files.getFirst()) : List.of();
    }

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
        var isAnswered = tried.stream().allMatch(one -> one.result().isAnswered());
        return isAnswered ? ExitCode.ANSWERED : ExitCode.NOT_ON_RECORD;
    }

    private static String counts(List<TriedQuestion> tried) {
        return Stream.of(Result.values())
                .filter(result -> tried.stream().anyMatch(one -> result.isPossible(one.expected() != null)))
                .map(result ->
                        tried.stream().filter(one -> one.result() == result).count() + " " + result.key())
                .collect(Collectors.joining(
                        ", ", tried.size() + (tried.size() == 1 ? " question: " : " questions: "), ""));
    }

    /** A question, with the id of the entry that should reply, or null. */
    private record Line(String question, @Nullable String expected) {
        TriedQuestion tried(Questions questions) {
            return TriedQuestion.of(question, expected, questions);
        }
    }

    private List<Line> lines(Run run, CaseRecord record) {
        var file = files.getLast();
        if (file.equals(STANDARD_INPUT)) {
            return lines(run.io().in(), record);
        }
        return Disk.stream(Disk.path(file), in -> lines(in, record))
                .orElseThrow(
                        () -> Failure.inputOutput("file-unreadable", "there is no file " + file, "check the name"));
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
                throw Failure.usage(
                        "bad-argument",
                        String.format(
                                Locale.ROOT,
                                "line %d expects “%s”, which is not the id of a fact, brief, open question or withheld matter",
                                number,
                                expected),
                        "correct the id; onrecord search WORDS prints the ids of facts");
            }
            if (parts[0].length() > MAX_LENGTH) {
                throw Failure.usage(
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

    /**
     * A question with its result.
     *
     * @param id the brief, open question, withheld matter or first fact of the reply, or null
     * @param expected the entry that should reply, or null
     * @param candidates the entries to which an editor could give the question; empty for a hit or a refusal
     */
    record TriedQuestion(
            String question,
            Result result,
            @Nullable String id,
            @Nullable String expected,
            List<String> candidates) {
        private static final int MAX_ANSWERS = 8;
        private static final int MAX_CANDIDATES = 3;

        static final List<Column<TriedQuestion>> COLUMNS = List.of(
                new Column<>("question", "text", tried -> Value.of(tried.question)),
                new Column<>("result", Column.oneOf(Result.values()), tried -> Value.of(tried.result)),
                new Column<>(
                        "id",
                        "id?",
                        "The brief, open question, withheld matter or first fact of the reply.",
                        tried -> Value.of(tried.id)),
                new Column<>("expected", "id?", "The entry that should reply.", tried -> Value.of(tried.expected)),
                new Column<>(
                        "candidates",
                        "[id]",
                        "Entries to which an editor could add the question, the nearest first.",
                        tried -> Value.texts(tried.candidates)));

        static final List<Column<TriedQuestion>> SHORT_COLUMNS = List.of(
                COLUMNS.get(1), COLUMNS.get(0), new Column<>("entry", "text", tried -> Value.of(tried.entry())));

        enum Result implements Keyword {
            /** An answer to a question without an expected entry; only a person can say whether it is right. */
            FIRST,
            /** The reply of the expected entry, even if it refuses. */
            HIT,
            /** An answer that does not have the expected entry. */
            WRONG,
            /** Unsure: only the nearest entries. */
            HEDGE,
            /** Withheld by the record, or declined because no record answers it. */
            REFUSED,
            MISS;

            /** Whether a question can have this result, if an entry is expected or not. */
            boolean isPossible(boolean isExpected) {
                return isExpected ? this != FIRST : this != HIT && this != WRONG;
            }

            boolean isAnswered() {
                return this == FIRST || this == HIT;
            }
        }

        static TriedQuestion of(String question, @Nullable String expected, Questions questions) {
            var reply = questions.answer(question, Context.NONE, MAX_ANSWERS);
            var replying = replying(reply);
            var result = result(reply, replying, expected);
            return new TriedQuestion(
                    question,
                    result,
                    replying.isEmpty() ? null : replying.getFirst(),
                    expected,
                    result.isAnswered() || result == Result.REFUSED
                            ? List.of()
                            : candidates(reply, replying, expected));
        }

        static boolean isTarget(CaseRecord record, String id) {
            return record.facts().containsKey(id) || isText(record, id) || isWithheld(record, id);
        }

        private static boolean isText(CaseRecord record, String id) {
            return record.briefs().containsKey(id) || record.open().containsKey(id);
        }

        private static boolean isWithheld(CaseRecord record, String id) {
            return record.withheld().stream().anyMatch(matter -> matter.id().equals(id));
        }

        /** Returns the entries that reply: the brief, open question or withheld matter, then the facts. */
        private static List<String> replying(Reply reply) {
            var record = reply.record();
            var first = targets(reply).limit(1).filter(id -> switch (reply.reason()) {
                case WITHHELD -> isWithheld(record, id);
                case NOT_ON_RECORD -> isReply(record.open().get(id), reply);
                case null -> reply.isOnRecord() && isText(record, id);
                default -> false;
            });
            return Stream.concat(first, reply.answers().stream().map(AnsweredFact::id))
                    .distinct()
                    .toList();
        }

        private static boolean isReply(@Nullable OpenQuestion open, Reply reply) {
            return open != null && open.text().equals(reply.message());
        }

        private static Stream<String> targets(Reply reply) {
            return reply.explanation().scores().stream().map(Explanation.Score::id);
        }

        private static Result result(Reply reply, List<String> replying, @Nullable String expected) {
            if (expected != null && replying.contains(expected)) {
                return Result.HIT;
            }
            if (reply.reason() == Reason.WITHHELD || EntryAnswers.isRefusal(reply.message())) {
                return Result.REFUSED;
            }
            if (!replying.isEmpty()) {
                return expected == null ? Result.FIRST : Result.WRONG;
            }
            return reply.reason() == Reason.UNSURE ? Result.HEDGE : Result.MISS;
        }

        private String entry() {
            return switch (result) {
                case FIRST, HIT -> Objects.requireNonNull(id);
                case WRONG -> id + ", not " + expected;
                case REFUSED ->
                    Stream.of(id, expected == null ? null : "not " + expected)
                            .filter(Objects::nonNull)
                            .collect(Collectors.joining(", "));
                case HEDGE, MISS -> candidates.isEmpty() ? "" : "nearest: " + String.join(", ", candidates);
            };
        }

        private static List<String> candidates(Reply reply, List<String> answers, @Nullable String expected) {
            if (expected != null) {
                return List.of(expected);
            }
            return Stream.concat(targets(reply), reply.nearest().stream().map(Nearest::id))
                    .filter(id -> isTarget(reply.record(), id) && !answers.contains(id))
                    .distinct()
                    .limit(MAX_CANDIDATES)
                    .toList();
        }
    }
}
