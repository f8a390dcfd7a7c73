package org.onrecord.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.onrecord.trust.Signatures.DAY;
import static org.onrecord.trust.Signatures.TRUSTED;
import static org.onrecord.trust.Signatures.allowedSigners;
import static org.onrecord.trust.Signatures.bytes;
import static org.onrecord.trust.Signatures.io;
import static org.onrecord.trust.Signatures.signer;
import static org.onrecord.trust.Signatures.verdict;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.failure.ExitCode;
import org.onrecord.failure.Failure;

/** Which signatures are trusted, and why the others are refused. */
@Tag("system")
class VerificationTest {

    private static Failure refusal(String name, AllowedSigners signers) {
        try {
            signer(bytes("content.txt"), bytes(name + ".sig"), signers, "UTC");
        } catch (Failure refused) {
            return refused;
        }
        throw new AssertionError(name + " is trusted");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ed25519", "rsa", "ecdsa", "sha256"})
    void a_signature_by_an_allowed_signer_is_trusted(String name) {
        assertThat(verdict(bytes(name + ".sig"))).isEqualTo(TRUSTED);
    }

    @Test
    void a_trusted_signature_names_the_signer_and_the_key() {
        var signer = signer(bytes("content.txt"), bytes("ed25519.sig"), allowedSigners(DAY), "UTC");

        assertThat(signer.principal()).isEqualTo("ed25519@example.org");
        assertThat(signer.key())
                .hasToString(
                        "ssh-ed25519 key " + new String(bytes("ed25519.fingerprint"), StandardCharsets.UTF_8).strip());
    }

    @ParameterizedTest
    @CsvSource({
        "stranger, signer-unknown",
        "expired, signer-expired",
        "early, signer-not-yet-valid",
        "other-purpose, signer-namespace",
        "authority, signer-unknown",
        "namespace-file, signature-namespace",
        "p384, signature-key-type",
        "short, signature-key-type",
        "certificate, signature-key-type",
        "truncated, signature-malformed",
    })
    void any_other_signature_is_refused_for_its_reason(String name, String code) {
        assertThat(verdict(bytes(name + ".sig"))).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ed25519", "rsa", "ecdsa", "sha256"})
    void altered_content_is_refused(String name) {
        assertThat(verdict(bytes("altered.txt"), bytes(name + ".sig"), allowedSigners(DAY)))
                .isEqualTo("signature-mismatch");
    }

    @Test
    void altered_content_signed_by_a_stranger_is_refused_for_the_signer() {
        assertThat(verdict(bytes("altered.txt"), bytes("stranger.sig"), allowedSigners(DAY)))
                .isEqualTo("signer-unknown");
    }

    @ParameterizedTest
    @CsvSource({
        "expired, 2019-12-31T23:59:59Z, signer-not-yet-valid",
        "expired, 2020-01-01T00:00:00Z, trusted",
        "expired, 2025-01-01T00:00:00Z, trusted",
        "expired, 2025-01-01T00:00:00.999Z, trusted",
        "expired, 2025-01-01T00:00:01Z, signer-expired",
        "early,   2029-12-31T23:59:59.999Z, signer-not-yet-valid",
        "early,   2030-01-01T00:00:00Z, trusted",
    })
    void a_signer_is_valid_from_valid_after_until_valid_before_to_the_second(String name, Instant at, String verdict) {
        assertThat(verdict(bytes("content.txt"), bytes(name + ".sig"), allowedSigners(at)))
                .isEqualTo(verdict);
    }

    @Test
    void a_refusal_ends_a_command_with_5_and_quotes_ssh_keygen() {
        var failure = refusal("expired", allowedSigners(DAY));

        assertThat(failure.exitCode()).isEqualTo(ExitCode.REFUSED);
        assertThat(failure.code()).isEqualTo("signer-expired");
        assertThat(failure)
                .hasMessage("heron.json: the signer's key is no longer valid (allowed_signers:8: key has expired:"
                        + " verify time 2026-06-15T12:00:00 > valid-before 2025-01-01T00:00:00)");
        assertThat(failure.hint()).isEqualTo("ask the editor for a signature with a key that is still valid");
    }

    @Test
    void an_unknown_key_is_named_by_its_fingerprint() {
        assertThat(refusal("stranger", allowedSigners(DAY)))
                .hasMessageContaining("no line of allowed_signers allows SHA256:");
    }

    @Test
    void content_that_cannot_be_read_is_the_callers_concern() throws Exception {
        var closed = InputStream.nullInputStream();
        closed.close();
        var io = io(Map.of("PATH", System.getenv("PATH")));

        try (var verification = new Verification(io, "heron.json", bytes("ed25519.sig"), allowedSigners(DAY))) {
            assertThatThrownBy(() -> verification.signer(closed)).isInstanceOf(java.io.IOException.class);
        }
    }

    @Test
    void large_content_of_an_unknown_signer_is_refused() {
        assertThat(verdict(new byte[20_000_000], bytes("stranger.sig"), allowedSigners(DAY)))
                .isEqualTo("signer-unknown");
    }

    @Test
    void nothing_is_left_in_the_temporary_folder() throws Exception {
        var before = temporary();
        verdict(bytes("ed25519.sig"));
        verdict(bytes("truncated.sig"));

        assertThat(before).containsAll(temporary());
    }

    private static List<Path> temporary() throws Exception {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("onrecord-"))
                    .toList();
        }
    }

    @Test
    void without_ssh_keygen_nothing_can_be_checked() {
        assertThatThrownBy(() -> Verification.requireProgram(io(Map.of("PATH", "/nonexistent"))))
                .isInstanceOfSatisfying(Failure.class, failure -> {
                    assertThat(failure.exitCode()).isEqualTo(ExitCode.REFUSED);
                    assertThat(failure.code()).isEqualTo("ssh-keygen-missing");
                });
    }

    @Test
    void a_key_is_known_without_allowed_signers() throws Exception {
        var io = io(Map.of("PATH", System.getenv("PATH")));
        try (var verification = new Verification(io, "heron.json", bytes("stranger.sig"), AllowedSigners.NONE)) {
            assertThat(verification
                            .key(new ByteArrayInputStream(bytes("content.txt")))
                            .type())
                    .isEqualTo("ssh-ed25519");
        }
    }
}
