package org.onrecord.lookup.outcome;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.failure.Candidate;
import org.onrecord.lookup.Answer;
import org.onrecord.lookup.Answer.NotFound;
import org.onrecord.lookup.Details;
import org.onrecord.lookup.FactFilter;
import org.onrecord.lookup.FactList;
import org.onrecord.lookup.PartyResolver;
import org.onrecord.lookup.Query;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Fact;
import org.onrecord.model.Forum;
import org.onrecord.model.OutcomeDetail;
import org.onrecord.model.OutcomeStep;
import org.onrecord.model.Party;
import org.onrecord.output.table.Column;
import org.onrecord.search.names.ProceedingIndex;

/**
 * Asks for the outcomes of proceedings: charges, pleas, verdicts, sentences, appeals, dismissals, settlements.
 *
 * @param name whose, or null for everybody's
 * @param steps which steps; all when empty
 * @param proceeding which proceeding, by id, label, alias or some of its words, or null for all
 * @param forums which kinds of body; all when empty
 * @param filter which facts to keep, and how many to show
 */
public record OutcomeQuery(
        @Nullable String name,
        Set<OutcomeStep> steps,
        @Nullable String proceeding,
        Set<Forum> forums,
        FactFilter filter)
        implements Query {
    private static final FactList.Shape SHAPE = FactList.Shape.of(
            Details.columns(OutcomeDetail.FIELDS), (facts, context) -> new OutcomeText(context).write(facts));

    @Override
    public String command() {
        return "outcome";
    }

    @Override
    public List<? extends Column<?>> columns() {
        return SHAPE.columns();
    }

    @Override
    public Answer answer(CaseRecord record) {
        if (name == null) {
            return list(record, null, List.of());
        }
        var choice = new PartyResolver(record, "outcome");
        var concerned = choice.withIds(outcomes(record).map(fact -> detail(fact).person()));
        return choice.answer(name, concerned, (party, remarks) -> list(record, party, remarks));
    }

    private Answer list(CaseRecord record, @Nullable Party party, List<String> remarks) {
        var wanted = proceeding == null ? null : new ProceedingIndex(record).matching(proceeding);
        if (wanted != null && wanted.isEmpty()) {
            return new NotFound(
                    record,
                    "unknown-proceeding",
                    "no proceeding called “" + proceeding + "” is on record",
                    "onrecord outcome --fields proceeding_id,proceeding lists the proceedings",
                    new ProceedingIndex(record)
                            .withOutcomes().stream().map(Candidate::ofWord).toList());
        }
        var facts = outcomes(record)
                .filter(fact -> party == null || detail(fact).person().equals(party.id()))
                .filter(fact -> steps.isEmpty() || steps.contains(detail(fact).step()))
                .filter(fact -> forums.isEmpty() || isBefore(record, detail(fact)))
                .filter(fact -> wanted == null || wanted.contains(detail(fact).proceeding()))
                .sorted(Fact.BY_DATE);
        return filter.answer(record, facts, kept -> new FactList(SHAPE, kept), sought(party))
                .with(remarks);
    }

    private boolean isBefore(CaseRecord record, OutcomeDetail outcome) {
        var listed = record.proceedings().get(outcome.proceeding());
        return listed != null && forums.contains(listed.forum());
    }

    private String sought(@Nullable Party party) {
        var what = steps.isEmpty()
                ? "outcome"
                : steps.stream().map(OutcomeStep::words).sorted().collect(Collectors.joining(" or "));
        return party == null ? what : what + " of " + party.name();
    }

    private static Stream<Fact> outcomes(CaseRecord record) {
        return record.facts().values().stream().filter(fact -> fact.detail() instanceof OutcomeDetail);
    }

    private static OutcomeDetail detail(Fact fact) {
        return (OutcomeDetail) Objects.requireNonNull(fact.detail());
    }
}
