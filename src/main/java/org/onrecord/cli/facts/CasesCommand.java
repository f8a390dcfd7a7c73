package org.onrecord.cli.facts;

import java.util.List;
import org.onrecord.cli.core.AnswerCommand;
import org.onrecord.cli.core.FactsOptions;
import org.onrecord.cli.core.Session;
import org.onrecord.cli.facts.CasesWriter.Case;
import org.onrecord.failure.ExitCode;
import org.onrecord.install.Inventories;
import org.onrecord.install.VersionInfo;
import org.onrecord.output.layout.Layout;
import org.onrecord.output.layout.Sink;
import picocli.CommandLine.Command;

/** {@code onrecord cases}. */
@Command(
        name = "cases",
        header = "Installed and bundled records, and which one is active.",
        footer = {"onrecord cases", "onrecord cases --format tsv --fields case,version"})
public final class CasesCommand extends AnswerCommand {
    public CasesCommand(Session session) {
        super(session);
    }

    @Override
    public List<String> fields() {
        return CasesWriter.fields();
    }

    @Override
    protected ExitCode answer(Layout layout) {
        var listed = new Inventories(FactsOptions.catalogue(session.io())).cases();
        var cases = listed.rows().stream().map(CasesCommand::row).toList();
        new CasesWriter(layout).write(cases, new Sink(session.io().out()));
        session.io().out().flush();
        listed.damage().forEach(damage -> FactsOptions.tell(damage, session.io()));
        return ExitCode.ANSWERED;
    }

    private static Case row(VersionInfo.Case listed) {
        return new Case(
                listed.caseId(),
                listed.title(),
                listed.version() == null ? null : listed.version().toString(),
                listed.versions(),
                listed.isInUse());
    }
}
