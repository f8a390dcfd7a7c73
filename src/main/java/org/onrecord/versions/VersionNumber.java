package org.onrecord.versions;

import java.util.Comparator;
import java.util.List;

/**
 * A version of a record's contents: three numbers, of which the first counts most.
 *
 * @param major moves when the meaning of the layout changed
 * @param minor moves when facts were added or withdrawn
 * @param patch moves with corrections only
 */
public record VersionNumber(int major, int minor, int patch) implements Comparable<VersionNumber> {
    private static final Comparator<VersionNumber> ORDER = Comparator.comparingInt(VersionNumber::major)
            .thenComparingInt(VersionNumber::minor)
            .thenComparingInt(VersionNumber::patch);
    private static final int MOST_DIGITS = 9;

    /** Whether a text is three numbers joined by dots, each of at most nine digits, as the format has versions. */
    public static boolean isOne(String text) {
        var parts = text.split("\\.", -1);
        if (parts.length != 3) {
            return false;
        }
        for (var part : parts) {
            if (part.isEmpty() || part.length() > MOST_DIGITS || !part.chars().allMatch(c -> c >= '0' && c <= '9')) {
                return false;
            }
        }
        return true;
    }

    /**
     * Reads a version.
     *
     * @throws IllegalArgumentException if the text is none
     */
    public static VersionNumber parse(String text) {
        if (!isOne(text)) {
            throw new IllegalArgumentException("not a version: " + text);
        }
        var parts = text.split("\\.", -1);
        return new VersionNumber(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
    }

    VersionNumber nextMajor() {
        return new VersionNumber(major + 1, 0, 0);
    }

    VersionNumber nextMinor() {
        return new VersionNumber(major, minor + 1, 0);
    }

    VersionNumber nextPatch() {
        return new VersionNumber(major, minor, patch + 1);
    }

    @Override
    public int compareTo(VersionNumber other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return String.join(".", List.of(String.valueOf(major), String.valueOf(minor), String.valueOf(patch)));
    }
}
