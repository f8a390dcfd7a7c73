package org.onrecord.cli.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.onrecord.check.CheckQuery;
import org.onrecord.check.CheckedClaim;
import org.onrecord.check.CheckedText;
import org.onrecord.check.Claim;
import org.onrecord.check.ClaimChecker;
import org.onrecord.check.ClaimReader;
import org.onrecord.cli.core.AnswerCommand;
import org.onrecord.cli.core.Candidates;
import org.onrecord.cli.core.Run;
import org.onrecord.failure.ExitCode;
import org.onrecord.failure.Failure;
import org.onrecord.io.InputText;
import org.onrecord.io.Progress;
import org.onrecord.lookup.Answer;
import org.onrecord.model.CaseRecord;
import org.onrecord.output.layout.Format;
import org.onrecord.output.layout.Layout;
import org.onrecord.output.table.Column;
import org.onrecord.talk.BundledQuestions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code onrecord check}. */
@Command(
        name = "check",
        header = "Show what the record has beside a claim or a text.",
        footer = {"onrecord check nobody was convicted of murder", "onrecord check --file my-text.md --all"})
public final class CheckCommand extends AnswerCommand {
    private static final String STANDARD_INPUT = "-";

    @Parameters(
            arity = "0..*",
            paramLabel = "CLAIM",
            description =
                    "A claim in plain English, never a file. With -, or without a claim on a pipe, standard input is"
                            + " the text.")
    List<String> words = new ArrayList<>();

    @Option(
            names = "--file",
            paramLabel = "FILE",
            completionCandidates = Candidates.FileNames.class,
            description = "A text to check, plain or Markdown, in UTF-8; - is standard input.")
    @Nullable
    String file;

    @Option(names = "--all", description = "Show every sentence, not only those that differ, in text, md and gcc.")
    boolean isWhole;

    @Option(names = "--strict", description = "End with 1 also if a sentence is not on record.")
    boolean isStrict;

    @Override
    public List<? extends Column<?>> columns(Run run) {
        return CheckedText.columns();
    }

    @Override
    public Set<Format> special() {
        return Set.of(Format.GCC);
    }

    @Override
    protected ExitCode answer(Run run, Layout layout) {
        return answer(run, layout, _ -> {});
    }

    /**
     * Writes the sentences with the facts beside them.
     *
     * @param listener receives the answer before it is written
     */
    ExitCode answer(Run run, Consumer<Answer> listener) {
        return answer(run, run.layout(fields(run), special()), listener);
    }

    private ExitCode answer(Run run, Layout layout, Consumer<Answer> listener) {
        CheckQuery query;
        Answer answer;
        try (var progress = new Progress(run.io())) {
            progress.say("reading the record");
            query = query(run, progress::say);
            answer = run.ask(query);
        }
        listener.accept(answer);
        return run.write(
                query,
                answer,
                layout,
                found -> found.content() instanceof CheckedText text && text.isFaulty(isStrict)
                        ? ExitCode.NOT_ON_RECORD
                        : ExitCode.ANSWERED);
    }

    CheckQuery query(Run run) {
        return query(run, _ -> {});
    }

    private CheckQuery query(Run run, Consumer<String> progress) {
        var isTyped = !words.isEmpty() && !words.equals(List.of(STANDARD_INPUT));
        if (isTyped && file != null) {
            throw Failure.usage(
                    "contradicting-options", "a claim cannot be combined with --file", "give one or the other");
        }
        if (isTyped) {
            return CheckQuery.ofTyped(String.join(" ", words), record -> checks(record, progress));
        }
        var named = file == null || file.equals(STANDARD_INPUT) ? null : file;
        return new CheckQuery(
                named == null ? "<stdin>" : named,
                ClaimReader.read(named == null ? standardInput(run) : InputText.ofFile(named)),
                isWhole,
                record -> checks(record, progress));
    }

    private static Function<Claim, CheckedClaim> checks(CaseRecord record, Consumer<String> progress) {
        var checker = new ClaimChecker(record, BundledQuestions.of(record));
        return claim -> {
            progress.accept("checking line " + claim.line());
            return checker.check(claim);
        };
    }

    private static String standardInput(Run run) {
        if (run.io().terminal().isInput() || run.isInShell()) {
            throw Failure.usage(
                    "missing-argument",
                    "no claim given" + (run.isInShell() ? "" : ", and standard input is a terminal"),
                    "onrecord check CLAIM, or onrecord check --file FILE");
        }
        run.refuseInputTwice("text");
        return InputText.of("standard input", run.io().in());
    }
}
