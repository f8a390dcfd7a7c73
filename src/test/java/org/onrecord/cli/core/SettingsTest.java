package org.onrecord.cli.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.cli.core.OutputOptions.Columns;
import org.onrecord.failure.ExitCode;
import org.onrecord.failure.Failure;
import org.onrecord.io.Io;
import org.onrecord.io.Messages;
import org.onrecord.io.Output;
import org.onrecord.io.Terminal;
import org.onrecord.output.layout.Format;

class SettingsTest {
    @TempDir
    Path folder;

    private static Io io(Map<String, String> environment) {
        var out = new Output("standard output", new ByteArrayOutputStream());
        return new Io(
                InputStream.nullInputStream(),
                out,
                new Messages(out),
                environment,
                Terminal.NONE,
                Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
    }

    private Map<Settings.Key, Object> settings(String text) throws IOException {
        var file = Files.writeString(folder.resolve("config"), text);
        return Settings.read(io(Map.of("ONRECORD_CONFIG", file.toString())));
    }

    @Test
    void a_line_sets_a_key_and_others_may_be_blank_or_comments() throws IOException {
        assertThat(settings("# mine\r\n\r\nformat = md\r\n  width=60  \r\npager = less -R = x\r\n"))
                .containsOnly(
                        Map.entry(Settings.Key.FORMAT, Format.MD),
                        Map.entry(Settings.Key.WIDTH, new Columns(60)),
                        Map.entry(Settings.Key.PAGER, "less -R = x"));
    }

    @Test
    void without_the_variable_it_is_in_the_settings_folder() throws IOException {
        Files.createDirectories(folder.resolve("onrecord"));
        Files.writeString(folder.resolve("onrecord/config"), "width = 60\n");
        assertThat(Settings.read(io(Map.of("XDG_CONFIG_HOME", folder.toString()))))
                .containsOnlyKeys(Settings.Key.WIDTH);
        assertThat(Settings.read(io(Map.of("XDG_CONFIG_HOME", folder + "/none"))))
                .isEmpty();
        assertThat(Settings.read(io(Map.of("XDG_CONFIG_HOME", folder.toString(), "ONRECORD_CONFIG", ""))))
                .isEmpty();
        assertThat(Settings.read(io(Map.of()))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "width = 60\\ncolor = auto | , line 2: there is no setting “color”",
                "= 60 | , line 1: there is no setting “”",
                "format = cvs | , line 1: format: “cvs” is not allowed; did you mean csv?",
                "\\nwidth = 1e9 | , line 2: width: “1e9” is neither auto nor a width from 20 to 10000",
                "case = ../up | , line 1: case: “../up” is not a case id",
                "format = md\\nformat = md | , line 2: format is set already",
                "format | , line 1: “format” is not key = value"
            })
    void a_line_that_cannot_be_used_is_named_with_the_file(String text, String complaint) {
        assertThatThrownBy(() -> settings(text.translateEscapes())).isInstanceOfSatisfying(Failure.class, failure -> {
            assertThat(failure.exitCode()).isEqualTo(ExitCode.USAGE);
            assertThat(failure.message())
                    .startsWith("the configuration file " + folder.resolve("config"))
                    .contains(complaint);
        });
    }

    @Test
    void what_is_no_file_or_is_too_large_is_refused() throws IOException {
        assertThatThrownBy(() -> Settings.read(io(Map.of("ONRECORD_CONFIG", folder.toString()))))
                .hasMessageEndingWith("is a folder");
        assertThatThrownBy(() -> Settings.read(io(Map.of("ONRECORD_CONFIG", folder + "/none"))))
                .hasMessageEndingWith("does not exist");
        assertThatThrownBy(() -> Settings.read(io(Map.of("ONRECORD_CONFIG", "/dev/zero"))))
                .hasMessageEndingWith("is not a regular file");
        assertThatThrownBy(() -> settings("#".repeat(70_000))).hasMessageEndingWith("is larger than 64 KiB");
    }

    @Test
    void a_disk_that_fails_is_no_mistake_of_the_user() throws IOException {
        var loop = folder.resolve("loop");
        Files.createSymbolicLink(loop, loop);
        assertThatThrownBy(() -> Settings.read(io(Map.of("ONRECORD_CONFIG", loop.toString()))))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.exitCode()).isEqualTo(ExitCode.INPUT_OUTPUT));
    }
}
