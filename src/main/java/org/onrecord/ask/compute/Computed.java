package org.onrecord.ask.compute;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.onrecord.ask.answer.Response;
import org.onrecord.ask.understand.Context;
import org.onrecord.ask.understand.FollowUps.Merged;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Fact;
import org.onrecord.model.OutcomeDetail;
import org.onrecord.model.OutcomeStep;

/** The answerer that computes answers from the typed details of facts, by the first row that is for the question. */
public final class Computed {
    private final CaseRecord record;
    private final Court court;

    public Computed(CaseRecord record) {
        this.record = record;
        this.court = new Court(record);
    }

    public void prepare() {
        court.prepare();
    }

    /** Returns the response, or null if the question has no computed answer. */
    public @Nullable Response answer(Merged merged, Context context, int most) {
        if (merged.frame().otherCase() != null || merged.asked().asksDeclined()) {
            return null;
        }
        var scope = new Scope(merged, context, record, court);
        var response = Verdicts.ROWS.stream()
                .map(row -> row.answer(scope))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return response == null ? Supposition.reply(scope) : most == 1 ? first(response) : response;
    }

    /** Returns the first answer alone, but keeps charges, acquittals and replaced sentences with their outcome. */
    private Response first(Response response) {
        var answers = response.answers();
        return answers.size() < 2
                        || !standsAlone(record.facts().get(answers.getFirst().id()))
                ? response
                : Response.of(answers.subList(0, 1), response.message(), response.understood());
    }

    private boolean standsAlone(@Nullable Fact fact) {
        return fact == null
                || !(fact.detail() instanceof OutcomeDetail detail)
                || (detail.step() != OutcomeStep.CHARGE
                        && !detail.isAcquittal()
                        && fact.later().isEmpty()
                        && court.isCurrent(fact));
    }
}
