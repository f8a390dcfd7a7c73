package org.onrecord.output.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Text with tones and links, before it is cut into lines; a no-break space in it holds two words together.
 *
 * <p>Every word of a long answer passes through here, so there are loops where streams would read as well.
 *
 * @param spans its parts
 */
public record Phrase(List<Span> spans) {
    public static final Phrase EMPTY = new Phrase(List.of());

    /** The space at which no line may end. */
    public static final char NO_BREAK_SPACE = '\u00a0';

    public static Phrase of(String text) {
        return of(text, Tone.PLAIN);
    }

    public static Phrase of(String text, Tone tone) {
        return text.isEmpty() ? EMPTY : new Phrase(List.of(new Span(text, tone, null)));
    }

    /** Text that leads to an address on screens with links. */
    public static Phrase link(String text, Tone tone, String address) {
        return new Phrase(List.of(new Span(text, tone, address)));
    }

    /** The phrases one after the other, the empty ones left out. */
    public static Phrase join(String between, List<Phrase> phrases) {
        var joined = new ArrayList<Span>(2 * phrases.size());
        for (var phrase : phrases) {
            if (!joined.isEmpty() && !phrase.isEmpty()) {
                joined.addAll(of(between).spans);
            }
            joined.addAll(phrase.spans);
        }
        return new Phrase(Collections.unmodifiableList(joined));
    }

    /** This and another, with a space between at which no line is broken. */
    public Phrase andOnSameLine(Phrase other) {
        return and(String.valueOf(NO_BREAK_SPACE)).and(other);
    }

    public Phrase and(Phrase other) {
        if (isEmpty() || other.isEmpty()) {
            return isEmpty() ? other : this;
        }
        var both = new ArrayList<Span>(spans.size() + other.spans.size());
        both.addAll(spans);
        both.addAll(other.spans);
        return new Phrase(Collections.unmodifiableList(both));
    }

    public Phrase and(String text) {
        return and(of(text));
    }

    public Phrase and(String text, Tone tone) {
        return and(of(text, tone));
    }

    /** Keeps the phrase on one line. */
    public Phrase unbroken() {
        return map(text -> text.replace(' ', NO_BREAK_SPACE));
    }

    public Phrase map(UnaryOperator<String> change) {
        var changed = new ArrayList<Span>(spans.size());
        for (var span : spans) {
            changed.add(span.with(change.apply(span.text())));
        }
        return new Phrase(Collections.unmodifiableList(changed));
    }

    public boolean isEmpty() {
        return spans.isEmpty();
    }

    /** Its width in columns, on one line. */
    public int width() {
        var width = 0;
        for (var span : spans) {
            width += DisplayWidth.of(span.text());
        }
        return width;
    }

    public String text() {
        return spans.stream().map(Span::text).collect(Collectors.joining());
    }

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
}
