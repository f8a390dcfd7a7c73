package org.onrecord.cli.facts;

import java.util.List;
import org.onrecord.cli.core.AnswerCommand;
import org.onrecord.cli.core.Run;
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
        header = "List installed and bundled records, and show which one is active.",
        footer = {"onrecord cases", "onrecord cases --format tsv --fields case,version"})
public final class CasesCommand extends AnswerCommand {
    private static final List<Column<Inventory.Case>> COLUMNS = List.of(
            new Column<>("case", "id", one -> Value.of(one.caseId())),
            new Column<>("title", "text?", one -> Value.of(one.title())),
            new Column<>(
                    "version",
                    "version-number?",
                    "The active version; null if the file that names it is damaged.",
                    one -> Installing.number(one.version())),
            new Column<>("versions", "count+", one -> Value.number(one.versions())),
            new Column<>(
                    "in_use",
                    "boolean",
                    "Whether this record is used when no case is given.",
                    one -> new Value.Flag(one.isInUse())));

    @Override
    public List<? extends Column<?>> columns(Run run) {
        return COLUMNS;
    }

    @Override
    protected ExitCode answer(Run run, Layout layout) {
        var inventory = new Inventory(run.library());
        new RowsWriter("cases", layout).write(COLUMNS, inventory.cases(), run.out());
        run.warn(inventory.damage());
        return ExitCode.ANSWERED;
    }
}
