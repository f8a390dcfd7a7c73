package org.onrecord.trust;

import org.onrecord.failure.ExitCode;
import org.onrecord.failure.Failure;

/** Whether a signature is to be trusted, and who made it or why not. */
public sealed interface Verdict {

    /**
     * The content is what an allowed signer signed.
     *
     * @param principal who, as the {@code allowed_signers} file names them: an address, or a list of patterns
     * @param keyType the type of the key, such as {@code ssh-ed25519}
     * @param fingerprint of the key, as {@code ssh-keygen -l} writes it: {@code SHA256:} and unpadded base64
     * @param line the line of the {@code allowed_signers} file, from 1
     */
    record Trusted(String principal, String keyType, String fingerprint, int line) implements Verdict {}

    /**
     * The signature is not to be trusted.
     *
     * @param reason why, as one of a stable list
     * @param message why, in one sentence that says what was found
     */
    record Refused(Refusal reason, String message) implements Verdict {

        /** What to do about it. */
        public String hint() {
            return reason.hint();
        }

        /**
         * The failure that ends a command: exit 5, the code of the reason.
         *
         * @param file what the signature is of, as the user named it
         */
        public Failure failure(String file) {
            return Failure.of(ExitCode.REFUSED, reason.code(), file + ": " + message, hint());
        }
    }
}
