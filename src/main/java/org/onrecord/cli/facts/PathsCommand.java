package org.onrecord.cli.facts;

import java.util.List;
import org.onrecord.cli.core.AnswerCommand;
import org.onrecord.cli.core.Run;
import org.onrecord.failure.ExitCode;
import org.onrecord.io.HistoryFile;
import org.onrecord.io.Io;
import org.onrecord.io.Pager;
import org.onrecord.io.UserFolders;
import org.onrecord.library.PackCache;
import org.onrecord.output.layout.Layout;
import org.onrecord.output.table.Column;
import org.onrecord.output.table.RowsWriter;
import org.onrecord.output.table.Value;
import picocli.CommandLine.Command;

/** {@code onrecord paths}. */
@Command(
        name = "paths",
        header = "Show which files and programs are used, and why.",
        footer = {"onrecord paths", "onrecord paths --json"})
public final class PathsCommand extends AnswerCommand {
    private static final List<Column<Setting>> COLUMNS = List.of(
            new Column<>("name", "text", setting -> Value.of(setting.name())),
            new Column<>("value", "text", setting -> Value.of(setting.value())),
            new Column<>("reason", "text", setting -> Value.of(setting.reason())));

    @Override
    public List<? extends Column<?>> columns(Run run) {
        return COLUMNS;
    }

    /**
     * A file or program used by this one.
     *
     * @param value its path or name
     * @param reason why it was chosen
     */
    private record Setting(String name, String value, String reason) {}

    @Override
    protected ExitCode answer(Run run, Layout layout) {
        var facts = run.facts().select(run.io());
        var history = HistoryFile.choose(run.io().environment());
        var pager = Pager.choose(run.io().environment());
        var store = run.library().store();
        var cache = PackCache.of(run.io().environment());
        var settings = List.of(
                new Setting("facts", facts.source().name(), facts.reason()),
                new Setting("store", String.valueOf(store), store.reason()),
                new Setting("cache", cache.toString(), cache.reason()),
                allowedSigners(run.io()),
                new Setting("pager", pager.command(), pager.reason()),
                new Setting("history", history.file(), history.reason()));
        new RowsWriter("paths", layout).write(COLUMNS, settings, run.out());
        return ExitCode.ANSWERED;
    }

    private static Setting allowedSigners(Io io) {
        var folder = UserFolders.config(io);
        return new Setting(
                "allowed-signers",
                folder.map(found -> found.resolve(InstallOptions.TrustOptions.FILE_NAME)
                                .toString())
                        .orElse(""),
                folder.isPresent()
                        ? "in the settings folder; facts verify --allowed-signers overrides it"
                        : "neither XDG_CONFIG_HOME nor HOME is set");
    }
}
