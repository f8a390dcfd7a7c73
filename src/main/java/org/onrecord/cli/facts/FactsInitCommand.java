package org.onrecord.cli.facts;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.cli.core.AnswerCommand;
import org.onrecord.cli.core.Candidates;
import org.onrecord.cli.core.FactsOptions.CaseName;
import org.onrecord.cli.core.Run;
import org.onrecord.cli.facts.FileOutcome.Result;
import org.onrecord.failure.ExitCode;
import org.onrecord.failure.Failure;
import org.onrecord.failure.Printable;
import org.onrecord.format.FactsLoader;
import org.onrecord.format.FactsSource;
import org.onrecord.format.Limits;
import org.onrecord.format.canonical.Starter;
import org.onrecord.io.Disk;
import org.onrecord.output.layout.Layout;
import org.onrecord.output.table.Column;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code onrecord facts init}. */
@Command(
        name = "init",
        header = "Start a new record: a small valid facts file and a README.",
        footer = {"onrecord facts init mill-bridge", "onrecord facts init mill-bridge --date 2024-03-08"})
public final class FactsInitCommand extends AnswerCommand {
    /** An arbitrary date: a new record must not depend on the clock. */
    private static final LocalDate PLACEHOLDER = LocalDate.of(2000, 1, 1);

    @Parameters(index = "0", paramLabel = "CASE", description = "Id of the case, such as mill-bridge.")
    CaseName caseName = new CaseName("");

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "FOLDER",
            completionCandidates = Candidates.FileNames.class,
            description = "Folder to create; default CASE.")
    @Nullable
    Path folder;

    @Option(names = "--title", paramLabel = "TITLE", description = "Title of the case; default the words of its id.")
    @Nullable
    String title;

    @Option(
            names = "--date",
            paramLabel = "DATE",
            description = "Value of released and as_of; default 2000-01-01, which you replace later.")
    LocalDate date = PLACEHOLDER;

    @Override
    public List<? extends Column<?>> columns(Run run) {
        return FileOutcome.COLUMNS;
    }

    @Override
    protected ExitCode answer(Run run, Layout layout) {
        var target = folder != null ? folder : Path.of(caseName.id());
        var files = new Starter(caseName.id(), title(), date.toString()).files();
        requireValid(files.firstEntry().getValue());
        Disk.createFolder(target, files);
        var outcomes = files.keySet().stream()
                .map(name -> new FileOutcome(target.resolve(name).toString(), Result.WRITTEN, note(name)))
                .toList();
        run.write(layout.format(), out -> FileOutcome.write("facts init", outcomes, layout, out));
        return ExitCode.ANSWERED;
    }

    /** Refuses a title or a date that the format does not allow, before anything is written. */
    private static void requireValid(byte[] record) {
        var source = new FactsSource.Fetched("the new record", () -> new ByteArrayInputStream(record));
        FactsLoader.validate(source, Limits.DEFAULT).stream()
                .filter(problem -> !problem.isWarning())
                .findFirst()
                .ifPresent(problem -> {
                    throw Failure.usage(
                            "bad-argument",
                            "the new record would not be valid: " + problem.path() + ": " + problem.message(),
                            problem.hint());
                });
    }

    private String title() {
        if (title == null) {
            return Starter.titleOf(caseName.id());
        }
        if (title.isBlank() || !Printable.isOneLine(title)) {
            throw Failure.usage(
                    "bad-argument",
                    "a title must be one line of text and not empty",
                    "give the usual name of the case, such as --title \"The mill bridge\"");
        }
        return title;
    }

    private static String note(String name) {
        return name.endsWith(".json") ? "a new record" : "the next steps";
    }
}
