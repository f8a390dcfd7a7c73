package org.onrecord.cli.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.failure.Failure;
import org.onrecord.io.FakeTerminal;
import org.onrecord.io.Io;
import org.onrecord.io.Messages;
import org.onrecord.io.Output;
import org.onrecord.io.Terminal;
import org.onrecord.output.layout.Format;
import org.onrecord.output.layout.Style;
import org.onrecord.output.layout.View;

class OutputOptionsTest {
    private static final Terminal PIPE = Terminal.NONE;
    private static final Terminal WIDE = FakeTerminal.of(132, 40);

    @Test
    void a_terminal_decides_the_width_before_columns() {
        assertThat(style(WIDE, Map.of("COLUMNS", "60")).width()).isEqualTo(132);
    }

    @Test
    void a_pipe_takes_columns_or_80() {
        assertThat(style(PIPE, Map.of("COLUMNS", "60")).width()).isEqualTo(60);
        assertThat(style(PIPE, Map.of()).width()).isEqualTo(80);
    }

    @Test
    void the_width_auto_is_the_default_again() {
        var wide = options(options("--width=100"), "--width=auto");
        assertThat(wide.style(Format.TEXT, io(PIPE, Map.of("COLUMNS", "60"))).width())
                .isEqualTo(60);
    }

    @Test
    void a_terminal_of_unknown_size_takes_columns() {
        var terminal = FakeTerminal.of(0, 0);
        assertThat(style(terminal, Map.of("COLUMNS", "60")).width()).isEqualTo(60);
    }

    @ParameterizedTest
    @CsvSource({"60,60", "5,20", "0,80", "-3,80", "wide,80", "99999999,10000"})
    void columns_that_make_no_sense_are_put_right(String columns, int width) {
        assertThat(style(PIPE, Map.of("COLUMNS", columns)).width()).isEqualTo(width);
    }

    @Test
    void colour_is_for_terminals() {
        assertThat(style(WIDE, Map.of("TERM", "xterm")).isColoured()).isTrue();
        assertThat(style(PIPE, Map.of("TERM", "xterm")).isColoured()).isFalse();
    }

    @Test
    void colour_is_off_with_no_color_and_on_a_dumb_terminal() {
        assertThat(style(WIDE, Map.of("NO_COLOR", "1")).isColoured()).isFalse();
        assertThat(style(WIDE, Map.of("NO_COLOR", "")).isColoured()).isTrue();
        assertThat(style(WIDE, Map.of("TERM", "dumb")).isColoured()).isFalse();
        assertThat(style(PIPE, Map.of("CLICOLOR_FORCE", "1")).isColoured()).isTrue();
    }

    @Test
    void an_option_wins_over_the_environment() {
        var options = options("--color=always");
        assertThat(options.style(Format.TEXT, io(PIPE, Map.of("NO_COLOR", "1"))).isColoured())
                .isTrue();
    }

    @Test
    void data_has_neither_colour_nor_links_even_on_a_terminal() {
        var options = options("--color=always");
        var style = options.style(Format.CSV, io(WIDE, Map.of()));
        assertThat(style.isColoured()).isFalse();
        assertThat(style.hasLinks()).isFalse();
    }

    @Test
    void links_are_for_coloured_text_on_a_terminal() {
        assertThat(style(WIDE, Map.of("TERM", "xterm")).hasLinks()).isTrue();
        assertThat(style(WIDE, Map.of("TERM", "dumb")).hasLinks()).isFalse();
        assertThat(style(WIDE, Map.of("NO_COLOR", "1")).hasLinks()).isFalse();
        assertThat(style(PIPE, Map.of("CLICOLOR_FORCE", "1")).hasLinks()).isFalse();
    }

    @Test
    void text_is_short_unless_all_of_it_or_whole_sources_are_asked_for() {
        assertThat(options().view()).isEqualTo(View.SHORT);
        assertThat(options("--sources").view()).isEqualTo(View.WITH_SOURCES);
        assertThat(options("--sources", "--full").view()).isEqualTo(View.FULL);
    }

    @Test
    void a_line_of_a_shell_departs_from_the_options_of_the_shell() {
        var shell = options("--format=csv", "--width=40", "--full").inShell();

        assertThat(options(shell)).isEqualTo(shell);
        assertThat(options(shell, "--width=60"))
                .extracting(OutputOptions::usual, OutputOptions::width, OutputOptions::view)
                .containsExactly(Format.CSV, new OutputOptions.Columns(60), View.FULL);
    }

    @Test
    void standard_input_is_not_waited_for_on_a_terminal() {
        assertThatThrownBy(() -> FactsOptions.source("-", io(WIDE, Map.of())))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("terminal");
    }

    private static Style style(Terminal terminal, Map<String, String> environment) {
        return options().style(Format.TEXT, io(terminal, environment));
    }

    private static OutputOptions options(String... arguments) {
        return options(OutputOptions.DEFAULT, arguments);
    }

    private static OutputOptions options(OutputOptions outer, String... arguments) {
        var line = new Commands(List.of()).commandLine();
        line.parseArgs(arguments);
        return ((RootCommand) line.getCommand()).output(outer);
    }

    private static Io io(Terminal terminal, Map<String, String> environment) {
        return new Io(
                InputStream.nullInputStream(),
                new Output("standard output", new ByteArrayOutputStream()),
                new Messages(new Output("standard error", new ByteArrayOutputStream())),
                environment,
                terminal,
                Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
    }
}
