package org.onrecord.trust;

/** Why a signature is refused. */
public enum Refusal {
    /** The begin or end line is missing, or the text between is not base64. */
    NOT_ARMOURED("signature-not-armoured", "use the .sig file that ssh-keygen -Y sign wrote, unchanged"),
    TOO_LARGE("signature-too-large", "use the .sig file that ssh-keygen -Y sign wrote, unchanged"),
    TRUNCATED("signature-truncated", "download or copy the signature again"),
    MALFORMED("signature-malformed", "ask the editor to sign the file again"),
    UNKNOWN_VERSION("signature-version", "ask the editor to sign with ssh-keygen -Y sign"),
    WRONG_NAMESPACE("signature-namespace", "ask the editor to sign with -n onrecord, as onrecord facts sign does"),
    UNKNOWN_HASH("signature-hash", "ask the editor to sign with sha512 or sha256"),
    UNSUPPORTED_KEY(
            "signature-key-type",
            "ask the editor to sign with a key of type ssh-ed25519, ecdsa-sha2-nistp256, or ssh-rsa of 2048 bits or more"),
    UNKNOWN_SIGNER(
            "signer-unknown",
            "if you know it is an editor's key, add a line to that file: principal namespaces=\"onrecord\" public-key"),
    /** The key is listed only as that of a certificate authority. */
    CERT_AUTHORITY(
            "signer-cert-authority",
            "certificates are not supported; list the editor's own key without cert-authority"),
    /** The line with the key has only negated principals. */
    NOBODY_ALLOWED("signer-excluded", "a line allows only the principals that are listed without a !"),
    NAMESPACE_NOT_PERMITTED(
            "signer-namespace", "add onrecord to the namespaces of that line, if the key may sign records"),
    NOT_YET_VALID("signer-not-yet-valid", "check the date; valid-after in that line says when the key becomes valid"),
    EXPIRED("signer-expired", "ask the editor for a signature with a key that is still valid"),
    MISMATCH("signature-mismatch", "do not use the file; fetch it and its signature again, from the editor's own page");

    private final String code;
    private final String hint;

    Refusal(String code, String hint) {
        this.code = code;
        this.hint = hint;
    }

    /** Stable code for scripts, kebab-case, listed in {@code docs/errors.md}. */
    public String code() {
        return code;
    }

    /** What to do about it. */
    public String hint() {
        return hint;
    }

    /** Aborts reading a signature; never thrown out of this package. */
    static final class Stopped extends Exception {
        private static final long serialVersionUID = 1L;

        private final Refusal reason;

        Stopped(Refusal reason, String message) {
            super(message, null, false, false);
            this.reason = reason;
        }

        Verdict.Refused verdict() {
            return new Verdict.Refused(reason, String.valueOf(getMessage()));
        }
    }
}
