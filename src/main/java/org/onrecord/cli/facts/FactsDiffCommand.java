package org.onrecord.cli.facts;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.onrecord.cli.core.Session;
import org.onrecord.failure.ExitCode;
import org.onrecord.lookup.Found;
import org.onrecord.lookup.diff.DiffQuery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code onrecord facts diff}. */
@Command(
        name = "diff",
        header = "Differences between two versions, by fact and field.",
        footer = {
            "onrecord facts diff 1.0.0 1.1.0 --id alzayyat-contract",
            "onrecord facts diff 1.0.0 my-record.json --format md"
        })
public final class FactsDiffCommand implements Callable<Integer> {
    private final Session session;
    private final VersionChoice choice;

    @Parameters(index = "0", paramLabel = "A", description = "The earlier version: a facts file, or a version number.")
    String earlier = "";

    @Parameters(index = "1", paramLabel = "B", description = "The later version: a facts file, or a version number.")
    String later = "";

    @Option(names = "--id", paramLabel = "ID", description = "Only the fact, source, person ... with this id.")
    @Nullable
    String id;

    @Option(names = "--exit-code", description = "Exit with 1 if the versions differ.")
    boolean hasExitCode;

    public FactsDiffCommand(Session session) {
        this.session = session;
        this.choice = new VersionChoice(session);
    }

    @Override
    public Integer call() {
        return session.answer(query(), () -> choice.record(later), this::code).status();
    }

    public DiffQuery query() {
        return new DiffQuery(() -> choice.record(earlier), id);
    }

    private ExitCode code(Found found) {
        return hasExitCode && found.content().size() > 0 ? ExitCode.NOT_ON_RECORD : ExitCode.ANSWERED;
    }
}
