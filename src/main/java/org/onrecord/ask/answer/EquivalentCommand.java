package org.onrecord.ask.answer;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.onrecord.lookup.Answer.Found;
import org.onrecord.lookup.FactFilter;
import org.onrecord.lookup.Query;
import org.onrecord.lookup.outcome.OutcomeQuery;
import org.onrecord.lookup.parole.ParoleQuery;
import org.onrecord.lookup.who.WhoQuery;
import org.onrecord.model.Brief;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.CustodyDetail;
import org.onrecord.model.Fact;
import org.onrecord.model.OutcomeDetail;

/** The command line equivalent to a question. */
final class EquivalentCommand {
    private final CaseRecord record;

    EquivalentCommand(CaseRecord record) {
        this.record = record;
    }

    /**
     * Returns a command whose answer contains the first fact: the command for its kind, or {@code show} with the ids.
     *
     * @param people ids of the people that the question is about
     */
    String of(List<Fact> facts, Set<String> people, boolean isIdentity) {
        var about = people.stream().filter(this::hasPage).collect(Collectors.toSet());
        var first = facts.getFirst();
        if (isIdentity
                && about.size() == 1
                && finds(new WhoQuery(about.iterator().next(), FactFilter.NONE))) {
            return "onrecord who " + about.iterator().next();
        }
        return switch (first.detail()) {
            case OutcomeDetail outcome
            when about.contains(outcome.person())
                    && finds(new OutcomeQuery(
                            outcome.person(), Set.of(outcome.step()), null, Set.of(), FactFilter.NONE)) ->
                "onrecord outcome " + outcome.person() + " --step "
                        + outcome.step().key();
            case CustodyDetail custody
            when about.contains(custody.person()) && finds(ParoleQuery.of(custody.person())) ->
                "onrecord parole " + custody.person();
            case null, default ->
                "onrecord show " + facts.stream().map(Fact::id).collect(Collectors.joining(" "));
        };
    }

    static String of(Brief brief) {
        return "onrecord overview " + brief.id();
    }

    private boolean hasPage(String id) {
        var party = record.party(id);
        return party == null || !party.isPrivate();
    }

    private boolean finds(Query query) {
        return query.answer(record) instanceof Found;
    }
}
