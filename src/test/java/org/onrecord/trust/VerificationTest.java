package org.onrecord.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.onrecord.trust.Signatures.DAY;
import static org.onrecord.trust.Signatures.allowedSigners;
import static org.onrecord.trust.Signatures.bytes;
import static org.onrecord.trust.Signatures.reason;
import static org.onrecord.trust.Signatures.verify;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.failure.ExitCode;

/** Which signatures of ssh-keygen are trusted, and why the others are not. */
class VerificationTest {

    @ParameterizedTest
    @ValueSource(strings = {"ed25519", "rsa", "ecdsa", "sha256"})
    void a_signature_by_an_allowed_signer_is_trusted(String name) {
        assertThat(verify(bytes(name + ".sig"))).isInstanceOf(Verdict.Trusted.class);
    }

    @Test
    void a_trusted_signature_names_who_signed_and_with_which_key() {
        var verdict = verify(bytes("ed25519.sig"));

        assertThat(verdict)
                .isEqualTo(new Verdict.Trusted(
                        "ed25519@example.org",
                        "ssh-ed25519",
                        new String(bytes("ed25519.fingerprint"), StandardCharsets.UTF_8).strip(),
                        2));
    }

    @ParameterizedTest
    @CsvSource({
        "stranger, UNKNOWN_SIGNER",
        "expired, EXPIRED",
        "early, NOT_YET_VALID",
        "other-purpose, NAMESPACE_NOT_PERMITTED",
        "authority, CERT_AUTHORITY",
        "namespace-file, WRONG_NAMESPACE",
        "p384, UNSUPPORTED_KEY",
        "short, UNSUPPORTED_KEY",
        "certificate, UNSUPPORTED_KEY",
    })
    void any_other_signature_is_refused_for_what_it_is(String name, Refusal reason) {
        assertThat(reason(verify(bytes(name + ".sig")))).isEqualTo(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ed25519", "rsa", "ecdsa", "sha256"})
    void altered_content_is_refused(String name) {
        var verdict = verify(bytes("altered.txt"), bytes(name + ".sig"), allowedSigners(), DAY);

        assertThat(reason(verdict)).isEqualTo(Refusal.MISMATCH);
    }

    @ParameterizedTest
    @CsvSource({
        "expired, 2019-12-31T23:59:59Z, NOT_YET_VALID",
        "expired, 2020-01-01T00:00:00Z, ",
        "expired, 2025-01-01T00:00:00Z, ",
        "expired, 2025-01-01T00:00:00.999Z, ",
        "expired, 2025-01-01T00:00:01Z, EXPIRED",
        "early,   2029-12-31T23:59:59.999Z, NOT_YET_VALID",
        "early,   2030-01-01T00:00:00Z, ",
    })
    void a_signer_counts_from_valid_after_until_valid_before_to_the_second(String name, Instant at, Refusal reason) {
        var verdict = verify(bytes("content.txt"), bytes(name + ".sig"), allowedSigners(), at);

        assertThat(reason(verdict)).isEqualTo(reason);
    }

    @Test
    void a_refusal_ends_a_command_with_5_the_code_of_its_reason_and_what_to_do() {
        var refused = (Verdict.Refused) verify(bytes("expired.sig"));
        var failure = refused.failure("heron.json");

        assertThat(failure.exitCode()).isEqualTo(ExitCode.REFUSED);
        assertThat(failure.code()).isEqualTo("signer-expired");
        assertThat(failure)
                .hasMessage("heron.json: the key of expired@example.org was valid until 2025-01-01T00:00:00Z,"
                        + " and the time is 2026-06-15T12:00:00Z (allowed_signers, line 8)");
        assertThat(failure.hint()).isEqualTo("ask the editor for a signature with a key that is still valid");
    }

    @Test
    void content_that_cannot_be_read_is_the_callers_concern() throws IOException {
        var closed = InputStream.nullInputStream();
        closed.close();

        assertThatThrownBy(() -> Verification.verify(closed, bytes("ed25519.sig"), allowedSigners(), DAY))
                .isInstanceOf(IOException.class);
    }

    @Test
    void content_of_an_unknown_signer_is_not_read() throws IOException {
        var untouched = new ByteArrayInputStream(bytes("content.txt"));

        var verdict = Verification.verify(untouched, bytes("stranger.sig"), allowedSigners(), DAY);

        assertThat(reason(verdict)).isEqualTo(Refusal.UNKNOWN_SIGNER);
        assertThat(untouched.available()).isEqualTo(bytes("content.txt").length);
    }
}
