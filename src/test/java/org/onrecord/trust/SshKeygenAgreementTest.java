package org.onrecord.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.onrecord.trust.Signatures.bytes;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The real ssh-keygen signs, and verifies what we verify: it and we must say the same. */
@Tag("system")
class SshKeygenAgreementTest {
    private static final String PRINCIPAL = "editor@example.org";
    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss'Z'").withZone(ZoneOffset.UTC);

    @TempDir
    Path folder;

    private int run(Path input, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("ssh-keygen"));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectInput(input.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile());
        // Times without Z are local.
        builder.environment().put("TZ", "UTC");
        return builder.start().waitFor();
    }

    private byte[] sign(String type, String namespace, String... options) throws Exception {
        var nothing = Path.of("/dev/null");
        if (!Files.exists(folder.resolve("key"))) {
            assertThat(run(nothing, "-q", "-t", type, "-N", "", "-f", "key")).isZero();
        }
        Files.write(folder.resolve("content"), bytes("content.txt"));
        Files.deleteIfExists(folder.resolve("content.sig"));
        var arguments = new ArrayList<>(List.of("-Y", "sign", "-n", namespace, "-f", "key"));
        arguments.addAll(List.of(options));
        arguments.add("content");
        assertThat(run(nothing, arguments.toArray(String[]::new))).isZero();
        return Files.readAllBytes(folder.resolve("content.sig"));
    }

    /** A line that allows the key, with these options. */
    private String line(String options) throws IOException {
        var key = Files.readString(folder.resolve("key.pub")).split(" ", -1);
        return PRINCIPAL + " " + options + " " + key[0] + " " + key[1] + "\n";
    }

    private boolean trusts(byte[] content, byte[] signature, String signers, Instant at) {
        return Signatures.verify(content, signature, Signatures.signers(signers), at) instanceof Verdict.Trusted;
    }

    private boolean sshKeygenTrusts(byte[] content, byte[] signature, String signers, Instant at) throws Exception {
        var input = Files.write(folder.resolve("input"), content);
        Files.write(folder.resolve("signature"), signature);
        Files.writeString(folder.resolve("signers"), signers);
        var time = "-Overify-time=" + SECONDS.format(at);
        return run(input, "-Y", "verify", "-n", "onrecord", "-f", "signers", "-I", PRINCIPAL, "-s", "signature", time)
                == 0;
    }

    private void assertBothSay(boolean trusted, byte[] content, byte[] signature, String signers) throws Exception {
        assertThat(trusts(content, signature, signers, Signatures.DAY)).isEqualTo(trusted);
        assertThat(sshKeygenTrusts(content, signature, signers, Signatures.DAY)).isEqualTo(trusted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ed25519", "rsa", "ecdsa"})
    void both_trust_a_fresh_signature_and_refuse_altered_content(String type) throws Exception {
        var signature = sign(type, "onrecord");

        assertBothSay(true, bytes("content.txt"), signature, line(""));
        assertBothSay(false, bytes("altered.txt"), signature, line(""));
    }

    @Test
    void both_trust_a_signature_over_sha256() throws Exception {
        assertBothSay(true, bytes("content.txt"), sign("ed25519", "onrecord", "-O", "hashalg=sha256"), line(""));
    }

    /** ssh-keygen itself signs with RSA over SHA-512 only. */
    @ParameterizedTest
    @CsvSource({"rsa-sha2-512, SHA512withRSA, true", "rsa-sha2-256, SHA256withRSA, true", "ssh-rsa, SHA1withRSA, false"
    })
    void both_take_RSA_over_SHA_2_only(String algorithm, String javaName, boolean trusted) throws Exception {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        var pair = generator.generateKeyPair();
        var key = (RSAPublicKey) pair.getPublic();
        var blob = wire(
                "ssh-rsa",
                key.getPublicExponent().toByteArray(),
                key.getModulus().toByteArray());
        var hash = MessageDigest.getInstance("SHA-512").digest(bytes("content.txt"));
        var signer = Signature.getInstance(javaName);
        signer.initSign(pair.getPrivate());
        signer.update("SSHSIG".getBytes(StandardCharsets.US_ASCII));
        signer.update(wire("onrecord", "", "sha512", hash));
        var signature = wire(blob, "onrecord", "", "sha512", wire(algorithm, signer.sign()));
        var head = "SSHSIG\0\0\0\1".getBytes(StandardCharsets.US_ASCII);
        var whole = Arrays.copyOf(head, head.length + signature.length);
        System.arraycopy(signature, 0, whole, head.length, signature.length);
        var signers = PRINCIPAL + " ssh-rsa " + Base64.getEncoder().encodeToString(blob) + "\n";

        assertBothSay(trusted, bytes("content.txt"), HostileSignaturesTest.armour(whole), signers);
    }

    /** Texts and bytes, each with its length before it. */
    private static byte[] wire(Object... parts) {
        var out = new ByteArrayOutputStream();
        for (var part : parts) {
            var octets = part instanceof byte[] bytes ? bytes : part.toString().getBytes(StandardCharsets.US_ASCII);
            out.writeBytes(ByteBuffer.allocate(4).putInt(octets.length).array());
            out.writeBytes(octets);
        }
        return out.toByteArray();
    }

    @Test
    void both_refuse_a_wrong_key_and_a_wrong_namespace() throws Exception {
        var signature = sign("ed25519", "onrecord");
        var stranger =
                "editor@example.org ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIB0GQGBysgJi82Kw+M1EXDv+v4CJqN5AZnTjTt0XL3Uy\n";

        assertBothSay(false, bytes("content.txt"), signature, stranger);
        assertBothSay(false, bytes("content.txt"), sign("ed25519", "file"), line(""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "namespaces=\"onrecord\" | true",
                "NAMESPACES=\"file,on*\" | true",
                "namespaces=\"file\" | false",
                "namespaces=\"!onrecord,*\" | false",
                "namespaces=\"\" | false",
                "namespaces=\"on record,onrecord\" | true",
                "namespaces=\"a\\\"b,onrecord\" | true",
                "cert-authority | false",
                "valid-after=\"20260615120000Z\" | true",
                "valid-after=\"20260615120001Z\" | false",
                "valid-before=\"20260615120000\" | true",
                "valid-before=\"20260615115959\" | false",
                "valid-before=\"202606151159utc\" | false",
                "valid-after=\"20260615\",valid-before=\"20260616\" | true",
                "valid-before=\"20250101\" | false",
            })
    void both_read_options_alike(String options, boolean trusted) throws Exception {
        assertBothSay(trusted, bytes("content.txt"), sign("ed25519", "onrecord"), line(options));
    }

    @Test
    void both_go_on_to_a_later_line_with_the_key() throws Exception {
        var signature = sign("ed25519", "onrecord");
        var signers = "# editors\n" + line("valid-before=\"20250101\"") + line("cert-authority") + line("");

        assertBothSay(true, bytes("content.txt"), signature, signers);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bogus",
                "namespaces=onrecord",
                "namespaces=\"onrecord\",",
                "valid-after=\"2026-01-01\"",
                "valid-after=\"20260101\",valid-before=\"20260101\"",
                "namespaces=\"a\",namespaces=\"onrecord\"",
            })
    void a_line_that_is_broken_to_us_allows_nobody_there(String options) throws Exception {
        var signature = sign("ed25519", "onrecord");

        assertThat(sshKeygenTrusts(bytes("content.txt"), signature, line(options), Signatures.DAY))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ed25519", "rsa", "ecdsa"})
    void both_refuse_damaged_signatures(String type) throws Exception {
        var whole = sign(type, "onrecord");
        var random = new Random(20072);

        for (var round = 0; round < 40; round++) {
            var damaged = whole.clone();
            var at = 30 + random.nextInt(whole.length - 60);
            damaged[at] = (byte) ('A' + (damaged[at] - 'A' + 1 + random.nextInt(24)) % 26);
            if (damaged[at] != whole[at] && whole[at] != '\n') {
                assertThat(new String(damaged, StandardCharsets.US_ASCII))
                        .satisfies(text -> assertBothSay(false, bytes("content.txt"), damaged, line("")));
            }
        }
    }

    /** ssh-keygen looks for the first line that ends a signature and reads nothing after it. */
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
    void both_read_the_lines_around_a_signature_alike(String part, String other, boolean trusted) throws Exception {
        var genuine = new String(sign("ed25519", "onrecord"), StandardCharsets.US_ASCII);
        var changed = genuine.replaceAll(part, other);

        assertThat(changed).isNotEqualTo(genuine);
        assertBothSay(trusted, bytes("content.txt"), changed.getBytes(StandardCharsets.US_ASCII), line(""));
    }

    @Test
    void both_judge_the_committed_signatures_alike() throws Exception {
        var signers =
                new String(bytes("allowed_signers"), StandardCharsets.UTF_8).replaceAll("(?m)^[a-z0-9-]+@", "editor@");
        for (var name : List.of(
                "ed25519",
                "rsa",
                "ecdsa",
                "sha256",
                "stranger",
                "expired",
                "early",
                "other-purpose",
                "authority",
                "namespace-file")) {
            var signature = bytes(name + ".sig");
            for (var content : List.of(bytes("content.txt"), bytes("altered.txt"))) {
                assertThat(trusts(content, signature, signers, Signatures.DAY))
                        .as(name)
                        .isEqualTo(sshKeygenTrusts(content, signature, signers, Signatures.DAY));
            }
        }
    }

    @Test
    void only_ssh_keygen_takes_P_384_RSA_keys_of_1024_bits_and_certificates() throws Exception {
        var signers =
                new String(bytes("allowed_signers"), StandardCharsets.UTF_8).replaceAll("(?m)^[a-z0-9-]+@", "editor@");
        for (var name : List.of("p384", "short", "certificate")) {
            assertThat(trusts(bytes("content.txt"), bytes(name + ".sig"), signers, Signatures.DAY))
                    .isFalse();
            assertThat(sshKeygenTrusts(bytes("content.txt"), bytes(name + ".sig"), signers, Signatures.DAY))
                    .isTrue();
        }
    }
}
