package org.onrecord.cli.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.cli.core.AnswerCommand;
import org.onrecord.cli.core.Candidates;
import org.onrecord.cli.core.Run;
import org.onrecord.failure.ExitCode;
import org.onrecord.lookup.Answer.Found;
import org.onrecord.lookup.diff.DiffQuery;
import org.onrecord.lookup.diff.DiffQuery.DifferenceList;
import org.onrecord.output.layout.Layout;
import org.onrecord.output.table.Column;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code onrecord facts diff}. */
@Command(
        name = "diff",
        header = "Compare two versions, by fact and field.",
        footer = {
            "onrecord facts diff 1.0.0 1.1.0 --id alzayyat-contract",
            "onrecord facts diff 1.0.0 my-record.json --format md"
        })
public final class FactsDiffCommand extends AnswerCommand {
    @Parameters(
            index = "0",
            paramLabel = "A",
            completionCandidates = Candidates.VersionsAndFiles.class,
            description = "The earlier version: a facts file, or a version number.")
    String earlier = "";

    @Parameters(
            index = "1",
            paramLabel = "B",
            completionCandidates = Candidates.VersionsAndFiles.class,
            description = "The later version: a facts file, or a version number.")
    String later = "";

    @Option(
            names = "--id",
            paramLabel = "ID",
            completionCandidates = Candidates.Facts.class,
            description = "Only the entry (fact, source, person ...) with this id.")
    @Nullable
    String id;

    @Option(
            names = "--all",
            description =
                    "Also list differences in asked, in topics, and in briefs apart from summaries; otherwise they are only counted.")
    boolean isFull;

    @Option(names = "--exit-code", description = "Exit with 1 if the versions differ.")
    boolean hasExitCode;

    @Override
    public List<? extends Column<?>> columns(Run run) {
        return query(run).columns();
    }

    @Override
    protected ExitCode answer(Run run, Layout layout) {
        return run.answer(query(run), layout, run.record(later), this::code);
    }

    public DiffQuery query(Run run) {
        return new DiffQuery(() -> run.record(earlier), isFull, id);
    }

    private ExitCode code(Found found) {
        return hasExitCode && found.content() instanceof DifferenceList list && list.isDifferent()
                ? ExitCode.NOT_ON_RECORD
                : ExitCode.ANSWERED;
    }
}
