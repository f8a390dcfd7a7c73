package org.onrecord.trust;

import org.onrecord.failure.ExitCode;
import org.onrecord.failure.Failure;

/** The result of checking a signature. */
public sealed interface Verdict {

    /**
     * The content is what an allowed signer signed.
     *
     * @param principal the signer as listed in the {@code allowed_signers} file: an address, or a list of patterns
     * @param keyType the type of the key, such as {@code ssh-ed25519}
     * @param fingerprint of the key, in the form of {@code ssh-keygen -l}: {@code SHA256:} and unpadded base64
     * @param line the line of the {@code allowed_signers} file, from 1
     */
    record Trusted(String principal, String keyType, String fingerprint, int line) implements Verdict {}

    /**
     * The signature is refused.
     *
     * @param reason why, with a stable code
     * @param message why, in one sentence
     */
    record Refused(Refusal reason, String message) implements Verdict {

        /** What to do about it. */
        public String hint() {
            return reason.hint();
        }

        /**
         * The failure that ends a command: exit 5, the code of the reason.
         *
         * @param file the signed file, as the user named it
         */
        public Failure failure(String file) {
            return Failure.of(ExitCode.REFUSED, reason.code(), file + ": " + message, hint());
        }
    }
}
