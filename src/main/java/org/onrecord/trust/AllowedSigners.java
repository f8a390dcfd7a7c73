package org.onrecord.trust;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.onrecord.failure.ExitCode;
import org.onrecord.failure.Failure;
import org.onrecord.trust.Refusal.Stopped;

/** The contents of an OpenSSH {@code allowed_signers} file (ssh-keygen(1), ALLOWED SIGNERS). */
public final class AllowedSigners {
    /** Maximum length of the file, in characters. */
    public static final int MOST = 1 << 20;

    private final String file;
    private final List<AllowedSigner> signers;

    private AllowedSigners(String file, List<AllowedSigner> signers) {
        this.file = file;
        this.signers = List.copyOf(signers);
    }

    /**
     * Reads the file. Lines with unsupported keys and lines of certificate authorities are kept, so that a signature made
     * with one of them gets the right error. A malformed line makes the whole file unusable, because there is no telling
     * whom it was meant to allow. (ssh-keygen skips malformed lines.)
     *
     * @param file its name, for messages
     * @param zone time zone of dates without {@code Z}
     * @throws Failure exit 5, {@code allowed-signers-broken} or {@code allowed-signers-too-large}, naming the line
     */
    public static AllowedSigners parse(String text, String file, ZoneId zone) {
        if (text.length() > MOST) {
            throw Failure.of(
                    ExitCode.REFUSED,
                    "allowed-signers-too-large",
                    file + " is longer than " + MOST + " characters, so it is not read",
                    "give an allowed signers file, which has one line for each editor");
        }
        var signers = new ArrayList<AllowedSigner>();
        var number = 0;
        for (var line : text.split("\n", -1)) {
            number++;
            var content = line.strip();
            if (!content.isEmpty() && !content.startsWith("#")) {
                signers.add(signer(content, number, file, zone));
            }
        }
        return new AllowedSigners(file, signers);
    }

    /**
     * Allows only the key that made this signature; used to check a signature right after making it.
     *
     * @param principal name to use for the owner of the key
     */
    public static AllowedSigners ofOwnKey(byte[] signature, String principal) {
        try {
            var key = SshSignature.read(signature, Verification.NAMESPACE).key();
            return new AllowedSigners("", List.of(new AllowedSigner(0, principal, key, false, null, null, null)));
        } catch (Stopped refused) {
            // Verification reports the reason.
            return new AllowedSigners("", List.of());
        }
    }

    private static AllowedSigner signer(String line, int number, String file, ZoneId zone) {
        try {
            return new SignerLine(line, number, zone).read();
        } catch (SignerLine.Broken broken) {
            throw Failure.of(
                    ExitCode.REFUSED,
                    "allowed-signers-broken",
                    file + ":" + number + ": " + broken.getMessage(),
                    "a line has principals, optional options and a key, such as editor@example.org namespaces=\"onrecord\" ssh-ed25519 AAAA…");
        }
    }

    /** The first line that allows the key. If there is none, throws the reason given by the first line with that key. */
    AllowedSigner find(SshKey key, String namespace, Instant at) throws Stopped {
        var reason = new Stopped(
                Refusal.UNKNOWN_SIGNER,
                "the signature was made with the key " + key.fingerprint() + ", which is not in " + file);
        var isFirst = true;
        for (var signer : signers) {
            if (signer.key().equals(key)) {
                try {
                    signer.require(file, namespace, at);
                    return signer;
                } catch (Stopped refused) {
                    reason = isFirst ? refused : reason;
                    isFirst = false;
                }
            }
        }
        throw reason;
    }
}
