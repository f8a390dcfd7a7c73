package org.onrecord.trust;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A public key as SSH writes it (RFC 4253, section 6.6), of a type that may be unknown.
 *
 * @param type the name its bytes begin with, such as {@code ssh-ed25519}
 * @param base64 all its bytes, the type among them
 */
record SshKey(String type, String base64) {

    static SshKey of(byte[] blob) throws RefusedException {
        return new SshKey(new WireReader(blob).name(), Base64.getEncoder().encodeToString(blob));
    }

    byte[] blob() {
        return Base64.getDecoder().decode(base64);
    }

    /** As {@code ssh-keygen -l} writes it. */
    String fingerprint() {
        var hash = HashAlgorithm.SHA256.of(blob());
        return "SHA256:" + new String(Base64.getEncoder().withoutPadding().encode(hash), StandardCharsets.US_ASCII);
    }
}
