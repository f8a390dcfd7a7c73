package org.onrecord.cli.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.onrecord.cli.core.AnswerCommand;
import org.onrecord.cli.core.Candidates;
import org.onrecord.cli.core.Run;
import org.onrecord.failure.ExitCode;
import org.onrecord.failure.Failure;
import org.onrecord.format.canonical.NewEntries;
import org.onrecord.model.RecordVersion;
import org.onrecord.output.layout.Layout;
import org.onrecord.output.table.Column;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code onrecord facts remove}. */
@Command(
        name = "remove",
        header = "Remove facts, sources and other entries from a facts file.",
        footer = "onrecord facts remove my-record.json bridge-closed")
public final class FactsRemoveCommand extends AnswerCommand {
    @Parameters(
            arity = "1..*",
            paramLabel = "ID",
            completionCandidates = Candidates.FileNames.class,
            description =
                    "The facts file, which ends in .json, unless --facts names it; then ids of entries that no other"
                            + " entry names.")
    List<String> words = List.of();

    @Override
    public List<? extends Column<?>> columns(Run run) {
        return FileOutcome.COLUMNS;
    }

    @Override
    protected ExitCode answer(Run run, Layout layout) {
        var ids = words.stream().filter(word -> !EditedFile.isFactsFile(word)).toList();
        ids.stream().filter(id -> RecordVersion.parse(id) != null).findFirst().ifPresent(version -> {
            throw Failure.usage("bad-argument", version + " is a version", "onrecord facts uninstall VERSION");
        });
        if (ids.isEmpty()) {
            throw Failure.usage("missing-argument", "no id is given", "onrecord search WORDS prints the ids of facts");
        }
        var file = EditedFile.of(words, run);
        file.change(content -> {
            var missing = new ArrayList<String>();
            var now = NewEntries.without(content, ids, missing);
            if (!missing.isEmpty()) {
                throw Failure.of(
                        ExitCode.NOT_ON_RECORD,
                        "unknown-id",
                        "no entry has the id " + String.join(", ", missing) + "; nothing was removed",
                        "onrecord search WORDS prints the ids of facts");
            }
            var naming = file.newErrors(content, now)
                    .map(problem -> problem.id() == null ? problem.path() : problem.id())
                    .distinct()
                    .collect(Collectors.joining(", "));
            if (!naming.isEmpty()) {
                throw Failure.refused(
                        "still-named",
                        "nothing was removed: other entries name " + String.join(", ", ids) + ": " + naming,
                        "remove these too, or change them first");
            }
            return new NewEntries.Changed(now, new TreeMap<>());
        });
        file.report("facts remove", true, "removed: " + String.join(", ", ids), layout);
        return ExitCode.ANSWERED;
    }
}
