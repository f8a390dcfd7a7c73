package org.onrecord.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.onrecord.cli.Cli;
import org.onrecord.golden.CommandLineWords;
import org.onrecord.golden.InProcess;
import org.onrecord.golden.Run;

class HelpExamplesTest {
    private static final String EXAMPLES = "Examples\n";

    static Stream<String> commands() {
        return Stream.concat(
                Cli.commandNames().stream(), Stream.of("facts info", "facts validate", "facts diff", "facts log"));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void every_command_has_examples_in_its_help_and_each_answers(String command) {
        var help = run("onrecord help " + command).out();
        assertThat(help).contains(EXAMPLES);
        var examples = help.substring(help.indexOf(EXAMPLES) + EXAMPLES.length())
                .lines()
                .takeWhile(line -> !line.isBlank())
                .map(String::strip)
                .toList();
        assertThat(examples).isNotEmpty().allSatisfy(example -> {
            var run = run(example.replace("my-record.json", "facts/peter-connelly.json"));
            assertThat(run.code()).as("%s: %s", example, run.err()).isZero();
            assertThat(run.out() + run.err()).as(example).isNotEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("commands")
    void no_line_of_help_is_wider_than_a_terminal(String command) {
        assertThat(run("onrecord help " + command).out().lines().toList())
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }

    private static Run run(String line) {
        List<String> words = CommandLineWords.of(line);
        return new InProcess().run(words.subList(1, words.size()), Map.of(), "");
    }
}
