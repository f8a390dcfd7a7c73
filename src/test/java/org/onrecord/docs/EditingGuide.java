package org.onrecord.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Follows a page such as {@code facts/EDITING.md} from its top: writes the files that its blocks show, and runs its
 * commands.
 *
 * @param folder where the record of the page comes into being
 */
record EditingGuide(Path page, Path folder) {
    static final Path PAGE = Path.of("facts/EDITING.md");

    /** The guide, and a record of another country: a spreadsheet of 30 rows, signed and installed in ten commands. */
    static final List<Path> PAGES = List.of(PAGE, Path.of("src/test/resources/sheets/thirty-rows.md"));

    /** A file with its name, or a block of commands. */
    private static final Pattern BLOCK =
            Pattern.compile("^```(?:\\w+ (\\S+)|console)\n(.*?)^```\n", Pattern.MULTILINE | Pattern.DOTALL);

    private static final Pattern FINGERPRINT = Pattern.compile("SHA256:[A-Za-z0-9+/]{43}");

    /** The page as it is when each command shows what it prints. */
    String followed(ConsoleExample.Output run) throws IOException {
        var followed = new StringBuilder();
        var blocks = BLOCK.matcher(Files.readString(page));
        while (blocks.find()) {
            var block = blocks.group();
            if (blocks.group(1) != null) {
                Files.writeString(folder.resolve(blocks.group(1)), blocks.group(2));
            } else {
                block = ConsoleExample.rewrite(block, example -> masked(run.of(example)));
            }
            blocks.appendReplacement(followed, "");
            followed.append(block);
        }
        return blocks.appendTail(followed).toString();
    }

    /** A key is made anew each time, so what is said of it differs. */
    private static String masked(String output) {
        return FINGERPRINT.matcher(output).replaceAll("SHA256:...");
    }
}
