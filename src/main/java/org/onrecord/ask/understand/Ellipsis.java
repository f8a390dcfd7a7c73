package org.onrecord.ask.understand;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.search.dates.DateFinder;
import org.onrecord.search.dates.TimeSpan;
import org.onrecord.search.text.Lexicon;
import org.onrecord.search.text.OrdinalWords;
import org.onrecord.search.text.Slot;
import org.onrecord.search.text.Token;
import org.onrecord.search.text.WordClasses;

/** The completion of an elliptical question with the words and values of the previous one. */
final class Ellipsis {
    private static final Set<String> ORDINALS = WordClasses.of("ordinal");
    private static final Set<String> LIKEWISE = WordClasses.of("likewise");

    /** Values of order that number a trial: "and in the first?". */
    private static final Set<String> NUMBERED = Set.of("first", "second", "third");

    private Ellipsis() {}

    /** Whether a question asks for more than the previous one; "did the lodger too" does not. */
    static boolean asksMore(Frame frame) {
        return frame.hasAny("overview", "summary")
                || frame.in(Slot.ASKS).stream()
                        .anyMatch(value -> !(value.equals(Frame.WHETHER) && frame.hasWord(LIKEWISE)));
    }

    /**
     * Adds the content words of the previous question, without its names and, if the question has an ordinal, its
     * ordinals. If the question asks nothing new, it starts with all words of the previous one.
     */
    static Frame words(Frame frame, Frame last, boolean asks, @Nullable TimeSpan span) {
        var isOtherTime = !Objects.equals(span, last.span());
        var dated = isOtherTime ? DateFinder.find(last.tokens()) : null;
        var isOrdered = !frame.in(Slot.ORDER).isEmpty() || frame.hasWord(ORDINALS);
        // "And in the first?" after "the second trial" is about the first trial.
        var ordinal = ordinal(last) == null ? null : ordinal(frame);
        var tokens = new ArrayList<Token>();
        var content = new ArrayList<Integer>();
        if (asks) {
            tokens.addAll(frame.tokens());
            content.addAll(frame.content());
        }
        for (var at = 0; at < last.tokens().size(); at++) {
            var isContent = last.content().contains(at);
            if ((isContent || !asks || isInEvent(last, at))
                    && !last.isNamed(at)
                    && !(isOrdered && ORDINALS.contains(last.tokens().get(at).word()))
                    && !(dated != null && dated.start() <= at && at < dated.end())) {
                add(last.tokens().get(at), isContent, tokens, content);
            } else if (ordinal != null
                    && OrdinalWords.number(last.tokens().get(at).word()) > 0) {
                add(ordinal, true, tokens, content);
            }
        }
        if (isOtherTime && span != null && frame.span() == null) {
            tokens.addAll(span.tokens());
        }
        if (!asks) {
            var own = DateFinder.find(frame.tokens());
            for (var at = 0; at < frame.tokens().size(); at++) {
                if ((frame.content().contains(at) && !frame.tokens().get(at).equals(ordinal))
                        || (own != null && own.start() <= at && at < own.end())) {
                    add(frame.tokens().get(at), frame.content().contains(at), tokens, content);
                }
            }
        }
        return frame.withWords(tokens, content);
    }

    private static @Nullable Token ordinal(Frame frame) {
        return frame.tokens().stream()
                .filter(token -> OrdinalWords.number(token.word()) > 0)
                .findFirst()
                .orElse(null);
    }

    private static boolean isInEvent(Frame frame, int at) {
        return frame.matches().stream()
                .anyMatch(match -> match.covers(at) && Lexicon.questions().slot(match.name()) == Slot.EVENT);
    }

    private static void add(Token token, boolean isContent, List<Token> tokens, List<Integer> content) {
        if (isContent) {
            content.add(tokens.size());
        }
        tokens.add(token);
    }

    /**
     * Adds the previous values of the slots that the question leaves empty, or that hold several values.
     *
     * @param namesTrial whether the completed words name a trial
     */
    static Set<String> values(Frame frame, Frame last, boolean namesTrial) {
        if (asksStatusThen(frame, last)) {
            return Set.of("status");
        }
        var values = new LinkedHashSet<>(frame.values());
        for (var value : last.values()) {
            var slot = Lexicon.questions().slot(value);
            var isReplaced = switch (slot) {
                case ASKS -> asksMore(frame);
                case ORDER -> !frame.in(Slot.ORDER).isEmpty();
                default -> false;
            };
            if (!isReplaced) {
                values.add(value);
            }
        }
        if (namesTrial && ordinal(frame) != null) {
            values.removeAll(NUMBERED);
        }
        return values;
    }

    /** After "when was she released", "and in 2016?" asks for the status then, not for another day. */
    private static boolean asksStatusThen(Frame frame, Frame last) {
        return frame.span() != null && frame.indexed().isEmpty() && last.has("when") && last.hasCustodyEvent();
    }
}
