package org.onrecord.trust;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The allowed signer of a file.
 *
 * @param principal the signer as listed in the {@code allowed_signers} file: an address, or a list of patterns
 * @param key the key that made the signature
 */
public record Signer(String principal, Key key) {
    /**
     * The public key that made a signature, as {@code ssh-keygen} reports it.
     *
     * @param type the type of the key, such as {@code ssh-ed25519}
     * @param fingerprint SHA-256 in the form of {@code ssh-keygen -l}
     * @param blob its bytes in SSH encoding, in base64
     */
    public record Key(String type, String fingerprint, String blob) {
        private static final Set<String> ACCEPTED = Set.of("ssh-ed25519", "ecdsa-sha2-nistp256", "ssh-rsa");
        private static final int MIN_RSA_BITS = 2048;

        /** The end of the line about a good signature, and the line that the option print-pubkey adds. */
        private static final Pattern REPORT = Pattern.compile(" key (SHA256:\\S+)\n(\\S+) (\\S+)[^\n]*\n?\\z");

        /** Reads the report about a good signature; empty if it has another form. */
        static Optional<Key> in(String report) {
            var found = REPORT.matcher(report);
            return found.find()
                    ? Optional.of(new Key(found.group(2), found.group(1), found.group(3)))
                    : Optional.empty();
        }

        /**
         * Refuses certificates and weak keys, which OpenSSH itself accepts.
         *
         * @param file the signed file, for the message
         */
        Key accepted(String file) {
            if (!ACCEPTED.contains(type)) {
                throw Refusal.UNSUPPORTED_KEY.failure(file, type);
            }
            if (type.equals("ssh-rsa") && rsaBits() < MIN_RSA_BITS) {
                throw Refusal.UNSUPPORTED_KEY.failure(file, "ssh-rsa of " + rsaBits() + " bits");
            }
            return this;
        }

        /** Returns the length in bits of the modulus, the third string of the key (RFC 4253, section 6.6). */
        private int rsaBits() {
            var bytes = ByteBuffer.wrap(Base64.getDecoder().decode(blob));
            string(bytes);
            string(bytes);
            return new BigInteger(string(bytes)).bitLength();
        }

        @Override
        public String toString() {
            return type + " key " + fingerprint;
        }

        private static byte[] string(ByteBuffer bytes) {
            var string = new byte[bytes.getInt()];
            bytes.get(string);
            return string;
        }
    }
}
