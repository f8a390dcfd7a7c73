package org.onrecord.cli.facts;

import java.util.List;
import org.onrecord.cli.core.AnswerCommand;
import org.onrecord.cli.core.Session;
import org.onrecord.failure.ExitCode;
import org.onrecord.library.Inventory;
import org.onrecord.library.Manifest;
import org.onrecord.output.layout.Format;
import org.onrecord.output.layout.Layout;
import org.onrecord.output.table.Column;
import org.onrecord.output.table.RowsWriter;
import org.onrecord.output.table.Value;
import picocli.CommandLine.Command;

/** {@code onrecord facts list}. */
@Command(
        name = "list",
        header = "Installed and bundled versions, whether they are intact, and which is active.",
        footer = {"onrecord facts list", "onrecord facts list --case peter-connelly --format csv"})
public final class FactsListCommand extends AnswerCommand {
    private static final List<Column<Inventory.Version>> FIELDS = List.of(
            new Column<>("case", version -> Value.of(version.available().caseId())),
            new Column<>(
                    "version", version -> Installing.number(version.available().version())),
            new Column<>("state", version -> Value.of(version.state())),
            new Column<>("in_use", version -> new Value.Flag(version.isInUse())),
            note("released", Manifest.RELEASED),
            note("as_of", Manifest.AS_OF),
            note("signed_by", Manifest.SIGNED_BY),
            note("from", Manifest.FROM),
            note("installed", Manifest.INSTALLED),
            new Column<>("sha256", version -> Value.of(version.sha256())),
            new Column<>("file", version -> Value.of(version.file())));

    /** The columns that fit a terminal. */
    private static final List<String> MAIN = List.of("case", "version", "state", "in_use", "released", "signed_by");

    public FactsListCommand(Session session) {
        super(session);
    }

    private static Column<Inventory.Version> note(String column, String note) {
        return new Column<>(column, version -> Value.of(version.note(note)));
    }

    @Override
    public List<String> fields() {
        return Column.names(FIELDS);
    }

    @Override
    protected ExitCode answer(Layout layout) {
        var inventory = new Inventory(session.library());
        var versions = inventory.versions(session.facts().caseId());
        var isForPeople = layout.format() == Format.TEXT || layout.format() == Format.MD;
        var shown = isForPeople && layout.fields().isEmpty() ? layout.with(MAIN) : layout;
        new RowsWriter("facts list", shown).write(FIELDS, versions, session.out());
        session.warn(inventory.damage());
        return ExitCode.ANSWERED;
    }
}
