package org.onrecord.pack;

/** Damage to a pack; the message describes it. */
public final class PackDamage extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public PackDamage(String how) {
        super(how);
    }
}
