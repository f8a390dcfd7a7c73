package org.onrecord.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.failure.ExitCode;
import org.onrecord.failure.Failure;

class BrowserTest {
    private static final String ADDRESS = "https://example.org/?a=1&b=$(touch${IFS}pwned);'x'";
    private static final String ENCODED = "https://example.org/?a=1&b=%24(touch%24%7BIFS%7Dpwned)%3B%27x%27";

    @TempDir
    Path folder;

    private Path opened;
    private Path program;

    @BeforeEach
    void a_program_that_writes_down_its_arguments() throws IOException {
        opened = folder.resolve("opened");
        program = folder.resolve("browser");
        Files.writeString(program, "#!/bin/sh\nprintf '%s\\n' \"$#\" \"$@\" > " + opened + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    }

    private static Browser browser(Map<String, String> environment) {
        var out = new ByteArrayOutputStream();
        return new Browser(new Io(
                InputStream.nullInputStream(),
                new Output("standard output", out),
                new Messages(new Output("standard error", out)),
                environment,
                Terminal.NONE,
                Clock.fixed(Instant.EPOCH, ZoneOffset.UTC)));
    }

    @Test
    void the_address_is_one_argument_and_no_shell_reads_it() {
        browser(Map.of("BROWSER", program.toString())).open(ADDRESS);
        assertThat(opened).hasContent("1\n" + ENCODED);
        assertThat(Path.of("pwned")).doesNotExist();
    }

    @Test
    void browser_may_have_arguments_and_a_place_for_the_address() {
        browser(Map.of("BROWSER", program + " --new %s --end")).open(ADDRESS);
        assertThat(opened).hasContent("3\n--new\n" + ENCODED + "\n--end");
    }

    @Test
    void the_first_of_several_that_exists_is_used() {
        browser(Map.of("BROWSER", "no-such-browser:" + program)).open(ADDRESS);
        assertThat(opened).hasContent("1\n" + ENCODED);
    }

    @Test
    void nothing_happens_without_a_desktop_or_with_a_browser_that_is_missing() {
        browser(Map.of()).open(ADDRESS);
        browser(Map.of("BROWSER", "no-such-browser")).open(ADDRESS);
        assertThat(opened).doesNotExist();
    }

    @Test
    void each_character_that_a_shell_reads_or_an_address_may_not_have_is_encoded() {
        for (var c = '!'; c <= '~'; c++) {
            var address = "https://example.org/a" + c + "b" + c;
            if (c != '\\' && c != '#') {
                browser(Map.of("BROWSER", program.toString())).open(address);
                assertThat(opened)
                        .content()
                        .as(address)
                        .matches("1\nhttps:[A-Za-z0-9/.%?@:!&()*,=+~_-]+\n")
                        .satisfies(said -> assertThat(
                                        URI.create(said.lines().toList().getLast()))
                                .hasToString(said.lines().toList().getLast())
                                .satisfies(uri -> assertThat("https://example.org" + uri.getPath()
                                                + (uri.getQuery() == null ? "" : "?" + uri.getQuery()))
                                        .isEqualTo(address)));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.org/a%20b%2Fc, https://example.org/a%20b%2Fc",
        "https://example.org/100%, https://example.org/100%25",
        "https://example.org/%zz%4, https://example.org/%25zz%254",
        "http://[2001:db8::1]:80/[x], http://[2001:db8::1]:80/%5Bx%5D",
        "https://example.org/caf\u00e9#a;b, https://example.org/caf\u00e9#a%3Bb",
        "https://exa$(x)mple.org, https://exa%24(x)mple.org",
    })
    void what_is_encoded_or_part_of_a_host_stays(String address, String handedOver) {
        browser(Map.of("BROWSER", program.toString())).open(address);
        assertThat(opened).hasContent("1\n" + handedOver);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "javascript:alert(1)",
                "--help",
                "example.org",
                "https://example.org/a b",
                "HTTPS://example.org\n",
                "",
                "data:text/html,x"
            })
    void what_is_no_address_of_the_web_is_never_opened(String address) {
        assertThatThrownBy(() -> browser(Map.of("BROWSER", program.toString())).open(address))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.exitCode()).isEqualTo(ExitCode.REFUSED));
        assertThat(opened).doesNotExist();
    }
}
