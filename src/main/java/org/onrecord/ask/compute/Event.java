package org.onrecord.ask.compute;

import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.CustodyDetail;
import org.onrecord.model.Fact;
import org.onrecord.model.OutcomeDetail;
import org.onrecord.model.OutcomeStep;
import org.onrecord.model.date.FactDate;
import org.onrecord.search.text.Lexicon;
import org.onrecord.search.text.Token;
import org.onrecord.search.text.Tokens;
import org.onrecord.search.text.WordClasses;

/**
 * An event in the typed detail of a fact: a step of a proceeding, of custody or of employment.
 *
 * @param isCriminal whether it is a step of a criminal proceeding
 */
record Event(Fact fact, String person, boolean isCriminal) {
    private static final Set<String> WEAK = WordClasses.of("weak-offence");

    @Nullable
    OutcomeDetail outcome() {
        return fact.detail() instanceof OutcomeDetail outcome ? outcome : null;
    }

    @Nullable
    CustodyDetail custody() {
        return fact.detail() instanceof CustodyDetail custody ? custody : null;
    }

    boolean is(EventType type) {
        return switch (fact.detail()) {
            case OutcomeDetail outcome -> type.fits(outcome);
            case CustodyDetail custody -> type.fits(custody);
            case null, default -> false;
        };
    }

    /** Whether it is one of these steps of a proceeding. */
    boolean isStep(Set<OutcomeStep> steps) {
        var outcome = outcome();
        return outcome != null && steps.contains(outcome.step());
    }

    boolean isReplaced() {
        var outcome = outcome();
        return outcome != null && outcome.supersededBy() != null;
    }

    /** Whether it is a conviction or an acquittal. */
    boolean isDecision() {
        return is(EventType.CONVICTION) || is(EventType.ACQUITTAL);
    }

    FactDate date() {
        return fact.date();
    }

    /** Returns the proceeding, or an empty text. */
    String proceeding() {
        var outcome = outcome();
        return outcome == null ? "" : outcome.proceeding();
    }

    /** Returns the charge, or an empty text. */
    String charge() {
        var outcome = outcome();
        return outcome == null || outcome.charge() == null ? "" : outcome.charge();
    }

    /** Returns the result, or an empty text. */
    String result() {
        var outcome = outcome();
        return outcome == null || outcome.result() == null ? "" : outcome.result();
    }

    /** Returns the term, or an empty text. */
    String term() {
        var outcome = outcome();
        return outcome == null || outcome.term() == null ? "" : outcome.term();
    }

    /** Returns the review in a custody event, or an empty text. */
    String review() {
        var custody = custody();
        return custody == null || custody.review() == null ? "" : custody.review();
    }

    boolean isOver(Set<String> offences) {
        return stems(charge()).stream().anyMatch(offences::contains);
    }

    /** Returns the stems of the words of a charge that name the offence. */
    static Set<String> stems(String charge) {
        return Tokens.of(charge).stream()
                .filter(token ->
                        !Lexicon.isFunctionWord(token.word()) && !WEAK.contains(token.word()) && !token.isNumber())
                .map(Token::stem)
                .collect(Collectors.toSet());
    }
}
