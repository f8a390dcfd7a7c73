package org.onrecord.docs;

import java.util.ArrayList;
import java.util.List;

/**
 * A command in a {@code console} block of a page, with the output that the page shows. One that ends with an error shows
 * so: the next command is {@code echo $?}.
 *
 * @param command the command line after the prompt
 * @param output the lines below it
 * @param status the exit status, 0 where the page does not show it
 */
record ConsoleExample(String command, String output, int status) {
    private static final String BLOCK = "```console";
    private static final String END = "```";
    private static final String PROMPT = "$ ";
    private static final String ASKS_STATUS = PROMPT + "echo $?";

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
                var status = "";
                if (lines.get(i).equals(ASKS_STATUS)) {
                    status = lines.get(i + 1);
                    i += 2;
                }
                var example = new ConsoleExample(
                        command.substring(PROMPT.length()),
                        shown.toString(),
                        status.isEmpty() ? 0 : Integer.parseInt(status));
                result.append(command).append('\n').append(output.of(example));
                if (!status.isEmpty()) {
                    result.append(ASKS_STATUS).append('\n').append(status).append('\n');
                }
            }
            result.append(END).append('\n');
        }
        return result.toString();
    }
}
