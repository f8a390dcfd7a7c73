package org.onrecord.docs;

import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.onrecord.cli.CommandModel;
import org.onrecord.golden.CommandLineWords;
import org.onrecord.golden.InProcess;
import org.onrecord.golden.Run;

class HelpExamplesTest {
    private static final String EXAMPLES = "Examples\n";

    @TempDir
    Path folder;

    private ExampleFiles files;

    @BeforeEach
    void an_editor_has_a_signed_record_and_allowed_signers() throws IOException {
        files = ExampleFiles.in(folder);
    }

    static Stream<String> commands() {
        return CommandModel.commands().stream()
                .skip(1)
                .map(command -> command.qualifiedName().substring("onrecord ".length()));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void every_command_has_examples_in_its_help_and_each_answers(String command) {
        assertThat(examples(command)).isNotEmpty();
        assertThat(examples(command))
                .filteredOn(not(ExampleFiles::startsOtherProgram))
                .allSatisfy(example -> {
                    var run = files.run(example);
                    assertThat(run.code()).as("%s: %s", example, run.err()).isZero();
                    assertThat(run.out() + run.err()).as(example).isNotEmpty();
                });
    }

    @Test
    @Tag("system")
    void the_example_of_signing_signs() throws IOException {
        var key = folder.resolve("id_ed25519");
        OutsideProgram.run("", "ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", key.toString());
        Files.delete(files.signature());

        assertThat(examples("facts sign")).hasSize(1).allSatisfy(example -> {
            var run = files.run(example.replace("~/.ssh/id_ed25519", key.toString()));
            assertThat(run.code()).as(run.err()).isZero();
        });
        assertThat(files.signature()).exists();
    }

    static List<String> examples(String command) {
        var help = run("onrecord help " + command).out();
        assertThat(help).contains(EXAMPLES);
        return help.substring(help.indexOf(EXAMPLES) + EXAMPLES.length())
                .lines()
                .takeWhile(line -> !line.isBlank())
                .map(String::strip)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void no_line_of_help_is_wider_than_a_terminal(String command) {
        assertThat(run("onrecord help " + command).out().lines().toList())
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }

    private static Run run(String line) {
        List<String> words = CommandLineWords.of(line);
        // The shell reads lines; nothing else here reads any.
        return new InProcess().run(words.subList(1, words.size()), Map.of(), "/overview\n");
    }
}
