package org.onrecord.model;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * The version of a record's contents, ordered by its numbers.
 *
 * @param major raised when the meaning of the layout changes
 * @param minor raised when facts are added or withdrawn
 * @param patch raised when facts are only corrected
 */
public record RecordVersion(int major, int minor, int patch) implements Comparable<RecordVersion> {
    private static final int MAX_DIGITS = 9;
    private static final Comparator<RecordVersion> ORDER = Comparator.comparingInt(RecordVersion::major)
            .thenComparingInt(RecordVersion::minor)
            .thenComparingInt(RecordVersion::patch);

    /**
     * Parses a version such as {@code 1.0.0}: three numbers of up to 9 digits, without signs. Returns null for any
     * other text.
     */
    public static @Nullable RecordVersion parse(String text) {
        var parts = text.split("\\.", -1);
        if (parts.length != 3) {
            return null;
        }
        var numbers = new int[3];
        for (int i = 0; i < 3; i++) {
            if (!isNumber(parts[i])) {
                return null;
            }
            numbers[i] = Integer.parseInt(parts[i]);
        }
        return new RecordVersion(numbers[0], numbers[1], numbers[2]);
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty()
                && text.length() <= MAX_DIGITS
                && text.chars().allMatch(digit -> digit >= '0' && digit <= '9');
    }

    public RecordVersion next(boolean isMinor) {
        return isMinor ? new RecordVersion(major, minor + 1, 0) : new RecordVersion(major, minor, patch + 1);
    }

    @Override
    public int compareTo(RecordVersion other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + patch;
    }
}
