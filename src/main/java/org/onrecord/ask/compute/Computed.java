package org.onrecord.ask.compute;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.ask.answer.Answerer;
import org.onrecord.ask.answer.Response;
import org.onrecord.ask.understand.Context;
import org.onrecord.ask.understand.Merged;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Fact;
import org.onrecord.model.OutcomeDetail;
import org.onrecord.model.OutcomeStep;

/** The answerer that computes answers from the typed details of facts, by the first row that is for the question. */
public final class Computed implements Answerer {
    private static final List<Rule> RULES = Stream.of(
                    StatusRules.rules(),
                    CustodyRules.rules(),
                    EmploymentRules.rules(),
                    SentenceRules.rules(),
                    TrialRules.rules(),
                    GuiltRules.rules(),
                    UntriedRules.rules())
            .flatMap(List::stream)
            .toList();

    private final CaseRecord record;
    private final Court court;

    public Computed(CaseRecord record) {
        this.record = record;
        this.court = new Court(record);
    }

    public void prepare() {
        court.prepare();
    }

    @Override
    public String name() {
        return "computed";
    }

    @Override
    public @Nullable Response answer(Merged merged, Context context, int most) {
        if (merged.frame().otherCase() != null) {
            return null;
        }
        var scope = new Scope(merged, context, record, court);
        return RULES.stream()
                .map(rule -> rule.answer(scope))
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
                || (detail.step() != OutcomeStep.CHARGE && !detail.isAcquittal() && court.isCurrent(fact));
    }
}
