package org.onrecord.cli.facts;

import java.util.List;
import org.onrecord.cli.core.AnswerCommand;
import org.onrecord.cli.core.Run;
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
        header = "List installed and bundled versions of records.",
        footer = {"onrecord facts list", "onrecord facts list --case peter-connelly --format csv"})
public final class FactsListCommand extends AnswerCommand {
    private static final List<Column<Inventory.Version>> COLUMNS = List.of(
            new Column<>("case", "id", version -> Value.of(version.available().caseId())),
            new Column<>(
                    "version",
                    "version-number",
                    version -> Installing.number(version.available().version())),
            new Column<>("state", "bundled|installed|damaged", version -> Value.of(version.state())),
            new Column<>(
                    "in_use",
                    "boolean",
                    "Whether this version is used for its case.",
                    version -> new Value.Flag(version.isInUse())),
            note("released", "day?", Manifest.RELEASED),
            note("as_of", "day?", Manifest.AS_OF),
            note("signed_by", "text?", Manifest.SIGNED_BY),
            note("from", "text?", Manifest.FROM),
            note("installed", "instant?", Manifest.INSTALLED),
            new Column<>("sha256", "sha256?", version -> Value.of(version.sha256())),
            new Column<>(
                    "file",
                    "text?",
                    "The facts file, in the store that paths shows.",
                    version -> Value.of(version.file())),
            new Column<>(
                    "default",
                    "boolean",
                    "Whether this version is used when no case is given, like in_use of cases.",
                    version -> new Value.Flag(version.isDefault())));

    /** The columns that fit a terminal. */
    private static final List<String> MAIN =
            List.of("case", "version", "state", "in_use", "default", "released", "signed_by");

    private static Column<Inventory.Version> note(String column, String type, String note) {
        return new Column<>(column, type, version -> Value.of(version.note(note)));
    }

    @Override
    public List<? extends Column<?>> columns(Run run) {
        return COLUMNS;
    }

    @Override
    protected ExitCode answer(Run run, Layout layout) {
        var inventory = new Inventory(run.library());
        var versions = inventory.versions(run.facts().caseId());
        var isForPeople = layout.format() == Format.TEXT || layout.format() == Format.MD;
        var shown = isForPeople && layout.fields().isEmpty() ? layout.with(MAIN) : layout;
        new RowsWriter("facts list", shown).write(COLUMNS, versions, run.out());
        run.warn(inventory.damage());
        return ExitCode.ANSWERED;
    }
}
