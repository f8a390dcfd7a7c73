package org.onrecord.picture;

import java.time.LocalDate;
import java.util.List;

/** Where a day is on an axis that is made of segments, each with a scale of its own. */
final class TimeScale {
    private final List<Segment> segments;

    /**
     * A part of the axis on which a day has the same length everywhere.
     *
     * @param from its first day
     * @param until the day after its last one
     * @param start where it begins
     * @param end where it ends
     * @param isGap whether nothing is shown in it, so that it is shorter than it should be
     */
    record Segment(LocalDate from, LocalDate until, double start, double end, boolean isGap) {
        double perDay() {
            return (end - start) / Math.max(1, until.toEpochDay() - from.toEpochDay());
        }

        private double at(LocalDate day) {
            return start + (day.toEpochDay() - from.toEpochDay()) * perDay();
        }
    }

    /**
     * A scale.
     *
     * @param segments its parts in order, each beginning where the one before it ends; not empty
     */
    TimeScale(List<Segment> segments) {
        this.segments = segments;
    }

    List<Segment> segments() {
        return segments;
    }

    LocalDate from() {
        return segments.getFirst().from();
    }

    LocalDate until() {
        return segments.getLast().until();
    }

    /** The beginning of a day; of one that is not on the axis, the nearer end of that. */
    double at(LocalDate day) {
        for (var segment : segments) {
            if (day.isBefore(segment.from())) {
                return segment.start();
            }
            if (day.isBefore(segment.until())) {
                return segment.at(day);
            }
        }
        return segments.getLast().end();
    }
}
