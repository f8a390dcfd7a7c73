package org.onrecord.cli.ask;

import org.onrecord.cli.core.ProgramCommand;
import org.onrecord.cli.core.RootCommand;
import org.onrecord.cli.core.Run;
import org.onrecord.failure.ExitCode;
import org.onrecord.failure.Failure;
import org.onrecord.io.InputLines;
import org.onrecord.mcp.McpServer;
import org.onrecord.mcp.McpServer.AskedRecord;
import org.onrecord.talk.BundledQuestions;
import picocli.CommandLine.Command;

/** {@code onrecord mcp}. */
@Command(
        name = "mcp",
        header = "Serve assistants (Model Context Protocol).",
        footer = {"onrecord mcp", "onrecord mcp --case peter-connelly"})
public final class McpCommand implements ProgramCommand {
    @Override
    public ExitCode run(Run run) {
        var io = run.io();
        if (io.terminal().isInput()) {
            throw Failure.usage(
                    "input-is-a-terminal",
                    "standard input is a terminal; mcp is meant to be started by an assistant",
                    "man onrecord-mcp explains how to configure an assistant; onrecord shell is for people");
        }
        run.refuseInputTwice("messages");
        var record = run.record();
        var asked = new AskedRecord(record, () -> BundledQuestions.of(record), run::ask, run.editions());
        new McpServer(asked, RootCommand.programVersion()).serve(new InputLines(io.in()), run.out(), run::flush);
        return ExitCode.ANSWERED;
    }
}
