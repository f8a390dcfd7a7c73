package org.onrecord.install;

/**
 * How long to wait for others.
 *
 * @param seconds how long nothing need happen: while connecting, between two bursts of bytes, or until another
 *     installation ends
 */
public record Timeouts(int seconds) {
    /** What a slow line needs. */
    public static final Timeouts DEFAULT = new Timeouts(30);

    /** An honest download comes to its end in this many times the wait. */
    private static final int WHOLE = 60;

    /** The most seconds that a whole download may take. */
    int wholeDownload() {
        return Math.multiplyExact(Math.min(seconds, Integer.MAX_VALUE / WHOLE), WHOLE);
    }
}
