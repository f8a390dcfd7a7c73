package org.onrecord.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.onrecord.golden.CommandLineWords;
import org.onrecord.golden.InProcess;

/** What the pages of {@link EditingGuide} show, but for what needs an SSH key; {@link EditingGuideIT} does that too. */
class EditingGuideTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @FieldSource("org.onrecord.docs.EditingGuide#PAGES")
    void its_commands_print_what_it_shows(Path page) throws IOException {
        var followed = new EditingGuide(page, folder).followed(this::output);

        if ("true".equals(System.getProperty("golden.update"))) {
            Files.writeString(page, followed);
        }
        assertThat(followed).isEqualTo(Files.readString(page));
    }

    /** Only a signed record is installed, so what needs one is believed, and so are other programs. */
    private String output(ConsoleExample example) {
        var words = example.command().split(" ", -1);
        try {
            if (example.command().startsWith("onrecord facts sign ")) {
                Files.writeString(folder.resolve(words[3] + ".sig"), "");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return example.command().matches("onrecord facts (init|add|validate|try) .*")
                ? printed(example.command())
                : example.output();
    }

    private String printed(String command) {
        var words = CommandLineWords.of(command).stream()
                .skip(1)
                .map(word -> word.matches("[a-z-]+/.*|.*\\.(csv|txt)")
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
}
