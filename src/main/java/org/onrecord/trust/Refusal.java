package org.onrecord.trust;

import java.util.Arrays;
import java.util.List;
import org.onrecord.failure.Failure;

enum Refusal {
    WRONG_NAMESPACE(
            "signature-namespace",
            "namespace does not match",
            "the signature was not made for the namespace “onrecord”",
            "ask the editor to sign with -n onrecord, as onrecord facts sign does"),
    MISMATCH(
            "signature-mismatch",
            "incorrect signature",
            "the content is not what was signed: the file or the signature was altered",
            "do not use the file; fetch it and its signature again, from the editor's own page"),
    EXPIRED(
            "signer-expired",
            "key has expired",
            "the signer's key is no longer valid",
            "ask the editor for a signature with a key that is still valid"),
    NOT_YET_VALID(
            "signer-not-yet-valid",
            "key is not yet valid",
            "the signer's key is not valid yet",
            "check the date; valid-after in that line says when the key becomes valid"),
    NAMESPACE_NOT_PERMITTED(
            "signer-namespace",
            "key is not permitted for use in signature namespace",
            "the signer's key may not sign for the namespace “onrecord”",
            "add onrecord to the namespaces of that line, if the key may sign records"),
    BROKEN_SIGNERS(
            "allowed-signers-broken",
            "",
            "no line of the allowed signers allows the key, and one cannot be read",
            "a line has principals, optional options and a key, such as editor@example.org namespaces=\"onrecord\" ssh-ed25519 AAAA…"),
    REPEATED_KEY(
            "allowed-signers-repeat",
            "",
            "two lines list the signer's key, and ssh-keygen names the signer of the first, which does not allow the signature",
            "write one line for the key, with onrecord in its namespaces if the key may sign records"),
    UNKNOWN_SIGNER(
            "signer-unknown",
            "",
            "the signer is not trusted",
            "if you know it is an editor's key, add a line to that file: principal namespaces=\"onrecord\" public-key"),
    UNSUPPORTED_KEY(
            "signature-key-type",
            "",
            "the signature was made with a key that is not accepted",
            "ask the editor to sign with a key of type ssh-ed25519, ecdsa-sha2-nistp256, or ssh-rsa of 2048 bits or more"),
    UNREADABLE(
            "signature-malformed",
            "",
            "ssh-keygen cannot check the signature",
            "use the .sig file that ssh-keygen -Y sign wrote, unchanged; --verify-time needs OpenSSH 9.1 or later");

    private static final List<Refusal> NAMED =
            Arrays.stream(values()).filter(reason -> !reason.words.isEmpty()).toList();

    /** A stable code for scripts in kebab case, listed in {@code docs/errors.md}. */
    private final String code;

    /** Part of an error message of ssh-keygen, or empty. */
    private final String words;

    private final String sentence;
    private final String hint;

    Refusal(String code, String words, String sentence, String hint) {
        this.code = code;
        this.words = words;
        this.sentence = sentence;
        this.hint = hint;
    }

    /**
     * Returns the reason for the error messages of ssh-keygen.
     *
     * @param signers the name of the allowed signers file in the messages
     */
    static Refusal of(List<String> complaints, String signers) {
        for (var reason : NAMED) {
            if (complaints.stream().anyMatch(reason::explains)) {
                return reason;
            }
        }
        if (complaints.isEmpty()) {
            return UNKNOWN_SIGNER;
        }
        return complaints.getFirst().startsWith(signers + ":") ? BROKEN_SIGNERS : UNREADABLE;
    }

    /** Whether an error message of ssh-keygen can be quoted for this reason. */
    boolean explains(String complaint) {
        return complaint.contains(words);
    }

    Failure failure(String file, String detail) {
        var end = detail.isEmpty() ? "" : " (" + detail + ")";
        return Failure.refused(code, file + ": " + sentence + end, hint);
    }
}
