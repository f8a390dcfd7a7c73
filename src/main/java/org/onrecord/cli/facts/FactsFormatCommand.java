package org.onrecord.cli.facts;

import java.util.List;
import org.onrecord.cli.core.AnswerCommand;
import org.onrecord.cli.core.Candidates;
import org.onrecord.cli.core.FactsOptions;
import org.onrecord.cli.core.Run;
import org.onrecord.cli.facts.FileOutcome.Result;
import org.onrecord.failure.ExitCode;
import org.onrecord.failure.Failure;
import org.onrecord.format.FactsLoader;
import org.onrecord.format.FactsSource;
import org.onrecord.format.canonical.CanonicalForm;
import org.onrecord.io.Disk;
import org.onrecord.output.layout.Layout;
import org.onrecord.output.table.Column;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code onrecord facts format}. */
@Command(
        name = "format",
        header = "Rewrite facts files in canonical layout and order.",
        footer = {"onrecord facts format my-record.json", "onrecord facts format --check my-record.json"})
public final class FactsFormatCommand extends AnswerCommand {
    private static final String STANDARD_INPUT = "-";

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            completionCandidates = Candidates.FileNames.class,
            description = "Facts files; - formats standard input to standard output.")
    List<String> files = List.of();

    @Option(names = "--check", description = "Write nothing; exit with 1 if a file is not in canonical form.")
    boolean isCheck;

    /**
     * A valid file.
     *
     * @param name as the user named it
     * @param content the file as it was read
     * @param line the first line in which the file is not in canonical form, or 0
     */
    @SuppressWarnings("ArrayRecordComponent")
    private record ValidFile(String name, byte[] content, int line) {}

    @Override
    public List<? extends Column<?>> columns(Run run) {
        return FileOutcome.COLUMNS;
    }

    @Override
    protected ExitCode answer(Run run, Layout layout) {
        var isFilter = !isCheck && files.contains(STANDARD_INPUT);
        if (isFilter && files.size() > 1) {
            throw Failure.usage(
                    "bad-argument",
                    "- cannot be combined with other files: its output goes to standard output",
                    "format it separately");
        }
        if (isFilter) {
            var content = content(run, FactsOptions.source(STANDARD_INPUT, run.io()));
            run.writeFile(out -> CanonicalForm.write(content, out));
            return ExitCode.ANSWERED;
        }
        // Read all files before writing any, so that an invalid one leaves the others unchanged.
        var outcomes = files.stream().map(file -> validated(run, file)).toList().stream()
                .map(this::outcome)
                .toList();
        run.write(layout.format(), out -> FileOutcome.write("facts format", outcomes, layout, out));
        var differs = outcomes.stream().anyMatch(outcome -> outcome.result() == Result.DIFFERENT);
        return differs ? ExitCode.NOT_ON_RECORD : ExitCode.ANSWERED;
    }

    private static ValidFile validated(Run run, String name) {
        var source = FactsOptions.source(name, run.io());
        var content = content(run, source);
        return new ValidFile(source.name(), content, CanonicalForm.firstDifference(content));
    }

    private static byte[] content(Run run, FactsSource source) {
        return FactsLoader.loadBytes(source, run.facts().limits());
    }

    private FileOutcome outcome(ValidFile file) {
        if (file.line() == 0) {
            return new FileOutcome(file.name(), Result.UNCHANGED, "in canonical form");
        }
        if (isCheck) {
            return new FileOutcome(file.name(), Result.DIFFERENT, "not in canonical form from line " + file.line());
        }
        Disk.update(Disk.path(file.name()), file.content(), out -> CanonicalForm.write(file.content(), out));
        return new FileOutcome(file.name(), Result.WRITTEN, "in canonical form, changed from line " + file.line());
    }
}
