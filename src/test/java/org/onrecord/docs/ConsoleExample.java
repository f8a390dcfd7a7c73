package org.onrecord.docs;

import java.util.ArrayList;
import java.util.List;

/**
 * A command in a {@code console} block of a page, with the output that the page shows.
 *
 * @param command the command line after the prompt
 * @param output what stands below it
 */
record ConsoleExample(String command, String output) {
    private static final String BLOCK = "```console";
    private static final String END = "```";
    private static final String PROMPT = "$ ";

    /** Whether it needs a shell and other programs. */
    boolean isPipeline() {
        return command.contains(" | ");
    }

    /** The examples of a page, in order. */
    static List<ConsoleExample> in(String page) {
        var examples = new ArrayList<ConsoleExample>();
        walk(page, example -> {
            examples.add(example);
            return example.output();
        });
        return examples;
    }

    /** The page with the output of each example as given. */
    static String rewrite(String page, Output output) {
        return walk(page, output);
    }

    /** The output to show for an example. */
    interface Output {
        String of(ConsoleExample example);
    }

    private static String walk(String page, Output output) {
        var result = new StringBuilder();
        var lines = page.lines().toList();
        for (var i = 0; i < lines.size(); i++) {
            result.append(lines.get(i)).append('\n');
            if (!lines.get(i).equals(BLOCK)) {
                continue;
            }
            for (i++; !lines.get(i).equals(END); ) {
                var command = lines.get(i);
                var shown = new StringBuilder();
                for (i++; !lines.get(i).equals(END) && !lines.get(i).startsWith(PROMPT); i++) {
                    shown.append(lines.get(i)).append('\n');
                }
                var example = new ConsoleExample(command.substring(PROMPT.length()), shown.toString());
                result.append(command).append('\n').append(output.of(example));
            }
            result.append(END).append('\n');
        }
        return result.toString();
    }
}
