package org.onrecord.trust;

/** Aborts reading a signature; never thrown out of this package. */
final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Refusal reason;

    RefusedException(Refusal reason, String message) {
        super(message, null, false, false);
        this.reason = reason;
    }

    Verdict.Refused verdict() {
        return new Verdict.Refused(reason, String.valueOf(getMessage()));
    }
}
