package org.onrecord.cli.complete;

import java.util.List;
import java.util.regex.Pattern;
import org.onrecord.cli.core.ProgramCommand;
import org.onrecord.cli.core.Run;
import org.onrecord.failure.ExitCode;
import org.onrecord.output.layout.SafeText;
import org.onrecord.talk.Completion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code onrecord __complete -- WORD...}: the back end of the completion scripts. Prints a line "value TAB description"
 * for each candidate at the cursor. An empty value means file names. Errors are never reported: a shell would print
 * them into the line being typed.
 */
@Command(name = CompleteCommand.NAME, hidden = true)
public final class CompleteCommand implements ProgramCommand {
    public static final String NAME = "__complete";

    /**
     * Text that is safe in every shell, quoted or not, once its spaces are escaped. A record is untrusted data: a name
     * with a quote or a backtick would run as soon as the line does.
     */
    private static final Pattern HARMLESS = Pattern.compile("[\\p{L}\\p{M}\\p{N} _./:=,@%+’-]*");

    @Parameters(
            arity = "0..*",
            paramLabel = "WORD",
            description = "The words of the line up to the cursor, the last one unfinished or empty.")
    List<String> words = List.of();

    @Override
    public ExitCode run(Run run) {
        for (var completion : completions(run)) {
            if (!HARMLESS.matcher(completion.value()).matches()) {
                continue;
            }
            run.io()
                    .out()
                    .append(completion.value())
                    .append('\t')
                    .append(SafeText.onOneLine(completion.description()))
                    .append('\n');
        }
        return ExitCode.ANSWERED;
    }

    private List<Completion> completions(Run run) {
        try {
            return new Completer(run, run.commands().commandLine(), words).completions();
        } catch (RuntimeException e) {
            return List.of();
        }
    }
}
