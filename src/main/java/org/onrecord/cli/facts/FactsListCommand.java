package org.onrecord.cli.facts;

import java.util.List;
import org.onrecord.cli.core.AnswerCommand;
import org.onrecord.cli.core.FactsOptions;
import org.onrecord.cli.core.Session;
import org.onrecord.cli.facts.VersionsWriter.Version;
import org.onrecord.failure.ExitCode;
import org.onrecord.install.Inventories;
import org.onrecord.install.VersionInfo;
import org.onrecord.output.layout.Layout;
import org.onrecord.output.layout.Sink;
import picocli.CommandLine.Command;

/** {@code onrecord facts list}. */
@Command(
        name = "list",
        header = "Installed and bundled versions, whether they are intact, and which is active.",
        footer = {"onrecord facts list", "onrecord facts list --case peter-connelly --format csv"})
public final class FactsListCommand extends AnswerCommand {
    public FactsListCommand(Session session) {
        super(session);
    }

    @Override
    public List<String> fields() {
        return VersionsWriter.fields();
    }

    @Override
    protected ExitCode answer(Layout layout) {
        var listed = new Inventories(FactsOptions.catalogue(session.io()))
                .versions(session.facts().caseId());
        var versions = listed.rows().stream().map(FactsListCommand::version).toList();
        new VersionsWriter(layout).write(versions, new Sink(session.io().out()));
        session.io().out().flush();
        listed.damage().forEach(damage -> FactsOptions.tell(damage, session.io()));
        return ExitCode.ANSWERED;
    }

    private static Version version(VersionInfo listed) {
        return new Version(
                listed.caseId(),
                listed.version().toString(),
                listed.state(),
                listed.isInUse(),
                listed.released(),
                listed.asOf(),
                listed.signedBy(),
                listed.from(),
                listed.installed(),
                listed.sha256(),
                listed.file());
    }
}
