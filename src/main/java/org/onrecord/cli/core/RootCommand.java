package org.onrecord.cli.core;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.onrecord.failure.ExitCode;
import org.onrecord.model.date.FactDate;
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
        return wantsVersion ? printVersion() : HelpCommand.printShort(session);
    }

    private ExitCode printVersion() {
        var digested = session.recordWithDigest();
        var record = digested.record();
        session.out()
                .append("onrecord " + programVersion() + "\n")
                .append("record   " + record.caseId() + " " + record.version() + "\n")
                .append("released " + FactDate.of(record.released()).inWords() + "\n")
                .append("as of    " + FactDate.of(record.asOf()).inWords() + "\n")
                .append("sha256   " + digested.sha256() + "\n");
        return ExitCode.ANSWERED;
    }

    /** The program's version, which the build writes into a resource. */
    public static String programVersion() {
        try (var in = RootCommand.class.getResourceAsStream("/org/onrecord/version.properties")) {
            var properties = new Properties();
            if (in != null) {
                properties.load(in);
            }
            return properties.getProperty("version", "(unknown version)");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
