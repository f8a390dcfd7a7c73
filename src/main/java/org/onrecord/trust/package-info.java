/**
 * Whom to trust: OpenSSH signatures of files (SSHSIG) and the {@code allowed_signers} file.
 *
 * <p>Imports {@code failure} only, and of the JDK its cryptography. Reads no file and no clock: bytes, the time of
 * verification and the time zone are given. What is looked at may be hostile; the answer to it is a {@link
 * org.onrecord.trust.Verdict}, never an exception that was not designed.
 */
@NullMarked
package org.onrecord.trust;

import org.jspecify.annotations.NullMarked;
