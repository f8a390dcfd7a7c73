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
 * Excludes targets that cannot answer a question.
 *
 * <p>Examples: facts without a reason for "why", briefs for "how much", the fact shown for "and before that?", facts
 * about a predecessor for "who came after him", and general answers to a bare question word in a conversation.
 */
final class Exclusions {
    private static final List<String> MEASURES = List.of("how-much", "how-long", "how-old");

    private final Resolved resolved;
    private final Context context;
    private final TargetTexts texts;
    private final Ordinals ordinals;
    /** Whether the question is a bare question word after an answer. */
    private final boolean isBare;

    /** Whether the question asks for the successor; with "did" it asks for the predecessor. */
    private final boolean asksSuccessor;

    Exclusions(Resolved resolved, Context context, TargetTexts texts) {
        this.resolved = resolved;
        this.context = context;
        this.texts = texts;
        this.ordinals = Ordinals.asked(resolved, context);
        this.isBare = resolved.asked().isBare() && !context.answers().isEmpty();
        this.asksSuccessor = resolved.question().has("successor")
                && resolved.question().has("who")
                && !resolved.question().hasWord(Set.of("did"));
    }

    boolean contain(Target target) {
        if (resolved.asked().asksBeforeThat() && context.answers().contains(target.id())) {
            return true;
        }
        return switch (target.kind()) {
            case FACT ->
                ordinals.excludes(texts.fact(target.id()))
                        || (resolved.question().has("why") && givesNoReason(texts.fact(target.id())))
                        || (asksSuccessor && isAboutNamed(texts.fact(target.id())));
            case GENERAL -> resolved.asked().isBare() && context.question() != null;
            case BRIEF -> MEASURES.stream().anyMatch(resolved.question()::has);
            case WITHHELD -> false;
        };
    }

    /** Whether the fact's first person is named in the question, and so is the predecessor. */
    private boolean isAboutNamed(Fact fact) {
        return !fact.people().isEmpty()
                && resolved.question().mentions().stream()
                        .anyMatch(
                                mention -> mention.ids().contains(fact.people().getFirst()));
    }

    /** Whether the fact is the step itself, or another one, without a reason. */
    private boolean givesNoReason(Fact fact) {
        var isStated = !AnswerType.stated(resolved.question(), Set.of(), fact, texts.of(fact))
                .contains(false);
        if (isBare) {
            return !isStated || isOtherEvent(fact);
        }
        return !isStated
                && (resolved.question().has(String.valueOf(QuestionTerms.step(fact)))
                        || (resolved.refersBack()
                                && context.answers().stream().limit(1).anyMatch(fact.id()::equals)));
    }

    /** Whether the fact is another custody step, or about another person. */
    private boolean isOtherEvent(Fact fact) {
        return switch (fact.detail()) {
            case CustodyDetail custody -> isOtherPerson(custody.person()) || isOtherStep(custody);
            case OutcomeDetail outcome -> isOtherPerson(outcome.person());
            case null, default ->
                !fact.people().isEmpty() && fact.people().stream().allMatch(this::isOtherPerson);
        };
    }

    private boolean isOtherPerson(String person) {
        var mentions = resolved.question().mentions();
        return mentions.stream().anyMatch(mention -> !mention.isBody())
                && mentions.stream().noneMatch(mention -> mention.ids().contains(person));
    }

    private boolean isOtherStep(CustodyDetail custody) {
        var events = resolved.question().cues().stream()
                .filter(cue -> cue.startsWith("event-"))
                .toList();
        return !events.isEmpty() && !events.contains("event-" + custody.event().key());
    }
}
