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
final class Ordinals {
    private static final Set<String> IT = WordClasses.of("it");
    /** Number of words after an ordinal that may contain its noun: "the second serious case review". */
    private static final int NOUN_DISTANCE = 3;

    private final List<Ordinal> asked;

    private Ordinals(List<Ordinal> asked) {
        this.asked = asked;
    }

    /** Returns the ordinals of the question; if it has none but says "it", those of the topic. */
    static Ordinals asked(Resolved resolved, Context context) {
        var own = find(resolved.question().tokens());
        var topic = context.topic();
        return new Ordinals(
                own.isEmpty() && topic != null && resolved.asked().hasWord(IT) ? find(topic.tokens()) : own);
    }

    /** Whether a fact has another ordinal of the same noun, and not the one asked for. */
    boolean excludes(Fact fact) {
        if (asked.isEmpty()) {
            return false;
        }
        var stated = find(Tokens.of(fact.statement()));
        return asked.stream()
                .allMatch(ordinal -> stated.stream().anyMatch(ordinal::isOtherThan)
                        && stated.stream().noneMatch(ordinal::isSameAs));
    }

    private static List<Ordinal> find(List<Token> tokens) {
        return IntStream.range(0, tokens.size())
                .mapToObj(at -> new Ordinal(
                        OrdinalWords.number(tokens.get(at).word()),
                        tokens.subList(at + 1, Math.min(at + 1 + NOUN_DISTANCE, tokens.size())).stream()
                                .filter(token -> !Lexicon.isFunctionWord(token.word()))
                                .map(Token::stem)
                                .collect(Collectors.toSet())))
                .filter(ordinal -> ordinal.number > 0 && !ordinal.noun.isEmpty())
                .toList();
    }

    /** An ordinal with the stems of the words after it. */
    private record Ordinal(int number, Set<String> noun) {
        boolean isSameAs(Ordinal other) {
            return number == other.number && hasSameNoun(other);
        }

        boolean isOtherThan(Ordinal other) {
            return number != other.number && hasSameNoun(other);
        }

        private boolean hasSameNoun(Ordinal other) {
            return noun.stream().anyMatch(other.noun::contains);
        }
    }
}
