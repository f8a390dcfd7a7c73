package org.onrecord.cli.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.onrecord.cli.CommandModel;
import org.onrecord.failure.ExitCode;
import org.onrecord.golden.InProcess;
import picocli.CommandLine.Model.CommandSpec;

class HelpPageTest {
    private static final int ROWS = 24;
    private static final int COLUMNS = 80;
    private static final int NARROW = 40;

    private static List<String> lines(int columns, String... words) {
        var run = new InProcess().run(List.of(words), Map.of("COLUMNS", String.valueOf(columns)), "");
        assertThat(run.err()).isEmpty();
        return run.out().lines().toList();
    }

    @Test
    void the_short_help_leaves_a_row_for_the_prompt() {
        assertThat(lines(COLUMNS)).hasSizeLessThan(ROWS);
    }

    @Test
    void the_short_help_names_every_command() {
        assertThat(String.join(" ", lines(COLUMNS))).contains(CommandModel.names());
    }

    static Stream<CommandSpec> commands() {
        return CommandModel.commands().stream().skip(1);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void each_command_has_one_line_in_the_help_above_it(CommandSpec command) {
        var above = command.parent().qualifiedName().split(" ", -1);
        var words = Stream.concat(Stream.of(above).skip(1), Stream.of("--help")).toArray(String[]::new);
        var header = String.join(" ", command.usageMessage().header());

        assertThat(lines(COLUMNS, words).stream()
                        .filter(line -> line.matches("  " + command.name() + " +\\Q" + header + "\\E")))
                .hasSize(1);
    }

    @Test
    void every_exit_code_is_in_the_help() {
        assertThat(lines(COLUMNS, "help", "exit-codes"))
                .filteredOn(line -> line.matches(" +\\d+  [^\"]*"))
                .extracting(line -> Integer.parseInt(line.strip().split(" ", 2)[0]))
                .containsExactlyElementsOf(
                        Stream.of(ExitCode.values()).map(ExitCode::status).toList());
    }

    @Test
    void common_options_are_a_topic() {
        assertThat(lines(COLUMNS, "--help")).noneMatch(line -> line.contains("--no-header"));
        assertThat(lines(COLUMNS, "help", "options")).anyMatch(line -> line.contains("--no-header"));
    }

    static Stream<List<String>> pages() {
        return Stream.concat(
                Stream.of(List.of(), List.of("--help"), List.of("help", "options")),
                commands()
                        .map(command -> Stream.concat(
                                        Stream.of("help"),
                                        Stream.of(command.qualifiedName().split(" ", -1))
                                                .skip(1))
                                .toList()));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void text_is_wrapped_on_a_narrow_screen(List<String> words) {
        assertThat(lines(NARROW, words.toArray(String[]::new)))
                .filteredOn(line -> !line.startsWith("  onrecord ") && line.contains(" "))
                .allSatisfy(line ->
                        assertThat(line.strip().contains(" ") ? line : "").hasSizeLessThanOrEqualTo(NARROW));
    }
}
