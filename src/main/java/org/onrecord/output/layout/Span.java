package org.onrecord.output.layout;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of text in one tone.
 *
 * @param text the text, without any escape sequence
 * @param tone how to show it
 * @param link where it leads, or null
 */
public record Span(String text, Tone tone, @Nullable String link) {

    public Span with(String other) {
        return new Span(other, tone, link);
    }

    /** Whether another is shown in the same way; field by field, since a record's equals is slow in a native image. */
    public boolean isShownLike(Span other) {
        return tone == other.tone && Objects.equals(link, other.link);
    }
}
