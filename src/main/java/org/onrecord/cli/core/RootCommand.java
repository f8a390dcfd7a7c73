package org.onrecord.cli.core;

import org.onrecord.failure.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code onrecord} itself: the options of every command, the version, and a short help when nothing is asked. */
@Command(
        name = "onrecord",
        header = "Look up facts about a case, with their sources.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {"onrecord overview", "onrecord who barker"})
public final class RootCommand implements ProgramCommand {
    private final Session session;

    @Spec
    CommandSpec spec;

    @Mixin
    final OutputOptions output;

    @Mixin
    final FactsOptions facts;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Show this help.")
    boolean wantsHelp;

    @Option(
            names = {"-V", "--version"},
            description = "Show the versions of the program and of the record.")
    boolean wantsVersion;

    RootCommand(Session session) {
        this.session = session;
        this.output = session.output();
        this.facts = session.facts();
    }

    public Session session() {
        return session;
    }

    @Override
    public ExitCode run() {
        return wantsVersion ? new VersionPage(session).print() : HelpCommand.printShort(session);
    }
}
