package org.onrecord.trust;

/** Why a signature is not to be trusted. */
public enum Refusal {
    /** It lacks the lines that begin and end an OpenSSH signature, or what is between is not base64. */
    NOT_ARMOURED("signature-not-armoured", "use the .sig file that ssh-keygen -Y sign wrote, unchanged"),
    /** It is longer than any signature is. */
    TOO_LARGE("signature-too-large", "use the .sig file that ssh-keygen -Y sign wrote, unchanged"),
    /** It ends too early. */
    TRUNCATED("signature-truncated", "download or copy the signature again"),
    /** It breaks the format in some other way. */
    MALFORMED("signature-malformed", "ask the editor to sign the file again"),
    /** It is of a version of the format that is not known. */
    UNKNOWN_VERSION("signature-version", "ask the editor to sign with ssh-keygen -Y sign"),
    /** It was made for another purpose. */
    WRONG_NAMESPACE("signature-namespace", "ask the editor to sign with -n onrecord, as onrecord facts sign does"),
    /** It uses a hash that is not accepted. */
    UNKNOWN_HASH("signature-hash", "ask the editor to sign with sha512 or sha256"),
    /** Its key or the algorithm of its key is not accepted. */
    UNSUPPORTED_KEY(
            "signature-key-type",
            "ask the editor to sign with a key of type ssh-ed25519, ecdsa-sha2-nistp256, or ssh-rsa of 2048 bits or more"),
    /** No line of the allowed signers has its key. */
    UNKNOWN_SIGNER(
            "signer-unknown",
            "if you know it is an editor's key, add a line to that file: principal namespaces=\"onrecord\" public-key"),
    /** Its key stands in the allowed signers only as that of a certificate authority. */
    CERT_AUTHORITY(
            "signer-cert-authority",
            "certificates are not supported; list the editor's own key without cert-authority"),
    /** The line with its key names only principals that are excluded. */
    NOBODY_ALLOWED("signer-excluded", "a line allows only the principals that are listed without a !"),
    /** Its key may not sign for this purpose. */
    NAMESPACE_NOT_PERMITTED(
            "signer-namespace", "add onrecord to the namespaces of that line, if the key may sign records"),
    /** Its key may only be used later. */
    NOT_YET_VALID("signer-not-yet-valid", "check the date; valid-after in that line says when the key becomes valid"),
    /** Its key may no longer be used. */
    EXPIRED("signer-expired", "ask the editor for a signature with a key that is still valid"),
    /** The key did not sign this content. */
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
}
