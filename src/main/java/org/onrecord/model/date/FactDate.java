package org.onrecord.model.date;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An EDTF (ISO 8601-2) date with its uncertainty. */
public sealed interface FactDate extends Comparable<FactDate> permits DatePoint, DateInterval {

    /**
     * Parses a date or an interval of EDTF level 0 or 1, a day with a time, without seasons and years outside 0000 to 9999.
     * An X excludes other marks and intervals.
     *
     * @throws DateFormatException if the text is anything else, or names a day that is not in the calendar
     */
    static FactDate parse(String text) {
        if (text.indexOf('/') >= 0) {
            return DateInterval.parse(text);
        }
        return text.indexOf('T') > 0 ? DatePoint.parseTimed(text) : DatePoint.parse(text);
    }

    static FactDate of(LocalDate day) {
        return new DatePoint(day, DatePoint.Precision.DAY, DatePoint.Certainty.EXACT);
    }

    /**
     * Returns the first possible day, or {@link LocalDate#MIN} if the start is open or unknown. {@code ~} does not
     * widen the range.
     */
    LocalDate earliest();

    /**
     * Returns the last possible day, or {@link LocalDate#MAX} if the end is open or unknown. {@code ~} does not widen
     * the range.
     */
    LocalDate latest();

    /** Returns the first possible day, or null if the start is open or unknown. */
    default @Nullable LocalDate firstDay() {
        return earliest().equals(LocalDate.MIN) ? null : earliest();
    }

    /** Returns the last possible day, or null if the end is open or unknown. */
    default @Nullable LocalDate lastDay() {
        return latest().equals(LocalDate.MAX) ? null : latest();
    }

    /** Whether any part has {@code ~}, {@code ?} or {@code %}, or unspecified digits. */
    boolean isUncertain();

    /** Returns the date exactly as written. */
    String edtf();

    /** Returns the minute of the day in UTC, by which the facts of one day are ordered; the greatest number without a time. */
    default int minute() {
        return Integer.MAX_VALUE;
    }

    default boolean beginsBefore(LocalDate day) {
        return earliest().isBefore(day);
    }

    /** Returns the date in plain English, such as "about June 2006". */
    String inWords();

    /** Returns the date in words that can be followed by others: a doubt is in brackets, "2013 (uncertain)". */
    default String inSentence() {
        return DateWords.withDoubtInBrackets(inWords());
    }

    /** Returns the date as in a sentence, with months of three letters. */
    default String inShortSentence() {
        return DateWords.withShortMonths(inSentence());
    }

    /** Whether the words name two days between which it lies. */
    default boolean isBetweenDays() {
        return false;
    }

    /** Whether the words begin with "about". */
    default boolean beginsWithAbout() {
        return this instanceof DatePoint date && date.certainty().isApproximate();
    }

    /** Returns the date in plain English with months of three letters, such as "about Jun 2006". */
    default String inShortWords() {
        return DateWords.withShortMonths(inWords());
    }

    /** Whether any possible day is in the range, both ends included; never if the range is reversed. */
    default boolean overlaps(LocalDate from, LocalDate to) {
        return !from.isAfter(to) && !earliest().isAfter(to) && !latest().isBefore(from);
    }

    /** Orders by first day, then last day, then time, then EDTF text, so that dates compare as equal only if written alike. */
    @Override
    default int compareTo(FactDate other) {
        int byEarliest = earliest().compareTo(other.earliest());
        if (byEarliest != 0) {
            return byEarliest;
        }
        int byLatest = latest().compareTo(other.latest());
        if (byLatest != 0) {
            return byLatest;
        }
        int byTime = Integer.compare(minute(), other.minute());
        return byTime != 0 ? byTime : edtf().compareTo(other.edtf());
    }
}
