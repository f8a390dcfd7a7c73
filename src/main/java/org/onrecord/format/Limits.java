package org.onrecord.format;

/**
 * The limits on the size of a facts file.
 *
 * @param maxStringLength longest text, in UTF-16 units
 */
public record Limits(long maxBytes, int maxNesting, int maxStringLength, int maxFacts) {

    /** Far above any genuine file. */
    public static final Limits DEFAULT = new Limits(512L << 20, 32, 1_000_000, 1_000_000);

    public Limits withMaxBytes(long bytes) {
        return new Limits(bytes, maxNesting, maxStringLength, maxFacts);
    }

    /** Returns the maximum size in MiB, the unit of the option for it, or in bytes if that is not exact. */
    String maxBytesInWords() {
        long mebibytes = maxBytes >> 20;
        return maxBytes == mebibytes << 20 ? mebibytes + " MiB" : maxBytes + " bytes";
    }
}
