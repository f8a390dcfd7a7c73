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

    /** Text that refers to a thing; no text refers to none. */
    public static Phrase of(String text, Tone tone, Target target) {
        return text.isEmpty() ? EMPTY : new Phrase(List.of(new Span(text, tone, target)));
    }

    /** The title of a web page, which leads to it. */
    public static Phrase title(String text, String url) {
        return of(text, Tone.LINK, new Target.Web(url));
    }

    /** An address to copy, in angle brackets that separate it from what follows. */
    public static Phrase address(String url) {
        return of("<").and(of(url, Tone.LINK, new Target.Web(url))).and(">");
    }

    /** A text of the record that is perhaps the name of a person or body in it. */
    public static Phrase name(@Nullable String text) {
        return of(text == null ? "" : text, Tone.PLAIN, new Target.PerhapsNamed());
    }

    /** The id of an entry. */
    public static Phrase id(String id) {
        return of(id, Tone.QUIET, new Target.Entry(id));
    }

    /** A command line, or a sentence with one in it. */
    public static Phrase command(String text, Tone tone) {
        return of(text, tone, new Target.Command());
    }

    /** A space and the fact of a row, where the format links to pages. */
    public static Phrase rowOf(String fact) {
        return of(" " + fact, Tone.QUIET, new Target.RowOf(fact));
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
     * @param target the thing it refers to, or null
     */
    public record Span(String text, Tone tone, @Nullable Target target) {

        public Span with(String other) {
            return new Span(other, tone, target);
        }

        /** Where it leads on a screen with links, or null. */
        public @Nullable String link() {
            return switch (target) {
                case Target.Web web -> web.url();
                case Target.Mark mark -> mark.url();
                case null, default -> null;
            };
        }

        /** Whether another is shown in the same way; field by field, since a record's equals is slow in a native image. */
        public boolean isShownLike(Span other) {
            return tone == other.tone && Objects.equals(link(), other.link());
        }
    }
}
