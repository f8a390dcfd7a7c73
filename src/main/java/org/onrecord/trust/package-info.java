/**
 * OpenSSH signatures of files (SSHSIG) and the {@code allowed_signers} file.
 *
 * <p>Imports only {@code failure} and the JDK's cryptography. Reads no files and no clock: bytes, the time of
 * verification and the time zone are passed in. Input may be hostile; every input gives a {@link
 * org.onrecord.trust.Verdict}, never an unexpected exception.
 */
@NullMarked
package org.onrecord.trust;

import org.jspecify.annotations.NullMarked;
