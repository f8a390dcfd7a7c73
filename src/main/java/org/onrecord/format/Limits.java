package org.onrecord.format;

/**
 * How much a facts file may ask of the machine.
 *
 * @param maxBytes largest file
 * @param maxNesting deepest nesting of objects and lists
 * @param maxStringLength longest text, in UTF-16 units
 * @param maxFacts most facts
 */
public record Limits(long maxBytes, int maxNesting, int maxStringLength, int maxFacts) {

    /** Far above any honest file. */
    public static final Limits DEFAULT = new Limits(512L << 20, 32, 1_000_000, 1_000_000);

    /** The same limits with another size of file. */
    public Limits withMaxBytes(long bytes) {
        return new Limits(bytes, maxNesting, maxStringLength, maxFacts);
    }
}
