package org.onrecord.picture;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.CustodyInterval;
import org.onrecord.model.Fact;
import org.onrecord.model.Series;
import org.onrecord.output.layout.Sink;

/** Draws answers as SVG: the same answer gives the same bytes. */
public final class Pictures {
    private Pictures() {}

    /** Returns the style sheet that a page with pictures needs. */
    public static String style() {
        return Style.SHEET;
    }

    /** Draws facts over time. Only facts with a short label are drawn. */
    public static void timeline(CaseRecord record, List<Fact> facts, Canvas canvas, Sink out) {
        new TimelinePicture(record, facts, canvas).write(out);
    }

    /**
     * Draws custody over time.
     *
     * @param asked a day to mark, or null
     */
    public static void status(
            CaseRecord record, List<CustodyInterval> intervals, @Nullable LocalDate asked, Canvas canvas, Sink out) {
        new StatusPicture(record, intervals, asked, canvas).write(out);
    }

    /** Draws figures over time, one chart per series. */
    public static void impact(CaseRecord record, List<Series> series, Canvas canvas, Sink out) {
        new ImpactPicture(record, series, canvas).write(out);
    }
}
