package org.onrecord.cli.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.golden.InProcess;
import org.onrecord.golden.Run;

/** What {@code facts sign} signs with the real ssh-keygen, {@code facts verify} and the real one verify. */
@Tag("system")
class SigningTest {
    @TempDir
    Path folder;

    private Path record;
    private Path signature;

    @BeforeEach
    void a_record_to_sign() throws IOException {
        record = Files.copy(Path.of("src/test/resources/records/smallest.json"), folder.resolve("my record.json"));
        signature = folder.resolve("my record.json.sig");
    }

    private static int keygen(Path in, String... arguments) throws IOException, InterruptedException {
        var command =
                Stream.concat(Stream.of("ssh-keygen"), Stream.of(arguments)).toList();
        return new ProcessBuilder(command)
                .redirectInput(in.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    private String key(String... options) throws IOException, InterruptedException {
        var key = folder.resolve("key").toString();
        var arguments = Stream.concat(Stream.of("-q", "-f", key), Stream.of(options));
        assertThat(keygen(Path.of("/dev/null"), arguments.toArray(String[]::new)))
                .isZero();
        return key;
    }

    private Run onrecord(String... arguments) {
        return new InProcess().run(List.of(arguments), Map.of("PATH", System.getenv("PATH")), "");
    }

    private Run sign(String key, String... options) {
        var arguments = Stream.concat(Stream.of("facts", "sign", record.toString(), "--key", key), Stream.of(options));
        return onrecord(arguments.toArray(String[]::new));
    }

    private Path allowedSigners() throws IOException {
        return Files.writeString(
                folder.resolve("allowed_signers"),
                "editor@example.org namespaces=\"onrecord\" " + Files.readString(folder.resolve("key.pub")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ed25519", "rsa", "ecdsa"})
    void a_signed_file_is_verified_by_us_and_by_ssh_keygen(String type) throws Exception {
        var signed = sign(key("-t", type, "-N", ""));
        var signers = allowedSigners().toString();

        assertThat(signed.code()).as(signed.err()).isZero();
        assertThat(onrecord("facts", "verify", record.toString(), "--allowed-signers", signers)
                        .out())
                .contains("signed by editor@example.org with the ");
        assertThat(keygen(
                        record,
                        "-Y",
                        "verify",
                        "-n",
                        "onrecord",
                        "-f",
                        signers,
                        "-I",
                        "editor@example.org",
                        "-s",
                        signature.toString()))
                .isZero();
    }

    @Test
    void an_older_signature_stays_unless_forced() throws Exception {
        var key = key("-t", "ed25519", "-N", "");
        Files.writeString(signature, "older");

        assertThat(sign(key).code()).isEqualTo(5);
        assertThat(signature).hasContent("older");
        assertThat(sign(key, "--force").code()).isZero();
        assertThat(Files.readString(signature)).startsWith("-----BEGIN SSH SIGNATURE-----");
    }

    @Test
    void a_key_that_readers_do_not_accept_signs_nothing() throws Exception {
        var run = sign(key("-t", "ecdsa", "-b", "384", "-N", ""), "--json");

        assertThat(run.code()).isEqualTo(5);
        assertThat(run.err()).contains("\"code\":\"signature-key-type\"");
        assertThat(signature).doesNotExist();
    }

    @Test
    void a_key_that_is_none_is_told_with_the_words_of_ssh_keygen() {
        var run = sign(folder.resolve("no-such-key").toString());

        assertThat(run.code()).isEqualTo(74);
        assertThat(run.err()).contains("was not signed; ssh-keygen said: ").contains("No such file");
        assertThat(signature).doesNotExist();
    }

    @Test
    void a_key_with_a_passphrase_and_no_terminal_ends_at_once() throws Exception {
        var run = sign(key("-t", "ed25519", "-N", "secret words"));

        assertThat(run.code()).isEqualTo(74);
        assertThat(run.err()).contains("was not signed");
    }

    @Test
    void nothing_is_left_behind_in_the_folder() throws Exception {
        sign(key("-t", "ed25519", "-N", ""));

        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("key", "key.pub", "my record.json", "my record.json.sig");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(signature)))
                .startsWith("rw-");
    }
}
