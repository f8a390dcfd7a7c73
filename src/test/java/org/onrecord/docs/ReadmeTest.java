package org.onrecord.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.onrecord.cli.CommandModel;
import org.onrecord.golden.CommandLineWords;
import org.onrecord.golden.InProcess;

class ReadmeTest {
    private static final Path README = Path.of("README.md");

    @Test
    void shows_what_its_examples_print_and_with_which_status_they_end() throws Exception {
        var page = Files.readString(README);
        if ("true".equals(System.getProperty("golden.update"))) {
            page = ConsoleExample.rewrite(page, example -> example.isPipeline() ? example.output() : printed(example));
            Files.writeString(README, page);
        }
        assertThat(ConsoleExample.in(page))
                .hasSizeGreaterThan(5)
                .filteredOn(example -> !example.isPipeline())
                .allSatisfy(example -> assertThat(printed(example))
                        .as("$ %s", example.command())
                        .isEqualTo(example.output()));
    }

    @Test
    void names_every_command() throws Exception {
        assertThat(Files.readString(README))
                .contains(CommandModel.names().stream().map(name -> "`" + name).toList());
    }

    private static String printed(ConsoleExample example) {
        var words = CommandLineWords.of(example.command());
        assertThat(words.getFirst()).isEqualTo("onrecord");
        var run = new InProcess().run(words.subList(1, words.size()), Map.of(), "");
        assertThat(run.code())
                .as("exit status of $ %s%n%s", example.command(), run.err())
                .isEqualTo(example.status());
        return run.out() + run.err();
    }

    /** So that the page's own claim about the two commands cannot rot. */
    @Test
    void says_the_two_commands_of_a_newcomer() throws Exception {
        assertThat(Files.readString(README)).contains(List.of("bin/onrecord overview", "mvn verify"));
    }
}
