package org.onrecord.pack;

/** Reports that a pack is not as it was written; the message says how. */
public final class PackDamage extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public PackDamage(String how) {
        super(how);
    }
}
