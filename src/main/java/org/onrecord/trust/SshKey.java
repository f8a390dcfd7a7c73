package org.onrecord.trust;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.onrecord.trust.Refusal.Stopped;

/**
 * A public key in SSH encoding (RFC 4253, section 6.6), possibly of an unknown type.
 *
 * @param type the type name at the start of its bytes, such as {@code ssh-ed25519}
 * @param base64 all its bytes, including the type
 */
record SshKey(String type, String base64) {

    static SshKey of(byte[] blob) throws Stopped {
        return new SshKey(new WireReader(blob).name(), Base64.getEncoder().encodeToString(blob));
    }

    byte[] blob() {
        return Base64.getDecoder().decode(base64);
    }

    /** In the form of {@code ssh-keygen -l}. */
    String fingerprint() {
        var hash = HashAlgorithm.SHA256.of(blob());
        return "SHA256:" + new String(Base64.getEncoder().withoutPadding().encode(hash), StandardCharsets.US_ASCII);
    }
}
