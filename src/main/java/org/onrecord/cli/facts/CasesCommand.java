package org.onrecord.cli.facts;

import java.util.List;
import org.onrecord.cli.core.AnswerCommand;
import org.onrecord.cli.core.Session;
import org.onrecord.failure.ExitCode;
import org.onrecord.library.Inventory;
import org.onrecord.output.layout.Layout;
import org.onrecord.output.table.Column;
import org.onrecord.output.table.RowsWriter;
import org.onrecord.output.table.Value;
import picocli.CommandLine.Command;

/** {@code onrecord cases}. */
@Command(
        name = "cases",
        header = "Installed and bundled records, and which one is active.",
        footer = {"onrecord cases", "onrecord cases --format tsv --fields case,version"})
public final class CasesCommand extends AnswerCommand {
    private static final List<Column<Inventory.Case>> FIELDS = List.of(
            new Column<>("case", one -> Value.of(one.caseId())),
            new Column<>("title", one -> Value.of(one.title())),
            new Column<>("version", one -> Installing.number(one.version())),
            new Column<>("versions", one -> Value.number(one.versions())),
            new Column<>("in_use", one -> new Value.Flag(one.isInUse())));

    public CasesCommand(Session session) {
        super(session);
    }

    @Override
    public List<String> fields() {
        return Column.names(FIELDS);
    }

    @Override
    protected ExitCode answer(Layout layout) {
        var inventory = new Inventory(session.library());
        new RowsWriter("cases", layout).write(FIELDS, inventory.cases(), session.out());
        session.warn(inventory.damage());
        return ExitCode.ANSWERED;
    }
}
