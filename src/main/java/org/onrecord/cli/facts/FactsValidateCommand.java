package org.onrecord.cli.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.cli.core.AnswerCommand;
import org.onrecord.cli.core.Candidates;
import org.onrecord.cli.core.FactsOptions;
import org.onrecord.cli.core.Run;
import org.onrecord.failure.ExitCode;
import org.onrecord.failure.Problem;
import org.onrecord.format.FactsLoader;
import org.onrecord.format.FactsSource;
import org.onrecord.format.canonical.EditorWarnings;
import org.onrecord.history.ReleaseCheck;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Fact;
import org.onrecord.output.errors.ProblemsWriter;
import org.onrecord.output.layout.Layout;
import org.onrecord.output.table.Column;
import org.onrecord.search.text.UnknownVocabularies;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code onrecord facts validate}. */
@Command(
        name = "validate",
        header = "List problems in facts files: line, column, id, remedy.",
        footer = {
            "onrecord facts validate my-record.json",
            "onrecord facts validate --json my-record.json",
            "onrecord facts validate my-record.json --against 1.0.0"
        })
public final class FactsValidateCommand extends AnswerCommand {
    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            completionCandidates = Candidates.FileNames.class,
            description = "Facts files; - is standard input.")
    List<String> files = List.of();

    @Option(
            names = "--against",
            paramLabel = "OLD",
            completionCandidates = Candidates.VersionsAndFiles.class,
            description = "Also check that a new version keeps its promises to this older one: a facts file, or a"
                    + " version of the selected record.")
    @Nullable
    String against;

    @Override
    public List<? extends Column<?>> columns(Run run) {
        return ProblemsWriter.COLUMNS;
    }

    @Override
    protected ExitCode answer(Run run, Layout layout) {
        var problems = new ArrayList<Problem>();
        var unseen = new AtomicReference<>("");
        var old = against == null ? null : run.record(against);
        for (var file : files) {
            var source = FactsOptions.source(file, run.io());
            var found = FactsLoader.validate(
                    source, run.facts().limits(), record -> warnings(source.name(), record), record -> {
                        unseen.set(unseen(record));
                        return more(source, record, old);
                    });
            problems.addAll(found);
            if (found.stream().allMatch(Problem::isWarning)) {
                run.io().err().line(source.name() + ": " + summary(found.size()) + unseen.getAndSet(""));
            }
        }
        new ProblemsWriter(layout).write(problems, run.out());
        run.flush();
        return problems.stream().allMatch(Problem::isWarning) ? ExitCode.ANSWERED : ExitCode.FACTS_UNUSABLE;
    }

    private static String summary(int warnings) {
        return switch (warnings) {
            case 0 -> "no problems";
            case 1 -> "no errors; 1 warning";
            default -> "no errors; " + warnings + " warnings";
        };
    }

    /** Says how many facts a reader of the overview, the briefs and the timeline never sees. */
    private static String unseen(CaseRecord record) {
        var seen = Stream.of(
                        record.overview().stream().flatMap(section -> section.facts().stream()),
                        record.briefs().values().stream().flatMap(brief -> brief.facts().stream()),
                        record.milestones().stream().map(Fact::id))
                .flatMap(ids -> ids)
                .collect(Collectors.toSet());
        var unseen = record.facts().keySet().stream()
                .filter(id -> !seen.contains(id))
                .count();
        return unseen == 0
                ? ""
                : "; no overview, brief or timeline shows " + unseen + " of the "
                        + record.facts().size() + " facts";
    }

    private static List<Problem> more(FactsSource source, CaseRecord record, @Nullable CaseRecord old) {
        var promises = old == null ? List.<Problem>of() : ReleaseCheck.problems(source.name(), record, old);
        return Stream.concat(promises.stream(), warnings(source.name(), record).stream())
                .toList();
    }

    /** Returns warnings about text that is valid but probably wrong. */
    static List<Problem> warnings(String file, CaseRecord record) {
        return Stream.concat(
                        UnknownVocabularies.of(file, record.vocabularies()).stream(),
                        EditorWarnings.of(file, record).stream())
                .toList();
    }
}
