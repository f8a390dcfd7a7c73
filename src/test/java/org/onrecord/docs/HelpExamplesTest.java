package org.onrecord.docs;

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
    private static final Path SIGNATURES = Path.of("src/test/resources/signatures");

    /** Where the files are that the examples name. */
    @TempDir
    Path folder;

    @BeforeEach
    void an_editor_has_a_signed_record_and_allowed_signers() throws IOException {
        Files.copy(Path.of("src/test/resources/records/smallest.json"), folder.resolve("my-record.json"));
        Files.copy(SIGNATURES.resolve("smallest.json.sig"), folder.resolve("my-record.json.sig"));
        Files.createDirectory(folder.resolve("onrecord"));
        Files.copy(SIGNATURES.resolve("allowed_signers"), folder.resolve("onrecord/allowed_signers"));
    }

    static Stream<String> commands() {
        return CommandModel.commands().stream()
                .skip(1)
                .map(command -> command.qualifiedName().substring("onrecord ".length()));
    }

    /** The commands whose examples start no other program. */
    static Stream<String> ownCommands() {
        return commands().filter(command -> !command.equals("facts sign"));
    }

    @ParameterizedTest
    @MethodSource("ownCommands")
    void every_command_has_examples_in_its_help_and_each_answers(String command) {
        assertThat(examples(command)).isNotEmpty().allSatisfy(example -> {
            var run = run(example.replace("my-record.json", folder + "/my-record.json"));
            assertThat(run.code()).as("%s: %s", example, run.err()).isZero();
            assertThat(run.out() + run.err()).as(example).isNotEmpty();
        });
    }

    @Test
    @Tag("system")
    void the_example_of_signing_signs() throws IOException {
        var key = folder.resolve("id_ed25519");
        OutsideProgram.run("", "ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", key.toString());
        Files.delete(folder.resolve("my-record.json.sig"));

        assertThat(examples("facts sign")).hasSize(1).allSatisfy(example -> {
            var run = run(example.replace("my-record.json", folder + "/my-record.json")
                    .replace("~/.ssh/id_ed25519", key.toString()));
            assertThat(run.code()).as(run.err()).isZero();
        });
        assertThat(folder.resolve("my-record.json.sig")).exists();
    }

    private List<String> examples(String command) {
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

    private Run run(String line) {
        List<String> words = CommandLineWords.of(line);
        return new InProcess().run(words.subList(1, words.size()), Map.of("XDG_CONFIG_HOME", folder.toString()), "");
    }
}
