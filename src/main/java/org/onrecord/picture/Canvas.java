package org.onrecord.picture;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a picture is drawn on.
 *
 * @param width how wide it is, in pixels
 * @param isAlone whether it is a file of its own, with its style in it; else its page has {@link Pictures#style}
 * @param address where the fact with an id has a page, or null where it has none
 */
public record Canvas(double width, boolean isAlone, Function<String, @Nullable String> address) {
    private static final double NARROWEST = 320;
    private static final double WIDEST = 4000;

    public Canvas {
        width = Math.clamp(width, NARROWEST, WIDEST);
    }

    /** A file of its own. */
    public static Canvas alone(double width) {
        return new Canvas(width, true, _ -> null);
    }
}
