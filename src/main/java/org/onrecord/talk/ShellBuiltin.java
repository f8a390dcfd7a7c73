package org.onrecord.talk;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.failure.Folding;
import org.onrecord.model.field.Keyword;

/** The commands that only the shell has. */
public enum ShellBuiltin implements Keyword {
    HELP("Show help on the shell or on a command."),
    RESET("Clear the context."),
    HISTORY("List the lines typed so far."),
    SAVE("Write the answers so far to a new file, as notes in Markdown."),
    EXIT("Exit the shell, like Ctrl-D.");

    private final String header;

    ShellBuiltin(String header) {
        this.header = header;
    }

    public String header() {
        return header;
    }

    /** Returns the command that a whole line without a slash means (exit, quit, help or ?), or null. */
    static @Nullable ShellBuiltin typedAlone(String line) {
        return switch (Folding.lowerCase(line)) {
            case "exit", "quit" -> EXIT;
            case "help", "?" -> HELP;
            default -> null;
        };
    }

    /**
     * Returns the built-in command that the words after the slash name, or null. Help on a command belongs to the
     * program.
     */
    public static @Nullable ShellBuiltin named(List<String> words) {
        var name = words.getFirst();
        return Arrays.stream(values())
                .filter(own -> own.key().equals(name) && (own != HELP || words.size() == 1))
                .<@Nullable ShellBuiltin>map(own -> own)
                .findFirst()
                .orElse(null);
    }
}
