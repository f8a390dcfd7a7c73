package org.onrecord.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.golden.CommandLineWords;
import org.onrecord.golden.InProcess;

/** What {@code facts/EDITING.md} shows, but for what needs an SSH key; {@link EditingGuideIT} does that too. */
class EditingGuideTest {
    @TempDir
    Path folder;

    @Test
    void its_commands_print_what_it_shows() throws IOException {
        var followed = new EditingGuide(folder).followed(this::output);

        if ("true".equals(System.getProperty("golden.update"))) {
            Files.writeString(EditingGuide.PAGE, followed);
        }
        assertThat(followed).isEqualTo(Files.readString(EditingGuide.PAGE));
    }

    private String output(ConsoleExample example) {
        var command = example.command();
        // What is installed must be signed, so whatever asks the installed record waits for the key as well.
        return command.startsWith("onrecord ")
                        && !command.matches("onrecord (facts (sign|verify|install|update) .*|.* --case .*)")
                ? printed(command)
                : arranged(example);
    }

    private String printed(String command) {
        var words = CommandLineWords.of(command).stream()
                .skip(1)
                .map(word -> word.matches("mill-bridge/.*|.*\\.(csv|txt)")
                        ? folder.resolve(word).toString()
                        : word)
                .toList();
        var run = new InProcess().run(words.contains("init") ? inFolder(words) : words, Map.of(), "");
        assertThat(run.code()).as("$ %s%n%s", command, run.err()).isZero();
        // The name of the folder is long, so that a line breaks before it.
        return (run.out() + run.err())
                .replace("--facts\n" + folder, "--facts " + folder)
                .replace(folder + "/", "");
    }

    /** The process of a test has its own folder, so the new record's is named. */
    private List<String> inFolder(List<String> words) {
        var named = new ArrayList<>(words);
        named.add(3, folder.resolve(words.get(2)).toString());
        return named;
    }

    /** Does what two plain commands of the shell do, makes a file for a signature, and believes the page on the rest. */
    private String arranged(ConsoleExample example) {
        var words = example.command().split(" ", -1);
        try {
            if (words[0].equals("mkdir")) {
                Files.createDirectory(folder.resolve(words[1]));
            } else if (words[0].equals("cp") && !words[1].endsWith(".sig")) {
                Files.copy(folder.resolve(words[1]), folder.resolve(words[2]));
            } else if (example.command().startsWith("onrecord facts sign ")) {
                Files.writeString(folder.resolve(words[3] + ".sig"), "");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return example.output();
    }
}
