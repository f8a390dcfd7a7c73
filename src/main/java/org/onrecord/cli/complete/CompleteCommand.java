package org.onrecord.cli.complete;

import java.util.List;
import org.onrecord.cli.core.ProgramCommand;
import org.onrecord.talk.Completion;
import org.onrecord.cli.core.Session;
import org.onrecord.failure.ExitCode;
import org.onrecord.output.layout.SafeText;
import org.onrecord.output.layout.Style;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code onrecord __complete -- WORD...}: what the completion scripts ask. It prints a line "value TAB description" for
 * each thing that may stand where the cursor is. An empty value stands for the names of files. It never complains:
 * a shell would print that into the line being typed.
 */
@Command(name = CompleteCommand.NAME, hidden = true)
public final class CompleteCommand implements ProgramCommand {
    public static final String NAME = "__complete";

    private static final Style ON_A_TERMINAL = new Style(80, false, false, false, true);

    private final Session session;

    @Parameters(
            arity = "0..*",
            paramLabel = "WORD",
            description = "The words of the line up to the cursor, the last one unfinished or empty.")
    List<String> words = List.of();

    public CompleteCommand(Session session) {
        this.session = session;
    }

    @Override
    public ExitCode run() {
        for (var completion : completions()) {
            session.io()
                    .out()
                    .append(SafeText.onOneLine(completion.value(), ON_A_TERMINAL))
                    .append('\t')
                    .append(SafeText.onOneLine(completion.description(), ON_A_TERMINAL))
                    .append('\n');
        }
        return ExitCode.ANSWERED;
    }

    private List<Completion> completions() {
        try {
            var line = session.commands().commandLine(session);
            return new Completer(session, line, words).completions();
        } catch (RuntimeException e) {
            return List.of();
        }
    }
}
