package org.onrecord.docs;

import java.util.ArrayList;
import java.util.Iterator;
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

    interface Output {
        String of(ConsoleExample example);
    }

    private static String walk(String page, Output output) {
        var result = new StringBuilder();
        var lines = page.lines().iterator();
        while (lines.hasNext()) {
            var line = lines.next();
            result.append(line).append('\n');
            if (line.equals(BLOCK)) {
                block(lines).forEach(example -> result.append(example.shownWith(output.of(example))));
                result.append(END).append('\n');
            }
        }
        return result.toString();
    }

    /** The examples up to the end of a block. */
    private static List<ConsoleExample> block(Iterator<String> lines) {
        var examples = new ArrayList<ConsoleExample>();
        for (var line = lines.next(); !line.equals(END); line = lines.next()) {
            if (line.equals(ASKS_STATUS)) {
                examples.add(examples.removeLast().withStatus(Integer.parseInt(lines.next())));
            } else if (line.startsWith(PROMPT)) {
                examples.add(new ConsoleExample(line.substring(PROMPT.length()), "", 0));
            } else {
                examples.add(examples.removeLast().withLine(line));
            }
        }
        return examples;
    }

    private ConsoleExample withLine(String line) {
        return new ConsoleExample(command, output + line + "\n", status);
    }

    private ConsoleExample withStatus(int shown) {
        return new ConsoleExample(command, output, shown);
    }

    private String shownWith(String printed) {
        return PROMPT + command + "\n" + printed + (status == 0 ? "" : ASKS_STATUS + "\n" + status + "\n");
    }
}
