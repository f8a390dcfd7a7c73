package org.onrecord.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * Follows {@code facts/EDITING.md} from its top: writes the files that its blocks show, and runs its commands.
 *
 * @param folder where the record of the page comes into being
 */
record EditingGuide(Path folder) {
    static final Path PAGE = Path.of("facts/EDITING.md");

    /** A file with its name, or a block of commands. */
    private static final Pattern BLOCK =
            Pattern.compile("^```(?:\\w+ (\\S+)|console)\n(.*?)^```\n", Pattern.MULTILINE | Pattern.DOTALL);

    private static final Pattern FINGERPRINT = Pattern.compile("SHA256:[A-Za-z0-9+/]{43}");

    /** The page as it is when each command shows what it prints. */
    String followed(ConsoleExample.Output run) throws IOException {
        var page = new StringBuilder();
        var blocks = BLOCK.matcher(Files.readString(PAGE));
        while (blocks.find()) {
            var block = blocks.group();
            if (blocks.group(1) != null) {
                Files.writeString(folder.resolve(blocks.group(1)), blocks.group(2));
            } else {
                block = ConsoleExample.rewrite(block, example -> masked(run.of(example)));
            }
            blocks.appendReplacement(page, "");
            page.append(block);
        }
        return blocks.appendTail(page).toString();
    }

    /** A key is made anew each time, so what is said of it differs. */
    private static String masked(String output) {
        return FINGERPRINT.matcher(output).replaceAll("SHA256:...");
    }
}
