package org.onrecord.talk;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.field.Keyword;
import org.onrecord.output.layout.Format;
import org.onrecord.search.text.Tokens;

/** The commands that only the shell has. */
public enum ShellBuiltin implements Keyword {
    HELP("Help on the shell, or on a command."),
    RESET("Clear the context."),
    EXPLAIN("How the last line was understood; on explains every answer."),
    FORMAT("Write answers as text, plain, json, jsonl, csv, tsv or md."),
    WIDTH("Width of text, in columns; auto is the terminal's."),
    HISTORY("The lines typed so far."),
    EXIT("Exit the shell, like Ctrl-D.");

    private final String header;

    ShellBuiltin(String header) {
        this.header = header;
    }

    /** The words that its argument can be. */
    public List<String> choices() {
        return switch (this) {
            case EXPLAIN -> List.of("on", "off");
            case FORMAT -> Keyword.keys(Format.general());
            case WIDTH -> List.of("auto");
            case HELP, RESET, HISTORY, EXIT -> List.of();
        };
    }

    /** The maximum number of arguments. */
    int maxArguments() {
        return choices().isEmpty() ? 0 : 1;
    }

    /** What it does, in one line. */
    public String header() {
        return header;
    }

    /** The command that a whole line without a slash means, as people type it: exit, quit, help or ?; else null. */
    static @Nullable ShellBuiltin typedAlone(String line) {
        return switch (Tokens.lowerCase(line)) {
            case "exit", "quit" -> EXIT;
            case "help", "?" -> HELP;
            default -> null;
        };
    }

    /**
     * The shell's own command that the words of a line name, or null; help on a command is the program's.
     *
     * @param words the words after the slash
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
