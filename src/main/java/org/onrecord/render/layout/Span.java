package org.onrecord.render.layout;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of text in one tone.
 *
 * @param text the text, without any escape sequence
 * @param tone how to show it
 * @param link where it leads, or null
 */
public record Span(String text, Tone tone, @Nullable String link) {

    /** Other text shown in the same way. */
    public Span with(String other) {
        return new Span(other, tone, link);
    }
}
