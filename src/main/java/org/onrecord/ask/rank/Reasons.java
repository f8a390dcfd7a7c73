package org.onrecord.ask.rank;

import java.util.Set;
import org.onrecord.ask.understand.Context;
import org.onrecord.ask.understand.Resolved;
import org.onrecord.model.CustodyDetail;
import org.onrecord.model.Fact;
import org.onrecord.model.OutcomeDetail;
import org.onrecord.search.index.Target;

/** Tells what cannot be meant by "why?" after an answer: what was told itself, other events, and facts that give no reason. */
final class Reasons {
    private final Resolved resolved;
    private final Context context;
    private final FactTexts texts;
    private final boolean areAsked;

    Reasons(Resolved resolved, Context context, FactTexts texts) {
        this.resolved = resolved;
        this.context = context;
        this.texts = texts;
        this.areAsked = resolved.question().has("why")
                && resolved.refersBack()
                && !context.answers().isEmpty();
    }

    /** Whether a target gives no reason where that of what was told is asked; with words of its own it may ask for more. */
    boolean isMissing(Target target) {
        var isBare = resolved.asked().isBare();
        return areAsked
                && switch (target.kind()) {
                    case FACT -> isMissing(texts.fact(target.id()), isBare);
                    case GENERAL -> isBare;
                    case BRIEF, WITHHELD -> false;
                };
    }

    private boolean isMissing(Fact fact, boolean isBare) {
        var isStated = !AnswerType.stated(resolved.question(), Set.of(), fact, texts.of(fact))
                .contains(false);
        return isBare
                ? !isStated || isAnotherEvent(fact)
                : !isStated && context.answers().getFirst().equals(fact.id());
    }

    /** Whether it is another step of somebody's custody, or a step against somebody else. */
    private boolean isAnotherEvent(Fact fact) {
        return switch (fact.detail()) {
            case CustodyDetail custody -> isSomebodyElse(custody.person()) || isAnotherStep(custody);
            case OutcomeDetail outcome -> isSomebodyElse(outcome.person());
            case null, default -> false;
        };
    }

    private boolean isSomebodyElse(String person) {
        var mentions = resolved.question().mentions();
        return mentions.stream().anyMatch(mention -> !mention.isBody())
                && mentions.stream().noneMatch(mention -> mention.ids().contains(person));
    }

    private boolean isAnotherStep(CustodyDetail custody) {
        var events = resolved.question().cues().stream()
                .filter(cue -> cue.startsWith("event-"))
                .toList();
        return !events.isEmpty() && !events.contains("event-" + custody.event().key());
    }
}
