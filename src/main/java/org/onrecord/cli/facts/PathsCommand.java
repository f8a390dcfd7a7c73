package org.onrecord.cli.facts;

import java.util.List;
import org.onrecord.cli.core.AnswerCommand;
import org.onrecord.cli.core.Session;
import org.onrecord.failure.ExitCode;
import org.onrecord.install.Store;
import org.onrecord.io.HistoryFile;
import org.onrecord.io.Pager;
import org.onrecord.io.UserFolders;
import org.onrecord.output.layout.Layout;
import org.onrecord.output.layout.Sink;
import picocli.CommandLine.Command;

/** {@code onrecord paths}. */
@Command(
        name = "paths",
        header = "Which facts file, allowed signers and pager are used, and why.",
        footer = {"onrecord paths", "onrecord paths --json"})
public final class PathsCommand extends AnswerCommand {
    public PathsCommand(Session session) {
        super(session);
    }

    @Override
    public List<String> fields() {
        return PathsWriter.fields();
    }

    @Override
    protected ExitCode answer(Layout layout) {
        var facts = session.facts().choose(session.io());
        var history = HistoryFile.choose(session.io().environment());
        var pager = Pager.choose(session.io().environment());
        var store = Store.of(session.io().environment());
        var settings = List.of(
                new PathsWriter.Setting("facts", facts.source().name(), facts.reason()),
                new PathsWriter.Setting("store", String.valueOf(store), store.reason()),
                allowedSigners(),
                new PathsWriter.Setting("pager", pager.command(), pager.reason()),
                new PathsWriter.Setting("history", history.file(), history.reason()));
        new PathsWriter(layout).write(settings, new Sink(session.io().out()));
        return ExitCode.ANSWERED;
    }

    private PathsWriter.Setting allowedSigners() {
        var folder = UserFolders.config(session.io());
        return new PathsWriter.Setting(
                "allowed-signers",
                folder.map(found -> found.resolve(TrustOptions.FILE_NAME).toString())
                        .orElse(""),
                folder.isPresent()
                        ? "in the settings folder; facts verify --allowed-signers overrides it"
                        : "neither XDG_CONFIG_HOME nor HOME is set");
    }
}
