package org.onrecord.model.date;

import java.time.LocalDate;

/** When something happened or was so: an EDTF (ISO 8601-2) date with its uncertainty. */
public sealed interface FactDate extends Comparable<FactDate> permits DatePoint, DateInterval {

    /**
     * Reads a date or an interval of EDTF level 0 or 1, without times of day, seasons and years outside 0000 to 9999; X
     * goes with no other mark and in no interval.
     *
     * @throws DateFormatException if the text is anything else, or names a day that is not in the calendar
     */
    static FactDate parse(String text) {
        return text.indexOf('/') < 0 ? DatePoint.parse(text) : DateInterval.parse(text);
    }

    /** A day that is known exactly. */
    static FactDate of(LocalDate day) {
        return new DatePoint(day, DatePoint.Precision.DAY, DatePoint.Certainty.EXACT);
    }

    /** The first day this can mean, or {@link LocalDate#MIN} when the start is open or unknown; {@code ~} widens nothing. */
    LocalDate earliest();

    /** The last day this can mean, or {@link LocalDate#MAX} when the end is open or unknown; {@code ~} widens nothing. */
    LocalDate latest();

    /** Whether any part carries {@code ~}, {@code ?} or {@code %}, or has digits that are not specified. */
    boolean isUncertain();

    /** The date exactly as it was written. */
    String edtf();

    default boolean beginsBefore(LocalDate day) {
        return earliest().isBefore(day);
    }

    /** The date in plain English, such as "about June 2006". */
    String inWords();

    /** The date in plain English with the months cut to three letters, such as "about Jun 2006". */
    default String inShortWords() {
        return DateWords.withShortMonths(inWords());
    }

    /** Whether any day this can mean lies between the two given, both included; never if they are in the wrong order. */
    default boolean overlaps(LocalDate from, LocalDate to) {
        return !from.isAfter(to) && !earliest().isAfter(to) && !latest().isBefore(from);
    }

    /** Orders by first day, then last day, then by the written form, so that equal means written alike. */
    @Override
    default int compareTo(FactDate other) {
        int byEarliest = earliest().compareTo(other.earliest());
        if (byEarliest != 0) {
            return byEarliest;
        }
        int byLatest = latest().compareTo(other.latest());
        return byLatest != 0 ? byLatest : edtf().compareTo(other.edtf());
    }
}
