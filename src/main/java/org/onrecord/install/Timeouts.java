package org.onrecord.install;

/**
 * Timeouts.
 *
 * @param seconds longest wait without progress: to connect, for more data, or for another
 *     installation to end
 */
public record Timeouts(int seconds) {
    /** Enough for a slow connection. */
    public static final Timeouts DEFAULT = new Timeouts(30);

    /** A normal download finishes within this many timeouts. */
    private static final int WHOLE = 60;

    /** Maximum duration of a download, in seconds. */
    int wholeDownload() {
        return Math.multiplyExact(Math.min(seconds, Integer.MAX_VALUE / WHOLE), WHOLE);
    }
}
