package org.onrecord.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.trust.Signatures.bytes;
import static org.onrecord.trust.Signatures.signers;
import static org.onrecord.trust.Signatures.verdict;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Signatures with RSA that ssh-keygen would not make: it signs with RSA over SHA-512 only. */
@Tag("system")
class RsaSignaturesTest {

    @ParameterizedTest
    @CsvSource({
        "2048, rsa-sha2-512, SHA512withRSA, trusted",
        "2048, rsa-sha2-256, SHA256withRSA, trusted",
        "2048, ssh-rsa, SHA1withRSA, signature-malformed",
        "2047, rsa-sha2-512, SHA512withRSA, signature-key-type",
        "1536, rsa-sha2-512, SHA512withRSA, signature-key-type",
    })
    void RSA_over_SHA_2_with_2048_bits_is_trusted(int bits, String algorithm, String javaName, String verdict)
            throws Exception {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(bits);
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
        var whole = new ByteArrayOutputStream();
        whole.writeBytes("SSHSIG\0\0\0\1".getBytes(StandardCharsets.US_ASCII));
        whole.writeBytes(wire(blob, "onrecord", "", "sha512", wire(algorithm, signer.sign())));
        var signers =
                signers("editor@example.org ssh-rsa " + Base64.getEncoder().encodeToString(blob) + "\n");

        assertThat(verdict(bytes("content.txt"), HostileSignaturesTest.armour(whole.toByteArray()), signers))
                .isEqualTo(verdict);
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
}
