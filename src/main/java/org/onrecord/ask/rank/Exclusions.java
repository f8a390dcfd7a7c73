package org.onrecord.ask.rank;

import java.util.List;
import java.util.Set;
import org.onrecord.ask.understand.Context;
import org.onrecord.ask.understand.Resolved;
import org.onrecord.model.CustodyDetail;
import org.onrecord.model.Fact;
import org.onrecord.model.OutcomeDetail;
import org.onrecord.search.index.QuestionTerms;
import org.onrecord.search.index.Target;

/**
 * What cannot answer a question: to "why" steps and facts that give no reason, to "how much" an account of the whole, to "and before
 * that?" what was told itself, to "who came after him" what is about him; and to a question word alone that goes on from another
 * question, that no record answers it.
 */
final class Exclusions {
    private static final List<String> MEASURES = List.of("how-much", "how-long", "how-old");

    private final Resolved resolved;
    private final Context context;
    private final FactTexts texts;
    private final InOrder order;
    /** Whether it is a question word alone, after an answer. */
    private final boolean isBare;

    /** Whether it asks who came after somebody, and not, with "did", whom somebody came after. */
    private final boolean asksSuccessor;

    Exclusions(Resolved resolved, Context context, FactTexts texts) {
        this.resolved = resolved;
        this.context = context;
        this.texts = texts;
        this.order = InOrder.asked(resolved, context);
        this.isBare = resolved.asked().isBare() && !context.answers().isEmpty();
        this.asksSuccessor = resolved.question().has("successor")
                && resolved.question().has("who")
                && !resolved.question().hasWord(Set.of("did"));
    }

    /** Whether a target cannot be the answer. */
    boolean contain(Target target) {
        if (resolved.asked().isBeforeThat() && context.answers().contains(target.id())) {
            return true;
        }
        return switch (target.kind()) {
            case FACT ->
                order.isOther(texts.fact(target.id()))
                        || (resolved.question().has("why") && givesNoReason(texts.fact(target.id())))
                        || (asksSuccessor && isAboutNamed(texts.fact(target.id())));
            case GENERAL -> resolved.asked().isBare() && context.question() != null;
            case BRIEF -> MEASURES.stream().anyMatch(resolved.question()::has);
            case WITHHELD -> false;
        };
    }

    /** Whether it is first of all about somebody whom the question names, whose successor is somebody else. */
    private boolean isAboutNamed(Fact fact) {
        return !fact.people().isEmpty()
                && resolved.question().mentions().stream()
                        .anyMatch(
                                mention -> mention.ids().contains(fact.people().getFirst()));
    }

    /** The very step of which the reason is asked tells only that it was taken. */
    private boolean givesNoReason(Fact fact) {
        var isStated = !AnswerType.stated(resolved.question(), Set.of(), fact, texts.of(fact))
                .contains(false);
        if (isBare) {
            return !isStated || isAnotherEvent(fact);
        }
        return !isStated
                && (resolved.question().has(String.valueOf(QuestionTerms.step(fact)))
                        || (resolved.refersBack()
                                && context.answers().stream().limit(1).anyMatch(fact.id()::equals)));
    }

    /** Whether it is another step of somebody's custody, or a step against somebody else. */
    private boolean isAnotherEvent(Fact fact) {
        return switch (fact.detail()) {
            case CustodyDetail custody -> isSomebodyElse(custody.person()) || isAnotherStep(custody);
            case OutcomeDetail outcome -> isSomebodyElse(outcome.person());
            case null, default ->
                !fact.people().isEmpty() && fact.people().stream().allMatch(this::isSomebodyElse);
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
