package org.onrecord.trust;

import java.util.Arrays;
import java.util.Optional;
import org.onrecord.trust.Refusal.Stopped;

/** The supported signature algorithms. {@code ssh-rsa} is not one of them, since it uses SHA-1 (PROTOCOL.sshsig, 3). */
enum SignatureAlgorithm {
    ED25519("ssh-ed25519", KeyType.ED25519, "Ed25519") {
        @Override
        byte[] forJdk(byte[] signature, SshKey key) throws Stopped {
            if (signature.length != 64) {
                throw WireReader.malformed("has an Ed25519 value that is not 64 bytes long");
            }
            return signature;
        }
    },
    RSA_SHA2_512("rsa-sha2-512", KeyType.RSA, "SHA512withRSA") {
        @Override
        byte[] forJdk(byte[] signature, SshKey key) throws Stopped {
            return padded(signature, key);
        }
    },
    RSA_SHA2_256("rsa-sha2-256", KeyType.RSA, "SHA256withRSA") {
        @Override
        byte[] forJdk(byte[] signature, SshKey key) throws Stopped {
            return padded(signature, key);
        }
    },
    ECDSA_P256("ecdsa-sha2-nistp256", KeyType.ECDSA_P256, "SHA256withECDSAinP1363Format") {
        // Converts two length-prefixed numbers to two halves of fixed length (RFC 5656, 3.1.2; IEEE P1363).
        @Override
        byte[] forJdk(byte[] signature, SshKey key) throws Stopped {
            var reader = new WireReader(signature);
            var halves = new byte[64];
            for (var end = 32; end <= 64; end += 32) {
                var number = reader.integer();
                if (number.bitLength() > 256) {
                    throw WireReader.malformed("has an ECDSA number of more than 256 bits");
                }
                var octets = number.toByteArray();
                var length = Math.min(octets.length, 32);
                System.arraycopy(octets, octets.length - length, halves, end - length, length);
            }
            reader.expectEnd();
            return halves;
        }
    };

    private final String sshName;
    private final KeyType keyType;
    private final String javaName;

    SignatureAlgorithm(String sshName, KeyType keyType, String javaName) {
        this.sshName = sshName;
        this.keyType = keyType;
        this.javaName = javaName;
    }

    static Optional<SignatureAlgorithm> named(String sshName) {
        return Arrays.stream(values())
                .filter(algorithm -> algorithm.sshName.equals(sshName))
                .findFirst();
    }

    KeyType keyType() {
        return keyType;
    }

    String javaName() {
        return javaName;
    }

    /** The signature value in the encoding of the JDK. */
    abstract byte[] forJdk(byte[] signature, SshKey key) throws Stopped;

    /** Restores leading zeros, which SSH may drop and the JDK requires. */
    private static byte[] padded(byte[] signature, SshKey key) throws Stopped {
        var reader = new WireReader(key.blob());
        reader.name();
        reader.integer();
        var length = (reader.integer().bitLength() + 7) / 8;
        if (signature.length > length) {
            throw WireReader.malformed("has an RSA value that is longer than its key");
        }
        var whole = new byte[length];
        System.arraycopy(signature, 0, whole, length - signature.length, signature.length);
        return whole;
    }
}
