package org.onrecord.picture;

import java.time.LocalDate;
import java.util.List;

/** Maps days to positions on an axis made of segments, each with its own scale. */
final class TimeScale {
    private final List<Segment> segments;

    /**
     * A part of the axis with a constant length per day.
     *
     * @param from its first day
     * @param until the day after its last one
     * @param start position of its beginning
     * @param end position of its end
     * @param isGap whether it is empty and therefore shortened
     */
    record Segment(LocalDate from, LocalDate until, double start, double end, boolean isGap) {
        double perDay() {
            return (end - start) / Math.max(1, until.toEpochDay() - from.toEpochDay());
        }

        private double at(LocalDate day) {
            return start + (day.toEpochDay() - from.toEpochDay()) * perDay();
        }
    }

    /** Creates a scale of segments in order, each beginning at the end of the previous one; at least one. */
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

    /** Returns the position of a day's beginning, or the nearer end of the axis for a day outside it. */
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
