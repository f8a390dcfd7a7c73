package org.onrecord.cli.facts;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.cli.core.AnswerCommand;
import org.onrecord.cli.core.Candidates;
import org.onrecord.cli.core.Run;
import org.onrecord.failure.ExitCode;
import org.onrecord.failure.Failure;
import org.onrecord.history.RecordDifference;
import org.onrecord.install.Installation;
import org.onrecord.install.ReceivedRecord;
import org.onrecord.io.InputLines;
import org.onrecord.io.Io;
import org.onrecord.library.AvailableVersion;
import org.onrecord.model.date.FactDate;
import org.onrecord.output.layout.Layout;
import org.onrecord.output.layout.SafeText;
import org.onrecord.output.table.Column;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code onrecord facts update}. */
@Command(
        name = "update",
        header = "Show what the newest version of a record changes, then install it.",
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

    @Override
    public List<? extends Column<?>> columns(Run run) {
        return Installing.COLUMNS;
    }

    @Override
    protected ExitCode answer(Run run, Layout layout) {
        var installing = new Installing(run, "facts update");
        requireTerminalOrYes(run.io());
        var library = installing.library();
        var caseId = run.facts().caseIdIn(library);
        var origin = installing.origin(from != null ? from : updates(run, library.active(caseId)));
        var policy = options.policy(caseId, run.facts().limits(), run.io());
        try (var installation = installing.begin(policy, origin)) {
            return update(run.io(), installing, installation, layout);
        }
    }

    private ExitCode update(Io io, Installing installing, Installation installation, Layout layout) {
        var received = installation.check();
        if (received.isInUse()) {
            return installing.answer(installation.installAsShown(received), layout);
        }
        for (var line : summary(received)) {
            io.err().append(SafeText.onOneLine(line, layout.style())).append('\n');
        }
        if (!isAgreed && !agrees(io, received)) {
            throw Failure.refused(
                    "update-declined",
                    "version " + received.version() + " was not installed",
                    "run onrecord facts update again to install it");
        }
        return installing.settle(installation.installAsShown(received), layout);
    }

    /** Returns a summary of the received version, shown before the user is asked to install it. */
    private static List<String> summary(ReceivedRecord received) {
        var record = received.record();
        var lines = new ArrayList<String>();
        var signer = received.signer();
        lines.add(record.caseId() + " " + record.version()
                + (received.inUse() == null ? "" : ", after " + received.inUse())
                + ": released on " + FactDate.of(record.released()).inWords()
                + ", as of " + FactDate.of(record.asOf()).inWords()
                + (signer == null ? ", unsigned" : ", signed by " + signer.principal()));
        var before = received.before();
        if (before == null) {
            lines.add("  cannot show what it changes: the active version cannot be read");
            return lines;
        }
        var difference = RecordDifference.between(before, record);
        lines.add("  " + difference.counts());
        for (var change : difference.changes()) {
            lines.add("  " + change.version() + ": " + change.summary());
        }
        return lines;
    }

    private static String updates(Run run, AvailableVersion active) {
        var record = active.load(run.facts().limits());
        if (record.updates() == null) {
            throw Failure.usage(
                    "no-updates-address",
                    "version " + active.version() + " of " + active.caseId() + " has no URL for newer versions",
                    "give one: onrecord facts update --from URL");
        }
        return record.updates();
    }

    private void requireTerminalOrYes(Io io) {
        if (!isAgreed && !io.terminal().isInput()) {
            throw Failure.usage("nobody-to-ask", "not a terminal: use --yes to install without asking", null);
        }
    }

    private static boolean agrees(Io io, ReceivedRecord received) {
        io.err().append("Install version " + received.version() + "? [y/N] ").flush();
        var answer = new InputLines(io.in()).next();
        if (answer == null) {
            // Ctrl-D leaves the cursor on the line of the question.
            io.err().append('\n');
            return false;
        }
        return answer.strip().equalsIgnoreCase("y") || answer.strip().equalsIgnoreCase("yes");
    }
}
