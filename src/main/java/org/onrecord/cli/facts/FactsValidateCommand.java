package org.onrecord.cli.facts;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.cli.core.AnswerCommand;
import org.onrecord.cli.core.Candidates;
import org.onrecord.cli.core.FactsOptions;
import org.onrecord.cli.core.Session;
import org.onrecord.failure.ExitCode;
import org.onrecord.failure.Problem;
import org.onrecord.format.FactsLoader;
import org.onrecord.format.FactsSource;
import org.onrecord.history.ReleaseCheck;
import org.onrecord.model.CaseRecord;
import org.onrecord.output.errors.ProblemsWriter;
import org.onrecord.output.layout.Layout;
import org.onrecord.output.layout.Sink;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code onrecord facts validate}. */
@Command(
        name = "validate",
        header = "Every problem in facts files, with line, column, id and how to fix it.",
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
            description = "Also check the promises of a new version to this one: a facts file, or a version of the"
                    + " chosen record.")
    @Nullable
    String against;

    public FactsValidateCommand(Session session) {
        super(session);
    }

    @Override
    public List<String> fields() {
        return ProblemsWriter.fields();
    }

    @Override
    protected ExitCode answer(Layout layout) {
        var problems = new ArrayList<Problem>();
        var old = against == null ? null : new VersionChoice(session).record(against);
        for (var file : files) {
            var source = FactsOptions.source(file, session.io());
            var found = FactsLoader.validate(source, session.facts().limits(), sound -> promises(source, sound, old));
            problems.addAll(found);
            if (found.isEmpty()) {
                session.io().err().line(source.name() + ": no problems");
            }
        }
        new ProblemsWriter(layout).write(problems, new Sink(session.io().out()));
        return (problems.isEmpty() ? ExitCode.ANSWERED : ExitCode.FACTS_UNUSABLE);
    }

    private static List<Problem> promises(FactsSource source, CaseRecord sound, @Nullable CaseRecord old) {
        return old == null ? List.of() : ReleaseCheck.problems(source.name(), sound, old);
    }
}
