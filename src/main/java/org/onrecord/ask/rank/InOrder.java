package org.onrecord.ask.rank;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.onrecord.ask.understand.Context;
import org.onrecord.ask.understand.Resolved;
import org.onrecord.model.Fact;
import org.onrecord.search.text.Lexicon;
import org.onrecord.search.text.OrdinalWords;
import org.onrecord.search.text.Token;
import org.onrecord.search.text.Tokens;
import org.onrecord.search.text.WordClasses;

/** The ordinals in a question: "the second review" excludes facts only about the first. */
final class InOrder {
    private static final Set<String> IT = WordClasses.of("it");
    /** Number of words after an ordinal that may contain its noun: "the second serious case review". */
    private static final int NEXT = 3;

    private final List<Place> asked;

    private InOrder(List<Place> asked) {
        this.asked = asked;
    }

    /** Returns the ordinals of the question; if it has none but says "it", those of the topic. */
    static InOrder asked(Resolved resolved, Context context) {
        var own = places(resolved.question().tokens());
        var topic = context.topic();
        return new InOrder(
                own.isEmpty() && topic != null && resolved.asked().hasWord(IT) ? places(topic.tokens()) : own);
    }

    /** Whether a fact has another ordinal of the same noun, and not the one asked for. */
    boolean isOther(Fact fact) {
        if (asked.isEmpty()) {
            return false;
        }
        var told = places(Tokens.of(fact.statement()));
        return asked.stream()
                .allMatch(place -> told.stream().anyMatch(place::isOtherThan)
                        && told.stream().noneMatch(place::isSameAs));
    }

    private static List<Place> places(List<Token> tokens) {
        return IntStream.range(0, tokens.size())
                .mapToObj(at -> new Place(
                        OrdinalWords.number(tokens.get(at).word()),
                        tokens.subList(at + 1, Math.min(at + 1 + NEXT, tokens.size())).stream()
                                .filter(token -> !Lexicon.isFunctionWord(token.word()))
                                .map(Token::stem)
                                .collect(Collectors.toSet())))
                .filter(place -> place.number > 0 && !place.of.isEmpty())
                .toList();
    }

    /**
     * An ordinal with its noun.
     *
     * @param of the stems of the words after it
     */
    private record Place(int number, Set<String> of) {
        boolean isSameAs(Place other) {
            return number == other.number && isOfSame(other);
        }

        boolean isOtherThan(Place other) {
            return number != other.number && isOfSame(other);
        }

        private boolean isOfSame(Place other) {
            return of.stream().anyMatch(other.of::contains);
        }
    }
}
