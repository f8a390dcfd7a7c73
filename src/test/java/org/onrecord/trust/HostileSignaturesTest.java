package org.onrecord.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.trust.Signatures.bytes;
import static org.onrecord.trust.Signatures.reason;
import static org.onrecord.trust.Signatures.verify;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Signatures that somebody or something has spoilt: each gets its reason, and none an exception. */
class HostileSignaturesTest {
    private static final int MUTATIONS = Integer.getInteger("signature.mutations", 4000);

    static byte[] armour(byte[] blob) {
        return ("-----BEGIN SSH SIGNATURE-----\n"
                        + Base64.getMimeEncoder(70, new byte[] {'\n'}).encodeToString(blob)
                        + "\n-----END SSH SIGNATURE-----\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    static byte[] blob(String name) {
        var text = new String(bytes(name + ".sig"), StandardCharsets.US_ASCII);
        return Base64.getMimeDecoder().decode(text.replaceAll("-----.*-----", ""));
    }

    private static byte[] blob(String magic, int version, String... strings) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(magic.getBytes(StandardCharsets.ISO_8859_1));
        out.writeBytes(ByteBuffer.allocate(4).putInt(version).array());
        for (var string : strings) {
            out.writeBytes(string(string));
        }
        return out.toByteArray();
    }

    private static byte[] string(String text) {
        var octets = text.getBytes(StandardCharsets.ISO_8859_1);
        return ByteBuffer.allocate(4 + octets.length)
                .putInt(octets.length)
                .put(octets)
                .array();
    }

    private static String strings(String... parts) {
        var out = new ByteArrayOutputStream();
        for (var part : parts) {
            out.writeBytes(string(part));
        }
        return out.toString(StandardCharsets.ISO_8859_1);
    }

    @Test
    void the_blobs_made_here_are_as_ssh_keygen_makes_them() {
        assertThat(verify(armour(blob("ed25519")))).isInstanceOf(Verdict.Trusted.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ed25519", "rsa", "ecdsa"})
    void every_truncated_blob_is_refused_as_truncated(String name) {
        var whole = blob(name);

        for (var length = 0; length < whole.length; length++) {
            var reason = reason(verify(armour(Arrays.copyOf(whole, length))));
            assertThat(reason).as("%d bytes", length).isEqualTo(Refusal.TRUNCATED);
        }
    }

    @Test
    void every_truncated_file_is_refused_as_truncated() {
        var whole = bytes("ed25519.sig");

        for (var length = 0; length < whole.length - 1; length++) {
            var reason = reason(verify(Arrays.copyOf(whole, length)));
            assertThat(reason).as("%d bytes", length).isEqualTo(Refusal.TRUNCATED);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ed25519", "rsa", "ecdsa"})
    void a_blob_with_random_damage_is_refused(String name) {
        var random = new Random(20071);
        var whole = blob(name);

        for (var round = 0; round < MUTATIONS; round++) {
            var damaged = mutated(whole, random);
            if (!Arrays.equals(damaged, whole)) {
                assertThat(verify(armour(damaged)))
                        .as("round %d: %s", round, Base64.getEncoder().encodeToString(damaged))
                        .isInstanceOf(Verdict.Refused.class);
            }
        }
    }

    /** Some bytes changed, left out, doubled, or lengths made huge. */
    static byte[] mutated(byte[] whole, Random random) {
        var damaged = whole.clone();
        for (var times = 1 + random.nextInt(3); times > 0; times--) {
            var at = random.nextInt(damaged.length);
            switch (random.nextInt(5)) {
                case 0 -> damaged[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> damaged[at] = (byte) random.nextInt(256);
                case 2 -> damaged = joined(Arrays.copyOf(damaged, at), damaged, Math.min(at + 1, damaged.length - 1));
                case 3 -> damaged = joined(Arrays.copyOf(damaged, at), damaged, Math.max(at - 1, 0));
                default -> Arrays.fill(damaged, at, Math.min(at + 4, damaged.length), (byte) 0xff);
            }
        }
        return damaged;
    }

    private static byte[] joined(byte[] start, byte[] bytes, int from) {
        return ByteBuffer.allocate(start.length + bytes.length - from)
                .put(start)
                .put(bytes, from, bytes.length - from)
                .array();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\0", "U1NIU0lH", "-----BEGIN PGP SIGNATURE-----\n-----END PGP SIGNATURE-----\n"})
    void what_has_no_armour_is_refused(String text) {
        assertThat(reason(verify(text.getBytes(StandardCharsets.US_ASCII))))
                .isIn(Refusal.NOT_ARMOURED, Refusal.TRUNCATED);
    }

    @ParameterizedTest
    @CsvSource({
        "'-----BEGIN SSH SIGNATURE-----\n-----END SSH SIGNATURE-----\n', TRUNCATED",
        "'-----BEGIN SSH SIGNATURE-----\nU1NIU0lH=AAA\n-----END SSH SIGNATURE-----\n', NOT_ARMOURED",
        "'-----BEGIN SSH SIGNATURE-----\nU1NIU0l\n-----END SSH SIGNATURE-----\n', NOT_ARMOURED",
        "'-----BEGIN SSH SIGNATURE-----\n\u00e9\u00e9\u00e9\u00e9\n-----END SSH SIGNATURE-----\n', NOT_ARMOURED",
        "'-----BEGIN SSH SIGNATURE----- \nU1NI\n-----END SSH SIGNATURE-----\n', NOT_ARMOURED",
        "' -----BEGIN SSH SIGNATURE-----\nU1NI\n-----END SSH SIGNATURE-----\n', NOT_ARMOURED",
        "'-----BEGIN SSH SIGNATURE-----\nU1NI\n', TRUNCATED",
    })
    void broken_armour_is_refused(String text, Refusal reason) {
        assertThat(reason(verify(text.getBytes(StandardCharsets.ISO_8859_1)))).isEqualTo(reason);
    }

    /** They would let one signature be written in many ways; ssh-keygen refuses them too. */
    @Test
    void bits_to_spare_at_the_end_of_the_base64_must_be_zero() {
        var text = new String(bytes("ed25519.sig"), StandardCharsets.US_ASCII);
        assertThat(text).contains("CQ==\n");

        var spare = verify(text.replace("CQ==\n", "CS==\n").getBytes(StandardCharsets.US_ASCII));

        assertThat(reason(spare)).isEqualTo(Refusal.NOT_ARMOURED);
    }

    @Test
    void line_breaks_of_Windows_and_text_after_the_signature_do_no_harm() {
        var text = new String(bytes("ed25519.sig"), StandardCharsets.US_ASCII);

        assertThat(verify((text.replace("\n", "\r\n") + "and more\n").getBytes(StandardCharsets.US_ASCII)))
                .isInstanceOf(Verdict.Trusted.class);
    }

    @Test
    void a_huge_signature_is_not_even_decoded() {
        var text = "-----BEGIN SSH SIGNATURE-----\n" + "A".repeat(1 << 20) + "\n-----END SSH SIGNATURE-----\n";

        assertThat(reason(verify(text.getBytes(StandardCharsets.US_ASCII)))).isEqualTo(Refusal.TOO_LARGE);
    }

    @Test
    void each_field_is_refused_for_what_is_wrong_with_it() {
        var key = strings("ssh-ed25519", "k".repeat(32));
        var value = strings("ssh-ed25519", "s".repeat(64));

        assertThat(reasonOf("SSHSIX", 1, key, "onrecord", "", "sha512", value)).isEqualTo(Refusal.MALFORMED);
        assertThat(reasonOf("SSHSIG", 0, key, "onrecord", "", "sha512", value)).isEqualTo(Refusal.UNKNOWN_VERSION);
        assertThat(reasonOf("SSHSIG", 2, key, "onrecord", "", "sha512", value)).isEqualTo(Refusal.UNKNOWN_VERSION);
        assertThat(reasonOf("SSHSIG", -1, key, "onrecord", "", "sha512", value)).isEqualTo(Refusal.UNKNOWN_VERSION);
        assertThat(reasonOf("SSHSIG", 1, key, "git", "", "sha512", value)).isEqualTo(Refusal.WRONG_NAMESPACE);
        assertThat(reasonOf("SSHSIG", 1, key, "on\nrecord", "", "sha512", value))
                .isEqualTo(Refusal.MALFORMED);
        assertThat(reasonOf("SSHSIG", 1, key, "onrecord\0", "", "sha512", value))
                .isEqualTo(Refusal.MALFORMED);
        assertThat(reasonOf("SSHSIG", 1, key, "onrecord", "", "sha1", value)).isEqualTo(Refusal.UNKNOWN_HASH);
        assertThat(reasonOf("SSHSIG", 1, key, "onrecord", "", "sha512", value, "more"))
                .isEqualTo(Refusal.MALFORMED);
        assertThat(reasonOf("SSHSIG", 1, key + "more", "onrecord", "", "sha512", value))
                .isEqualTo(Refusal.MALFORMED);
        assertThat(reasonOf("SSHSIG", 1, key, "onrecord", "", "sha512", value + "more"))
                .isEqualTo(Refusal.MALFORMED);
    }

    @Test
    void a_key_and_an_algorithm_that_do_not_belong_together_are_refused() {
        var ed25519 = strings("ssh-ed25519", "k".repeat(32));
        var off = strings("ecdsa-sha2-nistp256", "nistp256", "\4" + "\1".repeat(64));
        var infinity = strings("ecdsa-sha2-nistp256", "nistp256", "\0");
        var ecdsaValue = strings("ecdsa-sha2-nistp256", strings("\1", "\1"));
        var wideValue = strings("ecdsa-sha2-nistp256", strings("\1" + "\0".repeat(32), "\1"));

        assertThat(reasonOf("SSHSIG", 1, ed25519, "onrecord", "", "sha512", strings("ssh-rsa", "s")))
                .isEqualTo(Refusal.UNSUPPORTED_KEY);
        assertThat(reasonOf("SSHSIG", 1, ed25519, "onrecord", "", "sha512", strings("rsa-sha2-512", "s")))
                .isEqualTo(Refusal.MALFORMED);
        assertThat(reasonOf("SSHSIG", 1, strings("sk-x", "k"), "onrecord", "", "sha512", strings("sk-x", "s")))
                .isEqualTo(Refusal.UNSUPPORTED_KEY);
        assertThat(reasonOf("SSHSIG", 1, off, "onrecord", "", "sha512", ecdsaValue))
                .isEqualTo(Refusal.MALFORMED);
        assertThat(reasonOf("SSHSIG", 1, infinity, "onrecord", "", "sha512", ecdsaValue))
                .isEqualTo(Refusal.MALFORMED);
        assertThat(reasonOf("SSHSIG", 1, off, "onrecord", "", "sha512", wideValue))
                .isEqualTo(Refusal.MALFORMED);
    }

    @Test
    void numbers_of_an_RSA_key_must_be_there_positive_and_in_their_shortest_form() {
        var value = strings("rsa-sha2-512", "s");

        for (var exponent : List.of("\0\1", "\u00ff", "\0")) {
            var key = strings("ssh-rsa", exponent, "\u007f".repeat(257));
            assertThat(reasonOf("SSHSIG", 1, key, "onrecord", "", "sha512", value))
                    .isEqualTo(Refusal.MALFORMED);
        }
        assertThat(reasonOf("SSHSIG", 1, strings("ssh-rsa", "\3"), "onrecord", "", "sha512", value))
                .isEqualTo(Refusal.TRUNCATED);
        assertThat(reasonOf("SSHSIG", 1, strings("ssh-rsa", "\3", ""), "onrecord", "", "sha512", value))
                .isEqualTo(Refusal.UNSUPPORTED_KEY);
        assertThat(reasonOf("SSHSIG", 1, strings("ssh-rsa", "\3", "\1".repeat(3000)), "onrecord", "", "sha512", value))
                .isEqualTo(Refusal.UNSUPPORTED_KEY);
        assertThat(reasonOf(
                        "SSHSIG", 1, strings("ssh-rsa", "\1", "\u007f".repeat(257)), "onrecord", "", "sha512", value))
                .isEqualTo(Refusal.MALFORMED);
    }

    private static @Nullable Refusal reasonOf(String magic, int version, String... strings) {
        return reason(verify(armour(blob(magic, version, strings))));
    }
}
