package org.onrecord.ask.answer;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.ask.understand.Context;
import org.onrecord.ask.understand.Question;
import org.onrecord.ask.understand.Resolved;
import org.onrecord.lookup.AnsweredFact;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.CustodyDetail;
import org.onrecord.model.OutcomeDetail;
import org.onrecord.search.index.Target;

/**
 * The answerer for questions that the record lists verbatim, with the fact or brief that lists them.
 *
 * <p>A charge is shown with its outcome. Yes/no questions about custody are left to the computed history.
 */
public final class ListedQuestions implements Answerer {
    private final CaseRecord record;
    private final Answerer computed;
    private final RankedAnswers ranked;

    public ListedQuestions(CaseRecord record, Answerer computed, RankedAnswers ranked) {
        this.record = record;
        this.computed = computed;
        this.ranked = ranked;
    }

    @Override
    public String name() {
        return "a question listed in the record";
    }

    @Override
    public @Nullable Response answer(Resolved resolved, Context context, int most) {
        var target = ranked.listed(resolved, context);
        if (target == null || (target.kind() == Target.Kind.FACT && asksMoreThanOneFact(resolved.question()))) {
            return null;
        }
        var listed = ranked.answer(resolved, context, most);
        var beside = computed.answer(resolved, context, most);
        if (beside == null || beside.answers().isEmpty() || target.kind() == Target.Kind.BRIEF) {
            return listed;
        }
        return switch (detail(beside.answers().getFirst())) {
            case OutcomeDetail outcome
            when outcome.charge() != null ->
                listed.withAnswers(Stream.concat(listed.answers().stream().limit(1), beside.answers().stream())
                        .distinct()
                        .toList());
            case CustodyDetail _ when resolved.question().isYesNo() -> null;
            case null, default -> listed;
        };
    }

    /** Whether the question asks for an account of a person or of the case, which one fact cannot give. */
    private static boolean asksMoreThanOneFact(Question question) {
        return question.isIdentity() || question.has("overview");
    }

    private @Nullable Object detail(AnsweredFact answer) {
        var fact = record.facts().get(answer.id());
        return fact == null ? null : fact.detail();
    }
}
