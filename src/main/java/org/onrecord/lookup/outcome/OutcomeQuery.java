package org.onrecord.lookup.outcome;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onrecord.failure.Candidate;
import org.onrecord.lookup.Answer;
import org.onrecord.lookup.Answer.NotFound;
import org.onrecord.lookup.Choices;
import org.onrecord.lookup.Details;
import org.onrecord.lookup.FactFilter;
import org.onrecord.lookup.FactList;
import org.onrecord.lookup.FactRow;
import org.onrecord.lookup.Lookup;
import org.onrecord.lookup.Parameter;
import org.onrecord.lookup.PartyResolver;
import org.onrecord.lookup.Query;
import org.onrecord.lookup.Sourced;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Detail.OutcomeDetail;
import org.onrecord.model.Detail.OutcomeStep;
import org.onrecord.model.Fact;
import org.onrecord.model.Outcomes;
import org.onrecord.model.Party;
import org.onrecord.model.Proceeding.Forum;
import org.onrecord.output.table.Column;
import org.onrecord.output.table.Value;
import org.onrecord.search.names.NameCompletion.Completion;
import org.onrecord.search.names.ProceedingIndex;

/**
 * A query for outcomes of proceedings: charges, pleas, verdicts, sentences, appeals, dismissals, settlements.
 *
 * @param name the person, or null for everyone
 * @param steps steps to keep; all when empty
 * @param proceeding the proceeding, by id, label, alias or words of these; null for all
 * @param forums kinds of body to keep; all when empty
 * @param filter which facts to keep, and how many to show
 */
public record OutcomeQuery(
        @Nullable String name,
        Set<OutcomeStep> steps,
        @Nullable String proceeding,
        Set<Forum> forums,
        FactFilter filter)
        implements Query {
    private static final FactList.Shape SHAPE = new FactList.Shape(
            columnsOfRows(),
            (facts, context) -> new OutcomeTable(context).write(facts),
            (facts, context) -> new OutcomeText(context).write(facts),
            null);

    private static List<Column<? super FactRow>> columnsOfRows() {
        var columns = new ArrayList<Column<? super FactRow>>(Details.columns(OutcomeDetail.FIELDS));
        columns.add(new Column<FactRow>(
                "forum",
                "forum?",
                "Kind of body that heard it; null if not on record.",
                row -> Value.of(new Outcomes(row.record()).forum(Outcomes.detail(row.fact())))));
        columns.add(Sourced.OUTCOME);
        return columns;
    }

    public static Lookup lookup() {
        var name = Parameter.party();
        var steps = Parameter.someOf(
                        "step",
                        OutcomeStep.values(),
                        "Only these steps: {words}. A guilty plea counts as a verdict. A charge is listed with its result, a sentence with its replacement.")
                .inTool("Steps; a guilty plea counts as a verdict.");
        var proceeding = Parameter.text(
                        "proceeding", "Only this trial, appeal or tribunal, by id, label, alias or words of these.")
                .labelled("NAME")
                .completing(Choices.of(record ->
                        record.proceedings().values().stream().map(one -> new Completion(one.id(), one.label()))));
        var forums = Parameter.someOf("forum", Forum.values(), "Only outcomes before this kind of body: {words}.");
        return Lookup.of(
                        "outcome",
                        "List charges, pleas, verdicts, sentences, appeals, tribunals.",
                        given -> new OutcomeQuery(
                                given.get(name),
                                given.get(steps),
                                given.get(proceeding),
                                given.get(forums),
                                FactFilter.of(given, List.of())))
                .takes(name, steps, proceeding, forums)
                .takes(FactFilter.PARAMETERS)
                .examples(
                        "onrecord outcome barker",
                        "onrecord outcome --step verdict --proceeding \"first trial\"",
                        "onrecord outcome --json --fields person,step,charge,result,term")
                .tool(
                        "Charges, verdicts, sentences",
                        "Charges, pleas, verdicts, sentences, appeals; dismissals, tribunals, libel. A charge is listed with its result, a sentence with its replacement; a guilty plea is a conviction.")
                .page(
                        "outcomes",
                        "Outcomes",
                        "Decisions of courts, tribunals and regulators by person, acquittals as clearly as convictions. Decisions about people who are on record only because of an office are on the pages of the facts.");
    }

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
        var resolver = new PartyResolver(record, "outcome");
        var outcomes = new Outcomes(record);
        var concerned = resolver.concerned(
                outcomes::all, outcomes::of, fact -> detail(fact).person());
        return resolver.answer(name, concerned, (party, remarks) -> list(record, party, remarks));
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
        var outcomes = new Outcomes(record);
        var all = wanted == null ? outcomes.all() : outcomes.in(wanted);
        var asked = (party == null ? all : outcomes.of(party.id()))
                .filter(filter::keeps)
                .filter(fact -> steps.isEmpty() || isStep(detail(fact)))
                .filter(fact -> forums.isEmpty() || isBefore(outcomes, detail(fact)))
                .filter(fact -> wanted == null || wanted.contains(detail(fact).proceeding()))
                .toList();
        var kept =
                asked.stream().filter(fact -> isCharge(outcomes, detail(fact))).toList();
        var remark = kept.size() < asked.size()
                ? List.of("criminal charges only; --forum lists allegations before other bodies")
                : List.<String>of();
        return filter.cut(record, ordered(outcomes, kept), facts -> new FactList(SHAPE, facts), sought(party))
                .with(remark)
                .with(remarks);
    }

    /** Whether the step was requested; a guilty plea counts as a verdict, since no verdict follows it. */
    private boolean isStep(OutcomeDetail outcome) {
        return steps.contains(outcome.step()) || (steps.contains(OutcomeStep.VERDICT) && outcome.isGuiltyPlea());
    }

    private boolean isBefore(Outcomes outcomes, OutcomeDetail outcome) {
        var forum = outcomes.forum(outcome);
        return forum != null && forums.contains(forum);
    }

    /** Whether an outcome belongs in a list of charges; a regulator's allegations do only if a forum was given. */
    private boolean isCharge(Outcomes outcomes, OutcomeDetail outcome) {
        return !steps.contains(OutcomeStep.CHARGE)
                || !forums.isEmpty()
                || outcome.step() != OutcomeStep.CHARGE
                || outcomes.isCriminal(outcome);
    }

    /**
     * Sorts by date and adds the outcome of each charge and the replacement of each decision, which comes before it. In
     * a list of verdicts convictions come before acquittals.
     */
    private List<Fact> ordered(Outcomes outcomes, List<Fact> kept) {
        var all = new LinkedHashSet<>(kept);
        for (var fact : kept) {
            var sequel = outcomes.sequel(fact);
            if (sequel != null) {
                all.addAll(sequel.facts());
            }
        }
        Comparator<Fact> convictionsFirst =
                Comparator.comparing(fact -> !detail(fact).isConviction());
        var order = steps.contains(OutcomeStep.VERDICT) ? convictionsFirst.thenComparing(Fact.BY_DATE) : Fact.BY_DATE;
        return outcomes.standingFirst(all.stream()
                .filter(fact -> fact.detail() instanceof OutcomeDetail)
                .sorted(order)
                .toList());
    }

    private String sought(@Nullable Party party) {
        var step = steps.isEmpty()
                ? "outcome"
                : steps.stream().map(OutcomeStep::words).sorted().collect(Collectors.joining(" or "));
        var noun = forums.isEmpty() && proceeding == null ? step : "such " + step;
        return party == null ? noun : noun + " of " + party.name();
    }

    private static OutcomeDetail detail(Fact fact) {
        return Outcomes.detail(fact);
    }
}
