package org.onrecord.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.onrecord.trust.Signatures.DAY;
import static org.onrecord.trust.Signatures.bytes;
import static org.onrecord.trust.Signatures.reason;
import static org.onrecord.trust.Signatures.signers;
import static org.onrecord.trust.Signatures.verify;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.failure.ExitCode;
import org.onrecord.failure.Failure;

/** What a file of allowed signers may say. */
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

    private static Verdict verdict(String file) {
        return verify(bytes("content.txt"), bytes("ed25519.sig"), signers(file), DAY);
    }

    private static Verdict verdict(String file, ZoneId zone, Instant at) {
        var signers = AllowedSigners.parse(file, "allowed_signers", zone);
        return verify(bytes("content.txt"), bytes("ed25519.sig"), signers, at);
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
        assertThat(verdict(file.replace("KEY", KEY))).isInstanceOf(Verdict.Trusted.class);
    }

    @ParameterizedTest
    @CsvSource({
        "editor@example.org, editor@example.org",
        "'*@example.org,!guest@example.org', '*@example.org,!guest@example.org'",
        "'\"ed,the editor\"', 'ed,the editor'",
    })
    void the_signer_is_named_as_the_file_names_them(String principals, String named) {
        assertThat(verdict(principals + " " + KEY))
                .isInstanceOfSatisfying(
                        Verdict.Trusted.class,
                        trusted -> assertThat(trusted.principal()).isEqualTo(named));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "!ed@example.org KEY | NOBODY_ALLOWED",
                "!ed@example.org,!*@example.org KEY | NOBODY_ALLOWED",
                "\",,\" KEY | NOBODY_ALLOWED",
                "ed@example.org namespaces=\"\" KEY | NAMESPACE_NOT_PERMITTED",
                "ed@example.org namespaces=\"!onrecord,*\" KEY | NAMESPACE_NOT_PERMITTED",
                "ed@example.org namespaces=\"onrec\" KEY | NAMESPACE_NOT_PERMITTED",
                "ed@example.org valid-after=\"20260615120001Z\" KEY | NOT_YET_VALID",
                "ed@example.org valid-before=\"20260615\" KEY | EXPIRED",
                "ed@example.org Cert-Authority,namespaces=\"onrecord\" KEY | CERT_AUTHORITY",
            })
    void an_option_limits_a_key(String file, Refusal reason) {
        assertThat(reason(verdict(file.replace("KEY", KEY)))).isEqualTo(reason);
    }

    @Test
    void where_several_lines_have_the_key_the_reason_of_the_first_is_told() {
        var file = "ed@example.org valid-before=\"20200101\" KEY\ned@example.org namespaces=\"x\" KEY";

        assertThat(reason(verdict(file.replace("KEY", KEY)))).isEqualTo(Refusal.EXPIRED);
    }

    @Test
    void an_empty_file_allows_nobody() {
        assertThat(reason(verdict(""))).isEqualTo(Refusal.UNKNOWN_SIGNER);
    }

    @Test
    void keys_of_types_that_are_not_supported_do_no_harm() {
        assertThat(verdict(
                        "sk@example.org sk-ssh-ed25519@openssh.com AAAAGnNrLXNzaC1lZDI1NTE5QG9wZW5zc2guY29tAAAAAA==\n"
                                + "ed@example.org " + KEY))
                .isInstanceOf(Verdict.Trusted.class);
    }

    @ParameterizedTest
    @CsvSource({
        // In June London is an hour ahead of UTC, so its 01:00 is midnight.
        "202606150100, Europe/London, 2026-06-14T23:59:59Z, NOT_YET_VALID",
        "202606150100, Europe/London, 2026-06-15T00:00:00Z, ",
        "202606150100Z, Europe/London, 2026-06-15T00:59:59Z, NOT_YET_VALID",
        "202606150100Z, Europe/London, 2026-06-15T01:00:00Z, ",
        "20260115, Europe/London, 2026-01-15T00:00:00Z, ",
    })
    void a_time_is_local_unless_it_ends_with_Z(String time, ZoneId zone, Instant at, Refusal reason) {
        var file = "ed@example.org valid-after=\"" + time + "\" " + KEY;

        assertThat(reason(verdict(file, zone, at))).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ed@example.org | there is no public key after the principals and options",
                "ed@example.org bogus KEY | “bogus” is neither a key nor an option",
                "ed@example.org no-cert-authority KEY | “no-cert-authority” is neither a key nor an option",
                "ed@example.org namespaces=onrecord KEY | the option namespaces needs a value in double quotes",
                "ed@example.org namespaces=\"onrecord KEY | a double quote is missing at the end of a value",
                "ed@example.org namespaces=\"onrecord\", KEY | an option is missing before or after a comma",
                "ed@example.org namespaces=\"a\"namespaces=\"b\" KEY | an option is followed by “n”, not by a comma or a space",
                "ed@example.org namespaces=\"a\",namespaces=\"b\" KEY | the option namespaces appears twice",
                "ed@example.org valid-after=\"20260231\" KEY | “20260231” is not a valid time for valid-after",
                "ed@example.org valid-after=\"2026-02-01\" KEY | “2026-02-01” is not a valid time for valid-after",
                "ed@example.org valid-after=\"1970010100\" KEY | “1970010100” is not a valid time for valid-after",
                "ed@example.org valid-after=\"19700101Z\" KEY | “19700101Z” is not a valid time for valid-after",
                "ed@example.org valid-after=\"20260101\",valid-before=\"20260101\" KEY | valid-before is not later",
                "ed@example.org ssh-rsa AAAAC3NzaC1lZDI1NTE5AAAAIA== | “ssh-rsa” is neither a key nor an option",
                "ed@example.org ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIB== | “ssh-ed25519” is neither a key nor an option",
                "ed@example.org ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIA | “ssh-ed25519” is neither a key nor an option",
                "ed@example.org ssh-ed25519 !!!! | “ssh-ed25519” is neither a key nor an option",
                "\"ed@example.org KEY | a double quote is missing at the end of a value",
                "\" \" KEY | there is no principal before the key",
            })
    void a_broken_line_spoils_the_file_and_is_named(String line, String message) {
        var file = "# editors\n" + line.replace("KEY", KEY) + "\n";

        assertThatThrownBy(() -> signers(file)).isInstanceOfSatisfying(Failure.class, failure -> {
            assertThat(failure.exitCode()).isEqualTo(ExitCode.REFUSED);
            assertThat(failure.code()).isEqualTo("allowed-signers-broken");
            assertThat(failure.message()).startsWith("allowed_signers:2: " + message);
        });
    }

    @Test
    void a_huge_file_is_not_read() {
        assertThatThrownBy(() -> signers("#".repeat(AllowedSigners.MOST + 1)))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.code()).isEqualTo("allowed-signers-too-large"));
    }
}
