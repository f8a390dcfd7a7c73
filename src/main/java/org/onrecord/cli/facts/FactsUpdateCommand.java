package org.onrecord.cli.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.cli.core.AnswerCommand;
import org.onrecord.cli.core.Candidates;
import org.onrecord.cli.core.Session;
import org.onrecord.failure.ExitCode;
import org.onrecord.failure.Failure;
import org.onrecord.format.FactsLoader;
import org.onrecord.install.Installation;
import org.onrecord.install.Origin;
import org.onrecord.install.ReceivedRecord;
import org.onrecord.install.RecordSelector;
import org.onrecord.io.InputLines;
import org.onrecord.output.layout.Layout;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code onrecord facts update}. */
@Command(
        name = "update",
        header = "Installs the newest version of a record, after showing what it changes.",
        footer = {
            "onrecord facts update --case my-case --from my-record.json --yes",
            "onrecord facts update --from https://example.org/my-record.json"
        })
public final class FactsUpdateCommand extends AnswerCommand {
    @Option(
            names = "--from",
            paramLabel = "FILE|URL",
            completionCandidates = Candidates.FileNames.class,
            description = "File or https URL of the newest version; default the updates URL of the record.")
    @Nullable
    String from;

    @Option(
            names = {"--yes", "-y"},
            description = "Install without asking.")
    boolean isAgreed;

    @Mixin
    InstallOptions options = new InstallOptions();

    public FactsUpdateCommand(Session session) {
        super(session);
    }

    @Override
    public List<String> fields() {
        return StoredWriter.fields();
    }

    @Override
    protected ExitCode answer(Layout layout) {
        var installing = new Installing(session, "facts update");
        requireSomebodyToAsk();
        var chooser = new RecordSelector(installing.catalogue());
        var caseId = chooser.caseId(session.facts().caseId());
        var origin = installing.origin(from != null ? from : updates(chooser, caseId));
        var terms = options.terms(caseId, session.facts().limits(), session.io());
        try (var installation = installing.begin(terms)) {
            return update(installing, installation, origin, layout);
        }
    }

    private ExitCode update(Installing installing, Installation installation, Origin origin, Layout layout) {
        var arrival = installation.receive(origin);
        if (arrival.isInUse()) {
            return installing.answer(arrival, layout);
        }
        new UpdateSummary(arrival, layout.style()).tell(session.io().err());
        if (!isAgreed && !agrees(arrival)) {
            throw Failure.of(
                    ExitCode.REFUSED,
                    "update-declined",
                    "version " + arrival.version() + " was not installed",
                    "run onrecord facts update to be asked again");
        }
        return installing.settle(installation, arrival, layout);
    }

    private String updates(RecordSelector chooser, String caseId) {
        var inUse = chooser.inUse(caseId);
        var record = FactsLoader.load(inUse.source(), session.facts().limits());
        if (record.updates() == null) {
            throw Failure.of(
                    ExitCode.USAGE,
                    "no-updates-address",
                    "version " + inUse.version() + " of " + caseId + " has no URL for newer versions",
                    "give one: onrecord facts update --from URL");
        }
        return record.updates();
    }

    private void requireSomebodyToAsk() {
        if (!isAgreed && !session.io().terminal().isInput()) {
            throw Failure.of(
                    ExitCode.USAGE, "nobody-to-ask", "not a terminal: use --yes to install without asking", null);
        }
    }

    private boolean agrees(ReceivedRecord arrival) {
        var io = session.io();
        io.err().append("Install version " + arrival.version() + "? [y/N] ").flush();
        var answer = new InputLines(io.in()).next();
        if (answer == null) {
            // Ctrl-D leaves the cursor behind the question.
            io.err().append('\n');
            return false;
        }
        return answer.strip().equalsIgnoreCase("y") || answer.strip().equalsIgnoreCase("yes");
    }
}
