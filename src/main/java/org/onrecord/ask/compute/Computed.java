package org.onrecord.ask.compute;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.onrecord.ask.answer.Answerer;
import org.onrecord.ask.answer.Response;
import org.onrecord.ask.understand.Context;
import org.onrecord.ask.understand.Resolved;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Fact;
import org.onrecord.model.OutcomeDetail;
import org.onrecord.model.OutcomeStep;

/** The answerer that computes answers from the typed details of facts. */
public final class Computed implements Answerer {
    private final CaseRecord record;
    private final CriminalOutcomes outcomes;
    private final Events events;
    private final List<Operator> operators;

    public Computed(CaseRecord record) {
        this.record = record;
        this.outcomes = new CriminalOutcomes(record);
        this.events = new Events(record, outcomes);
        this.operators = List.of(
                new CustodyStatuses(record),
                new CustodySteps(record, events),
                new ProfessionalSteps(record, outcomes, events),
                new SentenceAnswers(record, outcomes),
                new TrialAnswers(record, outcomes),
                new ChargeAnswers(record, outcomes),
                new GuiltAnswers(record, outcomes),
                new NotTried(record, outcomes));
    }

    public void prepare() {
        outcomes.prepare();
        events.prepare();
    }

    @Override
    public String name() {
        return "computed";
    }

    @Override
    public @Nullable Response answer(Resolved resolved, Context context, int most) {
        var asked = new AskedQuestion(resolved, context, record, outcomes);
        return operators.stream()
                .map(operator -> operator.answer(asked))
                .filter(Objects::nonNull)
                .findFirst()
                .map(response -> most == 1 ? first(response) : response)
                .orElse(null);
    }

    /** Returns the first answer alone, but keeps charges, acquittals and replaced sentences with their outcome. */
    private Response first(Response response) {
        var answers = response.answers();
        if (answers.size() < 2
                || !standsAlone(record.facts().get(answers.getFirst().id()))) {
            return response;
        }
        return Response.of(answers.subList(0, 1), response.message(), response.understood());
    }

    private boolean standsAlone(@Nullable Fact fact) {
        return fact == null
                || !(fact.detail() instanceof OutcomeDetail detail)
                || (detail.step() != OutcomeStep.CHARGE && !detail.isAcquittal() && outcomes.isCurrent(fact));
    }
}
