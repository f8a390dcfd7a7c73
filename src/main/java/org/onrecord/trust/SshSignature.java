package org.onrecord.trust;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.ProviderException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import org.onrecord.trust.Refusal.Stopped;

/** A parsed OpenSSH signature (PROTOCOL.sshsig, section 2). */
final class SshSignature {
    private static final byte[] MAGIC = "SSHSIG".getBytes(StandardCharsets.US_ASCII);
    private static final int VERSION = 1;

    private final SshKey key;
    private final HashAlgorithm hash;
    private final SignatureAlgorithm algorithm;
    private final PublicKey publicKey;
    private final byte[] value;

    private SshSignature(
            SshKey key, HashAlgorithm hash, SignatureAlgorithm algorithm, PublicKey publicKey, byte[] value) {
        this.key = key;
        this.hash = hash;
        this.algorithm = algorithm;
        this.publicKey = publicKey;
        this.value = value;
    }

    static SshSignature read(byte[] armoured, String namespace) throws Stopped {
        var reader = new WireReader(Armour.open(armoured));
        if (!Arrays.equals(reader.bytes(MAGIC.length), MAGIC)) {
            throw WireReader.malformed("does not begin with SSHSIG");
        }
        var version = reader.number();
        if (version != VERSION) {
            throw new Stopped(
                    Refusal.UNKNOWN_VERSION, "the signature has format version " + version + ", not " + VERSION);
        }
        var keyBlob = reader.string();
        var madeFor = reader.name();
        // Reserved, must be ignored (PROTOCOL.sshsig, section 2).
        reader.string();
        var hashName = reader.name();
        var wrapped = reader.string();
        reader.expectEnd();
        if (!madeFor.equals(namespace)) {
            throw new Stopped(
                    Refusal.WRONG_NAMESPACE,
                    "the signature was made for the namespace “" + shortened(madeFor) + "”, not “" + namespace + "”");
        }
        return read(SshKey.of(keyBlob), hash(hashName), new WireReader(wrapped));
    }

    private static HashAlgorithm hash(String name) throws Stopped {
        return HashAlgorithm.named(name)
                .orElseThrow(() ->
                        new Stopped(Refusal.UNKNOWN_HASH, "the signature uses the hash “" + shortened(name) + "”"));
    }

    private static SshSignature read(SshKey key, HashAlgorithm hash, WireReader wrapped) throws Stopped {
        var type = KeyType.named(key.type())
                .orElseThrow(() -> unsupported("was made with a key of type “" + shortened(key.type()) + "”"));
        var name = wrapped.name();
        var value = wrapped.string();
        wrapped.expectEnd();
        var algorithm = SignatureAlgorithm.named(name)
                .orElseThrow(() -> unsupported("uses the algorithm “" + shortened(name) + "”"));
        if (algorithm.keyType() != type) {
            throw WireReader.malformed("uses the algorithm “" + name + "” with a key of type “" + key.type() + "”");
        }
        var publicKey = type.read(key);
        return new SshSignature(key, hash, algorithm, publicKey, algorithm.forJdk(value, key));
    }

    private static Stopped unsupported(String what) {
        return new Stopped(Refusal.UNSUPPORTED_KEY, "the signature " + what + ", which is not accepted");
    }

    /** Shortens a name from a possibly hostile file; all known names are far shorter. */
    private static String shortened(String name) {
        return name.length() <= 64 ? name : name.substring(0, 64) + "…";
    }

    SshKey key() {
        return key;
    }

    HashAlgorithm hash() {
        return hash;
    }

    boolean isOver(byte[] contentHash, String namespace) {
        try {
            var verifier = Signature.getInstance(algorithm.javaName());
            verifier.initVerify(publicKey);
            verifier.update(MAGIC);
            update(verifier, namespace.getBytes(StandardCharsets.US_ASCII));
            update(verifier, new byte[0]);
            update(verifier, hash.sshName().getBytes(StandardCharsets.US_ASCII));
            update(verifier, contentHash);
            return verifier.verify(value);
        } catch (GeneralSecurityException | ProviderException e) {
            // The JDK throws for impossible values and returns false for other wrong ones.
            return false;
        }
    }

    private static void update(Signature verifier, byte[] string) throws GeneralSecurityException {
        var length = string.length;
        verifier.update(new byte[] {(byte) (length >> 24), (byte) (length >> 16), (byte) (length >> 8), (byte) length});
        verifier.update(string);
    }

    /** The text armour around a signature (PROTOCOL.sshsig, section 1). */
    static final class Armour {
        private static final int MOST = 1 << 16;
        private static final String BEGIN = "-----BEGIN SSH SIGNATURE-----";
        private static final String END = "\n-----END SSH SIGNATURE-----";

        private Armour() {}

        /** Decodes the armour. Like ssh-keygen, ignores text after the last line. */
        static byte[] open(byte[] armoured) throws Stopped {
            if (armoured.length > MOST) {
                throw new Stopped(Refusal.TOO_LARGE, "the signature is too large: more than " + MOST + " bytes");
            }
            var text = new String(armoured, StandardCharsets.ISO_8859_1);
            if (!text.startsWith(BEGIN + "\n") && !text.startsWith(BEGIN + "\r\n")) {
                throw text.isEmpty() || BEGIN.startsWith(text)
                        ? truncated()
                        : notArmoured("does not begin with " + BEGIN);
            }
            var end = text.indexOf(END);
            if (end < 0) {
                throw truncated();
            }
            // An empty signature has only one line break between its first and last lines.
            return decode(text.substring(Math.min(BEGIN.length(), end), end).replaceAll("[ \t\r\n]", ""));
        }

        private static byte[] decode(String base64) throws Stopped {
            try {
                if (base64.length() % 4 != 0) {
                    throw notArmoured("is not complete base64");
                }
                var bytes = Base64.getDecoder().decode(base64);
                // As for ssh-keygen, the same bytes are written in one way; Java does not look at spare bits at the
                // end.
                if (!Base64.getEncoder().encodeToString(bytes).equals(base64)) {
                    throw notArmoured("has bits to spare at the end of its base64");
                }
                return bytes;
            } catch (IllegalArgumentException e) {
                throw notArmoured("is not base64 between its first and last lines");
            }
        }

        private static Stopped truncated() {
            return new Stopped(Refusal.TRUNCATED, "the signature ends before its last line");
        }

        private static Stopped notArmoured(String what) {
            return new Stopped(Refusal.NOT_ARMOURED, "the signature " + what);
        }
    }
}
