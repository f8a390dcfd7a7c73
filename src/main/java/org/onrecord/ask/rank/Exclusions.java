package org.onrecord.ask.rank;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.onrecord.ask.understand.Context;
import org.onrecord.ask.understand.Merged;
import org.onrecord.model.CustodyDetail;
import org.onrecord.model.Fact;
import org.onrecord.model.OutcomeDetail;
import org.onrecord.search.index.QuestionTerms;
import org.onrecord.search.index.Target;
import org.onrecord.search.text.Lexicon;
import org.onrecord.search.text.OrdinalWords;
import org.onrecord.search.text.Token;
import org.onrecord.search.text.Tokens;
import org.onrecord.search.text.WordClasses;

/**
 * The exclusion of targets that cannot answer a question.
 *
 * <p>Examples: facts without a reason for "why", the fact shown for "and before that?", facts
 * about a predecessor for "who came after him", and general answers to a bare question word in a conversation.
 */
final class Exclusions {
    private final Merged merged;
    private final Context context;
    private final TargetTexts texts;
    private final Ordinals ordinals;
    /** Whether the question is a bare question word after an answer. */
    private final boolean isBare;

    /** Whether the question asks for the successor; with "did" it asks for the predecessor. */
    private final boolean asksSuccessor;

    Exclusions(Merged merged, Context context, TargetTexts texts) {
        this.merged = merged;
        this.context = context;
        this.texts = texts;
        this.ordinals = Ordinals.asked(merged, context);
        this.isBare = merged.asked().isBare() && !context.answers().isEmpty();
        this.asksSuccessor = merged.frame().has("successor")
                && merged.frame().has("who")
                && !merged.frame().hasWord(Set.of("did"));
    }

    boolean contain(Target target) {
        if (merged.asked().asksBeforeThat() && context.answers().contains(target.id())) {
            return true;
        }
        return switch (target.kind()) {
            case FACT ->
                ordinals.excludes(texts.fact(target.id()))
                        || (merged.frame().has("why") && givesNoReason(texts.fact(target.id())))
                        || (asksSuccessor && isAboutNamed(texts.fact(target.id())));
            case GENERAL -> merged.asked().isBare() && context.frame() != null;
            case BRIEF, OPEN, WITHHELD -> false;
        };
    }

    /** Whether the fact's first person is named in the question, and so is the predecessor. */
    private boolean isAboutNamed(Fact fact) {
        return !fact.people().isEmpty()
                && merged.frame().mentions().stream()
                        .anyMatch(
                                mention -> mention.ids().contains(fact.people().getFirst()));
    }

    /** Whether the fact is the step itself, or another one, without a reason. */
    private boolean givesNoReason(Fact fact) {
        var isStated = !AnswerType.stated(merged.frame(), Set.of(), fact, texts.of(fact))
                .contains(false);
        if (isBare) {
            return !isStated || isOtherEvent(fact);
        }
        return !isStated
                && (QuestionTerms.steps(fact).stream().anyMatch(merged.frame()::has)
                        || (merged.refersBack()
                                && context.answers().stream().limit(1).anyMatch(fact.id()::equals)));
    }

    /** Whether the fact is another custody step, or about another person. */
    private boolean isOtherEvent(Fact fact) {
        return switch (fact.detail()) {
            case CustodyDetail custody -> isOtherPerson(custody.person()) || isOtherStep(fact);
            case OutcomeDetail outcome -> isOtherPerson(outcome.person());
            case null, default ->
                !fact.people().isEmpty() && fact.people().stream().allMatch(this::isOtherPerson);
        };
    }

    private boolean isOtherPerson(String person) {
        var mentions = merged.frame().mentions();
        return mentions.stream().anyMatch(mention -> !mention.isBody())
                && mentions.stream().noneMatch(mention -> mention.ids().contains(person));
    }

    private boolean isOtherStep(Fact fact) {
        var frame = merged.frame();
        return frame.hasAny("release", "recall", "refuse", "hearing", "remand")
                && QuestionTerms.steps(fact).stream().noneMatch(frame::has);
    }

    /** The ordinals in a question: "the second review" excludes facts only about the first. */
    private static final class Ordinals {
        private static final Set<String> IT = WordClasses.of("it");
        /** Number of words after an ordinal that may contain its noun: "the second serious case review". */
        private static final int NOUN_DISTANCE = 3;

        private final List<Ordinal> asked;

        private Ordinals(List<Ordinal> asked) {
            this.asked = asked;
        }

        /** Returns the ordinals of the question; if it has none but says "it", those of the topic. */
        static Ordinals asked(Merged merged, Context context) {
            var own = find(merged.frame().tokens());
            var topic = context.topic();
            return new Ordinals(
                    own.isEmpty() && topic != null && merged.asked().hasWord(IT) ? find(topic.tokens()) : own);
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
}
