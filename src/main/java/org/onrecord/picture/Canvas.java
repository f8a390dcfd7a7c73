package org.onrecord.picture;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

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

    /** Returns the canvas of a separate file. */
    public static Canvas alone(double width) {
        return new Canvas(width, true, _ -> null);
    }
}
