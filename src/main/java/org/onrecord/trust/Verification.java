package org.onrecord.trust;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;

/** Decides whether content is what an allowed signer signed. */
public final class Verification {
    /** What signatures of records are made for: {@code ssh-keygen -Y sign -n onrecord}. */
    public static final String NAMESPACE = "onrecord";

    private Verification() {}

    /**
     * Verifies a detached OpenSSH signature (PROTOCOL.sshsig), as {@code ssh-keygen -Y verify} does.
     *
     * <p>The signer is looked up before the content is read, so that only keys that are trusted cost anything.
     *
     * @param content what the signature is of; read to its end if the signer is allowed, and not closed
     * @param signature the whole {@code .sig} file
     * @param at the time at which the signer must be allowed to sign
     * @throws IOException what reading the content throws; nothing else is thrown, whatever the signature holds
     */
    public static Verdict verify(InputStream content, byte[] signature, AllowedSigners signers, Instant at)
            throws IOException {
        try {
            var read = SshSignature.read(signature, NAMESPACE);
            var signer = signers.find(read.key(), NAMESPACE, at);
            if (!read.isOver(read.hash().of(content), NAMESPACE)) {
                throw new RefusedException(
                        Refusal.MISMATCH,
                        "the content is not what " + signer.principals()
                                + " signed: the file or the signature was altered");
            }
            return new Verdict.Trusted(
                    signer.principals(), read.key().type(), read.key().fingerprint(), signer.line());
        } catch (RefusedException refused) {
            return refused.verdict();
        }
    }
}
