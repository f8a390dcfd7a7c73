package org.onrecord.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.onrecord.trust.Signatures.TRUSTED;
import static org.onrecord.trust.Signatures.bytes;
import static org.onrecord.trust.Signatures.signers;
import static org.onrecord.trust.Signatures.verdict;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Damaged and forged signatures: OpenSSH refuses each, and none causes an unexpected exception. */
@Tag("system")
class HostileSignaturesTest {
    private static final int MUTATIONS = Integer.getInteger("signature.mutations", 100);

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
        assertThat(verdict(armour(blob("ed25519")))).isEqualTo(TRUSTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ed25519", "rsa", "ecdsa"})
    void a_truncated_blob_is_refused(String name) {
        var whole = blob(name);

        for (var length = 0; length < whole.length; length += 7) {
            assertThat(verdict(armour(Arrays.copyOf(whole, length))))
                    .as("%d bytes", length)
                    .isEqualTo("signature-malformed");
        }
    }

    @Test
    void a_truncated_file_is_refused() {
        var whole = bytes("ed25519.sig");

        for (var length = 0; length < whole.length - 1; length += 3) {
            assertThat(verdict(Arrays.copyOf(whole, length)))
                    .as("%d bytes", length)
                    .isEqualTo("signature-malformed");
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
                assertThat(verdict(armour(damaged)))
                        .as("round %d: %s", round, Base64.getEncoder().encodeToString(damaged))
                        .isNotEqualTo(TRUSTED);
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
    @ValueSource(
            strings = {
                "",
                "\0",
                "U1NIU0lH",
                "-----BEGIN PGP SIGNATURE-----\n-----END PGP SIGNATURE-----\n",
                "-----BEGIN SSH SIGNATURE-----\n-----END SSH SIGNATURE-----\n",
                "-----BEGIN SSH SIGNATURE-----\nU1NIU0lH=AAA\n-----END SSH SIGNATURE-----\n",
                "-----BEGIN SSH SIGNATURE-----\nU1NIU0l\n-----END SSH SIGNATURE-----\n",
                "-----BEGIN SSH SIGNATURE-----\n\u00e9\u00e9\u00e9\u00e9\n-----END SSH SIGNATURE-----\n",
                "-----BEGIN SSH SIGNATURE----- \nU1NI\n-----END SSH SIGNATURE-----\n",
                " -----BEGIN SSH SIGNATURE-----\nU1NI\n-----END SSH SIGNATURE-----\n",
                "-----BEGIN SSH SIGNATURE-----\nU1NI\n",
            })
    void broken_armour_is_refused(String text) {
        assertThat(verdict(text.getBytes(StandardCharsets.ISO_8859_1))).isEqualTo("signature-malformed");
    }

    /** They would let one signature be written in many ways. */
    @Test
    void spare_bits_at_the_end_of_the_base64_must_be_zero() {
        var text = new String(bytes("ed25519.sig"), StandardCharsets.US_ASCII);
        assertThat(text).contains("CQ==\n");

        assertThat(verdict(text.replace("CQ==\n", "CS==\n").getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("signature-malformed");
    }

    /** OpenSSH looks for the first line that ends a signature and reads nothing after it. */
    static Stream<Arguments> changes() {
        var end = "SIGNATURE-----\n$";
        return Stream.of(
                arguments(end, "SIGNATURE-----\nmore\n", true),
                arguments(end, "SIGNATURE-----", true),
                arguments(end, "SIGNATURE-----more", true),
                arguments(end, "SIGNATURE-----\n-----BEGIN SSH SIGNATURE-----\nmore", true),
                arguments(end, "SIGNATURE-----\0", true),
                arguments("\n", "\r\n", true),
                arguments("\nU1N", "\n U1N", true),
                arguments("\nU1N", "\n\nU1N", true),
                arguments("\nU1N", "\n\0U1N", false),
                arguments("^", "\n", false),
                arguments("^", "text ", false),
                arguments("\n-----END", "\n -----END", false),
                arguments("\n-----END", "-----END", false));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void the_lines_around_a_signature_may_vary_a_little(String part, String other, boolean trusted) {
        var genuine = new String(bytes("ed25519.sig"), StandardCharsets.US_ASCII);
        var changed = genuine.replaceAll(part, other);

        assertThat(changed).isNotEqualTo(genuine);
        assertThat(verdict(changed.getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(trusted ? TRUSTED : "signature-malformed");
    }

    @ParameterizedTest
    @ValueSource(ints = {1 << 20, 1 << 24})
    void a_huge_signature_is_refused(int length) {
        var text = "-----BEGIN SSH SIGNATURE-----\n" + "A".repeat(length) + "\n-----END SSH SIGNATURE-----\n";

        assertThat(verdict(text.getBytes(StandardCharsets.US_ASCII))).isEqualTo("signature-malformed");
    }

    @Test
    void a_forged_field_is_refused() {
        var key = strings("ssh-ed25519", "k".repeat(32));
        var value = strings("ssh-ed25519", "s".repeat(64));

        assertRefused("SSHSIX", 1, key, "onrecord", "", "sha512", value);
        assertRefused("SSHSIG", 0, key, "onrecord", "", "sha512", value);
        assertRefused("SSHSIG", 2, key, "onrecord", "", "sha512", value);
        assertRefused("SSHSIG", -1, key, "onrecord", "", "sha512", value);
        assertRefused("SSHSIG", 1, key, "git", "", "sha512", value);
        assertRefused("SSHSIG", 1, key, "on\nrecord", "", "sha512", value);
        assertRefused("SSHSIG", 1, key, "onrecord\0", "", "sha512", value);
        assertRefused("SSHSIG", 1, key, "onrecord", "", "sha1", value);
        assertRefused("SSHSIG", 1, key, "onrecord", "", "sha512", value, "more");
        assertRefused("SSHSIG", 1, key + "more", "onrecord", "", "sha512", value);
        assertRefused("SSHSIG", 1, key, "onrecord", "", "sha512", value + "more");
    }

    @Test
    void a_key_and_an_algorithm_that_do_not_belong_together_are_refused() {
        var ed25519 = strings("ssh-ed25519", "k".repeat(32));
        var off = strings("ecdsa-sha2-nistp256", "nistp256", "\4" + "\1".repeat(64));
        var infinity = strings("ecdsa-sha2-nistp256", "nistp256", "\0");
        var ecdsaValue = strings("ecdsa-sha2-nistp256", strings("\1", "\1"));
        var wideValue = strings("ecdsa-sha2-nistp256", strings("\1" + "\0".repeat(32), "\1"));

        assertRefused("SSHSIG", 1, ed25519, "onrecord", "", "sha512", strings("ssh-rsa", "s"));
        assertRefused("SSHSIG", 1, ed25519, "onrecord", "", "sha512", strings("rsa-sha2-512", "s"));
        assertRefused("SSHSIG", 1, strings("sk-x", "k"), "onrecord", "", "sha512", strings("sk-x", "s"));
        assertRefused("SSHSIG", 1, off, "onrecord", "", "sha512", ecdsaValue);
        assertRefused("SSHSIG", 1, infinity, "onrecord", "", "sha512", ecdsaValue);
        assertRefused("SSHSIG", 1, off, "onrecord", "", "sha512", wideValue);
    }

    @Test
    void an_impossible_RSA_key_is_refused() {
        var value = strings("rsa-sha2-512", "s");

        for (var exponent : List.of("\0\1", "\u00ff", "\0", "\1")) {
            var key = strings("ssh-rsa", exponent, "\u007f".repeat(257));
            assertRefused("SSHSIG", 1, key, "onrecord", "", "sha512", value);
        }
        assertRefused("SSHSIG", 1, strings("ssh-rsa", "\3"), "onrecord", "", "sha512", value);
        assertRefused("SSHSIG", 1, strings("ssh-rsa", "\3", ""), "onrecord", "", "sha512", value);
        assertRefused("SSHSIG", 1, strings("ssh-rsa", "\3", "\1".repeat(3000)), "onrecord", "", "sha512", value);
    }

    /** Refused even if the forger's key is allowed. */
    private static void assertRefused(String magic, int version, String... strings) {
        var key = Base64.getEncoder().encodeToString(strings[0].getBytes(StandardCharsets.ISO_8859_1));
        var type = strings[0].substring(4, 4 + strings[0].charAt(3));
        var allowed = signers("forger@example.org " + type + " " + key + "\n");
        assertThat(verdict(bytes("content.txt"), armour(blob(magic, version, strings)), allowed))
                .isIn(
                        "signature-malformed",
                        "signature-namespace",
                        "signature-mismatch",
                        "allowed-signers-broken",
                        "signer-unknown");
    }
}
