package org.onrecord.ask.rank;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.onrecord.ask.understand.Question;
import org.onrecord.model.Fact;
import org.onrecord.model.OutcomeDetail;
import org.onrecord.model.OutcomeStep;
import org.onrecord.search.text.Lexicon;
import org.onrecord.search.text.Token;
import org.onrecord.search.text.Tokens;

/**
 * How an outcome bears on the offence that a question names.
 *
 * <p>Who asks about a conviction or a sentence for an offence is answered by the verdict on that offence, so that a
 * question with a false premise, such as what somebody got for an offence of which they were cleared, is corrected.
 */
final class Offences {
    private static final double SAME = 1.25;
    private static final double OTHER = 0.6;
    private static final double ONLY_CHARGED = 0.7;
    private static final double GUILTY = 1.2;
    private static final Set<String> CONVICTED = Set.of("guilty", "convicted", "conviction");

    /** For each stem, the charges it is part of. */
    private final Map<String, Set<String>> charges = new HashMap<>();

    Offences(Collection<Fact> facts) {
        for (var fact : facts) {
            if (fact.detail() instanceof OutcomeDetail outcome
                    && outcome.charge() != null
                    && isCriminal(outcome.step())) {
                stems(outcome.charge())
                        .forEach(stem -> charges.computeIfAbsent(stem, none -> new HashSet<>())
                                .add(outcome.charge()));
            }
        }
    }

    /** The stems of the offences that a question names: words that belong to one charge only. */
    Set<String> named(Question question) {
        return question.tokens().stream()
                .map(Token::stem)
                .filter(stem -> charges.getOrDefault(stem, Set.of()).size() == 1)
                .collect(Collectors.toSet());
    }

    /** A factor for a fact. */
    double fit(Question question, Set<String> named, Fact fact) {
        if (!(fact.detail() instanceof OutcomeDetail outcome)
                || outcome.charge() == null
                || !isCriminal(outcome.step())) {
            return 1;
        }
        var asksEnd = question.has("step-verdict") || question.has("step-sentence");
        if (named.isEmpty()) {
            var isGuilty = outcome.step() == OutcomeStep.VERDICT && "guilty".equals(outcome.result());
            return question.hasWord(CONVICTED) && isGuilty ? GUILTY : 1;
        }
        var fit = stems(outcome.charge()).containsAll(named) ? SAME : OTHER;
        return asksEnd && outcome.step() == OutcomeStep.CHARGE ? fit * ONLY_CHARGED : fit;
    }

    private static boolean isCriminal(OutcomeStep step) {
        return switch (step) {
            case CHARGE, PLEA, VERDICT, SENTENCE -> true;
            case APPEAL, ORDER, DISMISSAL, RESIGNATION, SANCTION, SETTLEMENT, RULING -> false;
        };
    }

    private static Set<String> stems(String text) {
        return Tokens.of(text).stream()
                .filter(token -> !Lexicon.isFunctionWord(token.word()))
                .map(Token::stem)
                .collect(Collectors.toSet());
    }
}
