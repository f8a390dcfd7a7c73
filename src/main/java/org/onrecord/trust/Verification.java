package org.onrecord.trust;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import org.onrecord.trust.Refusal.Stopped;

/** Checks that content was signed by an allowed signer. */
public final class Verification {
    /** The namespace of signatures: {@code ssh-keygen -Y sign -n onrecord}. */
    public static final String NAMESPACE = "onrecord";

    private Verification() {}

    /**
     * Verifies a detached OpenSSH signature (PROTOCOL.sshsig), as {@code ssh-keygen -Y verify} does.
     *
     * <p>The signer is looked up before the content is read, so that untrusted keys cost no time.
     *
     * @param content the signed content; read to the end if the signer is allowed, and not closed
     * @param signature the contents of the {@code .sig} file
     * @param at the time at which the signer must be allowed to sign
     * @throws IOException if reading the content fails; no signature causes any other exception
     */
    public static Verdict verify(InputStream content, byte[] signature, AllowedSigners signers, Instant at)
            throws IOException {
        try {
            var read = SshSignature.read(signature, NAMESPACE);
            var signer = signers.find(read.key(), NAMESPACE, at);
            if (!read.isOver(read.hash().of(content), NAMESPACE)) {
                throw new Stopped(
                        Refusal.MISMATCH,
                        "the content is not what " + signer.principals()
                                + " signed: the file or the signature was altered");
            }
            return new Verdict.Trusted(
                    signer.principals(), read.key().type(), read.key().fingerprint(), signer.line());
        } catch (Stopped refused) {
            return refused.verdict();
        }
    }
}
