package org.onrecord.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.onrecord.trust.Signatures.TRUSTED;
import static org.onrecord.trust.Signatures.bytes;
import static org.onrecord.trust.Signatures.signer;
import static org.onrecord.trust.Signatures.signers;
import static org.onrecord.trust.Signatures.verdict;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.failure.ExitCode;
import org.onrecord.failure.Failure;

/** The files of allowed signers that OpenSSH accepts, and the reasons given for the others. */
@Tag("system")
class AllowedSignersTest {
    private static final String KEY = key();

    private static String key() {
        return new String(bytes("allowed_signers"), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith("ed25519@"))
                .map(line -> line.split(" ", -1))
                .map(words -> words[2] + " " + words[3])
                .findFirst()
                .orElseThrow();
    }

    private static String by(String file) {
        return verdict(bytes("content.txt"), bytes("ed25519.sig"), signers(file.replace("KEY", KEY)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ed@example.org KEY",
                "ed@example.org KEY a comment",
                "  ed@example.org\tKEY\r",
                "# a comment\n\n   # another\ned@example.org KEY",
                "ed@example.org namespaces=\"onrecord\" KEY",
                "ed@example.org namespaces=\"file,on?ec*\" KEY",
                "ed@example.org namespaces=\"on record,onrecord\" KEY",
                "ed@example.org namespaces=\"a\\\"b,onrecord\" KEY",
                "ed@example.org NameSpaces=\"onrecord\",VALID-AFTER=\"20200101\" KEY",
                "ed@example.org valid-after=\"20260615120000Z\" KEY",
                "ed@example.org valid-before=\"202606151200utc\" KEY",
                "ed@example.org cert-authority KEY\ned@example.org KEY",
                "ed@example.org valid-before=\"20200101\" KEY\ned@example.org KEY",
            })
    void a_line_allows_a_key(String file) {
        assertThat(by(file)).isEqualTo(TRUSTED);
    }

    @ParameterizedTest
    @CsvSource({
        "editor@example.org, editor@example.org",
        "'*@example.org,!guest@example.org', '*@example.org,!guest@example.org'",
        "'\"ed,the editor\"', 'ed,the editor'",
        "-foo, -foo",
        "'-,!b,*', '-,!b,*'",
    })
    void the_signer_is_named_as_the_file_names_them(String principals, String named) {
        var signer = signer(bytes("content.txt"), bytes("ed25519.sig"), signers(principals + " " + KEY), "UTC");

        assertThat(signer.principal()).isEqualTo(named);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "!ed@example.org KEY | signer-unknown",
                "!ed@example.org,!*@example.org KEY | signer-unknown",
                "\",,\" KEY | signer-unknown",
                "ed@example.org namespaces=\"\" KEY | signer-namespace",
                "ed@example.org namespaces=\"!onrecord,*\" KEY | signer-namespace",
                "ed@example.org namespaces=\"onrec\" KEY | signer-namespace",
                "ed@example.org valid-after=\"20260615120001Z\" KEY | signer-not-yet-valid",
                "ed@example.org valid-before=\"20260615\" KEY | signer-expired",
                "ed@example.org Cert-Authority,namespaces=\"onrecord\" KEY | signer-unknown",
            })
    void an_option_limits_a_key(String file, String code) {
        assertThat(by(file)).isEqualTo(code);
    }

    @Test
    void an_option_of_one_line_limits_only_that_line() {
        assertThat(by("ed@example.org valid-before=\"20200101\" KEY\ned@example.org namespaces=\"x\" KEY"))
                .isEqualTo("signer-expired");
        assertThat(by("ed@example.org namespaces=\"x\" KEY\ned@example.org KEY"))
                .isEqualTo(TRUSTED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a@x namespaces=\"git\" KEY;b@x namespaces=\"onrecord\" KEY | 1 and 2",
                "a@x namespaces=\"git\" KEY;b@x KEY;c@x KEY | 1 and 2",
                "# a;z@x bogus KEY;a@x namespaces=\"git\" KEY;;y@x valid-before=\"20200101\" KEY;b@x KEY | 3 and 6",
                "!a@x KEY;# a;b@x KEY; | 1 and 3",
            })
    void a_line_that_hides_another_for_the_same_key_is_refused_with_both_lines(String lines, String both) {
        assertThatThrownBy(() -> signer(
                        bytes("content.txt"),
                        bytes("ed25519.sig"),
                        signers(lines.replace("KEY", KEY).replace(';', '\n')),
                        "UTC"))
                .isInstanceOfSatisfying(Failure.class, failure -> {
                    assertThat(failure.exitCode()).isEqualTo(ExitCode.REFUSED);
                    assertThat(failure.code()).isEqualTo("allowed-signers-repeat");
                    assertThat(failure.message()).endsWith("(allowed_signers, lines " + both + ")");
                });
    }

    @Test
    void an_empty_file_allows_nobody() {
        assertThat(by("")).isEqualTo("signer-unknown");
    }

    @Test
    void keys_of_other_types_do_no_harm() {
        assertThat(by("sk@example.org sk-ssh-ed25519@openssh.com AAAAGnNrLXNzaC1lZDI1NTE5QG9wZW5zc2guY29tAAAAAA==\n"
                        + "ed@example.org KEY"))
                .isEqualTo(TRUSTED);
    }

    @Test
    void a_line_that_cannot_be_read_is_skipped_if_another_allows_the_key() {
        assertThat(by("ed@example.org bogus KEY\ned@example.org KEY")).isEqualTo(TRUSTED);
    }

    @ParameterizedTest
    @CsvSource({
        // In June London is an hour ahead of UTC, so its 01:00 is midnight.
        "202606150100, Europe/London, 2026-06-14T23:59:59Z, signer-not-yet-valid",
        "202606150100, Europe/London, 2026-06-15T00:00:00Z, ",
        "202606150100Z, Europe/London, 2026-06-15T00:59:59Z, signer-not-yet-valid",
        "202606150100Z, Europe/London, 2026-06-15T01:00:00Z, ",
        "20260115, Europe/London, 2026-01-15T00:00:00Z, ",
    })
    void a_time_is_local_unless_it_ends_with_Z(String time, String zone, Instant at, @Nullable String code) {
        var file = "ed@example.org valid-after=\"" + time + "\" " + KEY;
        var signers = new AllowedSigners("allowed_signers", file.getBytes(StandardCharsets.UTF_8), at);

        if (code == null) {
            assertThat(signer(bytes("content.txt"), bytes("ed25519.sig"), signers, zone))
                    .isNotNull();
        } else {
            assertThatThrownBy(() -> signer(bytes("content.txt"), bytes("ed25519.sig"), signers, zone))
                    .isInstanceOfSatisfying(
                            Failure.class, refused -> assertThat(refused.code()).isEqualTo(code));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ed@example.org",
                "ed@example.org bogus KEY",
                "ed@example.org no-cert-authority KEY",
                "ed@example.org namespaces=onrecord KEY",
                "ed@example.org namespaces=\"onrecord KEY",
                "ed@example.org namespaces=\"onrecord\", KEY",
                "ed@example.org namespaces=\"a\"namespaces=\"b\" KEY",
                "ed@example.org namespaces=\"a\",namespaces=\"b\" KEY",
                "ed@example.org valid-after=\"2026-02-01\" KEY",
                "ed@example.org valid-after=\"1970010100\" KEY",
                "ed@example.org valid-after=\"19700101Z\" KEY",
                "ed@example.org valid-after=\"20260101\",valid-before=\"20260101\" KEY",
                "ed@example.org ssh-rsa AAAAC3NzaC1lZDI1NTE5AAAAIA==",
                "ed@example.org ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIB==",
                "ed@example.org ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIA",
                "ed@example.org ssh-ed25519 !!!!",
                "\"ed@example.org KEY",
            })
    void a_line_that_cannot_be_read_is_named_if_no_line_allows_the_key(String line) {
        var signers = signers("# editors\n" + line.replace("KEY", KEY) + "\n");

        assertThatThrownBy(() -> signer(bytes("content.txt"), bytes("ed25519.sig"), signers, "UTC"))
                .isInstanceOfSatisfying(Failure.class, failure -> {
                    assertThat(failure.exitCode()).isEqualTo(ExitCode.REFUSED);
                    assertThat(failure.code()).isEqualTo("allowed-signers-broken");
                    assertThat(failure.message()).contains("(allowed_signers:2: ");
                });
    }

    @Test
    void long_lines_many_principals_and_NUL_bytes_are_left_to_OpenSSH() {
        assertThat(by("x".repeat(100_000) + " KEY")).isEqualTo("signer-unknown");
        assertThat(by("x,".repeat(50_000) + "y KEY")).isEqualTo(TRUSTED);
        assertThat(by("\0\0\ned@example.org KEY")).isEqualTo(TRUSTED);
        assertThat(by("ed\0@example.org KEY")).isNotEqualTo(TRUSTED);
        assertThat(by("\u00e9diteur@example.org KEY")).isEqualTo(TRUSTED);
    }
}
