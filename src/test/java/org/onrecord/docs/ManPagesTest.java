package org.onrecord.docs;

import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ManPagesTest {
    private static final String EXAMPLES = ".SH \"EXAMPLES\"\n";

    /** {@link HelpExamplesTest} runs these, which the pages of commands repeat. */
    private static final Set<String> OF_HELP = HelpExamplesTest.commands()
            .flatMap(command -> HelpExamplesTest.examples(command).stream())
            .collect(Collectors.toSet());

    static List<Path> pages() {
        return ManPages.committed();
    }

    @Test
    void every_command_has_its_page_and_every_page_its_command() {
        assertThat(pages().stream().map(page -> page.getFileName().toString()))
                .containsExactlyInAnyOrderElementsOf(ManPages.sources().keySet())
                .contains("onrecord.1", "onrecord-who.1", "onrecord-facts-validate.1", "onrecord-facts.5");
    }

    @Test
    void every_page_of_a_command_has_a_description_of_its_own() {
        assertThat(ManPages.described())
                .containsExactlyInAnyOrderElementsOf(pages().stream()
                        .map(page -> page.getFileName().toString())
                        .filter(name -> name.endsWith(".1"))
                        .toList())
                .allSatisfy(page -> assertThat(
                                ManPages.description(page.replace(".1", "")).split("\\.(\\s|$)"))
                        .as(page)
                        .hasSizeGreaterThan(1));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void every_example_of_a_page_answers(Path page, @TempDir Path folder) throws IOException {
        var files = ExampleFiles.in(folder);
        var examples = examples(ManPages.read(page));
        assertThat(examples)
                .isNotEmpty()
                .allSatisfy(example -> assertThat(example).startsWith("onrecord "));
        assertThat(examples)
                .filteredOn(not(OF_HELP::contains))
                .filteredOn(not(ExampleFiles::startsOtherProgram))
                .allSatisfy(example -> {
                    var run = files.run(example);
                    assertThat(run.code()).as("%s: %s", example, run.err()).isZero();
                });
    }

    /** The lines between the requests that turn filling off and on, without the escapes of the page. */
    private static List<String> examples(String page) {
        return Stream.of(page.substring(page.indexOf(EXAMPLES) + EXAMPLES.length())
                        .split("\n\\.SH ", 2)[0])
                .flatMap(section -> section.lines()
                        .filter(line -> !line.startsWith("."))
                        .map(line ->
                                line.replace("\\-", "-").replace("\\(aq", "'").replace("\\&", "")))
                .collect(Collectors.toList());
    }
}
