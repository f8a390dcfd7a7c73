package org.onrecord.cli.core;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.onrecord.failure.ExitCode;
import org.onrecord.io.ResourceText;
import org.onrecord.model.field.Keyword;

/** A help page on a topic other than a command. */
public enum HelpTopic implements Keyword {
    OPTIONS,
    EXIT_CODES,
    ENVIRONMENT,
    CONFIG,
    FORMATS;

    private static final String NOTES = """

            A closed pipe ends quietly with 0. facts validate prints problems on stdout and ends with 4.
            facts diff --exit-code ends with 1 if the two versions differ, and facts format --check if a
            file is not in the canonical form. A signal ends with 128 and its number.

            Limits of the system can keep the program from starting. It then ends with
              13, 33  "Failed to create the main Isolate": it needs 3.2 GB of addresses (ulimit -v),
                      which is not memory in use
              127     "error while loading shared libraries": too few open files (ulimit -n)
              139     "Segmentation fault": too little room for the stack or data (ulimit -s, ulimit -d)
            and never with 1.
            """;

    public static List<String> names() {
        return Keyword.keys(values());
    }

    static @Nullable HelpTopic named(String name) {
        return Arrays.stream(values())
                .filter(topic -> topic.key().equals(name))
                .<@Nullable HelpTopic>map(topic -> topic)
                .findFirst()
                .orElse(null);
    }

    /**
     * Returns its text.
     *
     * @param options returns the help on the options of all commands
     */
    String text(Supplier<String> options) {
        return switch (this) {
            case OPTIONS -> options.get();
            case EXIT_CODES -> exitCodes();
            case ENVIRONMENT, CONFIG, FORMATS -> ResourceText.of("/org/onrecord/help/" + key() + ".txt");
        };
    }

    private static String exitCodes() {
        var text = new StringBuilder("Exit codes\n\n");
        for (var code : ExitCode.values()) {
            var status = Integer.toString(code.status());
            text.append("  ")
                    .repeat(' ', 3 - status.length())
                    .append(status)
                    .append("  ")
                    .append(code.meaning())
                    .append('\n');
        }
        return text.append(NOTES).toString();
    }
}
