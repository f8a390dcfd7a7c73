package org.onrecord.trust;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An OpenSSH {@code allowed_signers} file.
 *
 * @param file its name, for messages
 * @param at the time at which a signer must be allowed, or null for the present
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
public record AllowedSigners(
        String file, byte[] content, @Nullable Instant at) {
    public static final AllowedSigners NONE = new AllowedSigners("", new byte[0], null);
}
