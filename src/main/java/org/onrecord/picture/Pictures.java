package org.onrecord.picture;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.CustodyInterval;
import org.onrecord.model.Fact;
import org.onrecord.output.layout.Sink;

/** Draws answers as SVG: the same answer gives the same bytes. */
public final class Pictures {
    private Pictures() {}

    /** Returns the style sheet that a page with pictures needs. */
    public static String style() {
        return StyleSheet.SHEET;
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

    /**
     * The size and context of a picture.
     *
     * @param width width in pixels
     * @param isAlone whether it is a separate file, with its own style sheet; otherwise its page has {@link Pictures#style}
     * @param address returns the address of a fact's page, or null if it has none
     */
    public record Canvas(double width, boolean isAlone, Function<String, @Nullable String> address) {
        private static final double MIN_WIDTH = 320;
        private static final double MAX_WIDTH = 4000;

        public Canvas {
            width = Math.clamp(width, MIN_WIDTH, MAX_WIDTH);
        }

        public static Canvas alone(double width) {
            return new Canvas(width, true, _ -> null);
        }
    }
}
