package org.onrecord.output.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Party;

/**
 * Text with tones and links, not yet wrapped.
 *
 * <p>A no-break space keeps two words on one line.
 *
 * <p>All text of an answer passes through here, so loops replace streams for speed.
 */
public record Phrase(List<Span> spans) {
    public static final Phrase EMPTY = new Phrase(List.of());

    public static final char NO_BREAK_SPACE = '\u00a0';

    public static Phrase of(String text) {
        return of(text, Tone.PLAIN);
    }

    public static Phrase of(String text, Tone tone) {
        return text.isEmpty() ? EMPTY : new Phrase(List.of(new Span(text, tone, null)));
    }

    /** Returns text with a target; empty text has none. */
    public static Phrase of(String text, Tone tone, Target target) {
        return text.isEmpty() ? EMPTY : new Phrase(List.of(new Span(text, tone, target)));
    }

    public static Phrase title(String text, String url) {
        return of(text, Tone.LINK, new Target.Web(url));
    }

    /** Returns an address to copy, in angle brackets that separate it from the text around it. */
    public static Phrase address(String url) {
        return of("<").and(of(url, Tone.LINK, new Target.Web(url))).and(">");
    }

    public static Phrase name(@Nullable String text) {
        return of(text == null ? "" : text, Tone.PLAIN, new Target.PerhapsNamed());
    }

    public static Phrase id(String id) {
        return of(id, Tone.QUIET, new Target.Entry(id));
    }

    /** Returns a command line, or a sentence that contains one. */
    public static Phrase command(String text, Tone tone) {
        return of(text, tone, new Target.Command());
    }

    /** Returns a space and the fact of a row, which narrow screens omit. */
    public static Phrase rowOf(String fact) {
        return of(" " + fact, Tone.QUIET, new Target.RowOf(fact));
    }

    /** Joins phrases, skipping empty ones. */
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

    public Phrase only(Predicate<Span> wanted) {
        return new Phrase(spans.stream().filter(wanted).toList());
    }

    public boolean isEmpty() {
        return spans.isEmpty();
    }

    /** Returns the width in columns, on one line. */
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
     * A run of text in one tone.
     *
     * @param text the text, without escape sequences
     * @param tone the role, which decides its appearance
     * @param target the thing it refers to, or null
     */
    public record Span(String text, Tone tone, @Nullable Target target) {

        public Span with(String other) {
            return new Span(other, tone, target);
        }

        /** Returns the address it links to on a screen, or null. */
        public @Nullable String link() {
            return switch (target) {
                case Target.Web web -> web.url();
                case Target.Mark mark -> mark.url();
                case null, default -> null;
            };
        }

        /**
         * Whether another span looks the same. Compares field by field, because record equality is slow in a native
         * image.
         */
        public boolean isShownLike(Span other) {
            return tone == other.tone && Objects.equals(link(), other.link());
        }
    }

    public sealed interface Target {
        /** A web address; if the text is the address itself, it is printed for copying. */
        record Web(String url) implements Target {}

        /**
         * A source in the numbered list of the answer.
         *
         * @param number its number, from 1
         * @param url its address, or null if not on record
         */
        record Mark(int number, @Nullable String url) implements Target {}

        /** A fact, source, person or body; the text is its id. */
        record Entry(String id) implements Target {}

        /** A person or body; the text is the name. */
        record Named(String id) implements Target {}

        /** A text from the record that may name a person or body in it. */
        record PerhapsNamed() implements Target {}

        /** A person or body by name, with the id at a prompt, where it can be typed. */
        record Identified(Party party) implements Target {}

        /** The fact of a row: a link to its page or, on a wide screen, an id to type. */
        record RowOf(String fact) implements Target {}

        /** A command line, or a sentence that contains one; must select the same record when typed. */
        record Command() implements Target {}
    }
}
