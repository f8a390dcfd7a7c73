package org.onrecord.lookup.list;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.lookup.Answer;
import org.onrecord.lookup.Answer.NotFound;
import org.onrecord.lookup.DateRange;
import org.onrecord.lookup.DatedWords;
import org.onrecord.lookup.FactFilter;
import org.onrecord.lookup.FactList;
import org.onrecord.lookup.FactRow;
import org.onrecord.lookup.FactScope;
import org.onrecord.lookup.Lookup;
import org.onrecord.lookup.Parameter;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Fact;
import org.onrecord.model.Party;
import org.onrecord.output.document.FactEntries;

/**
 * Lists dated facts in order.
 *
 * @param scope the person or body and the topics that each fact must be about
 * @param isWhole whether to list all facts; otherwise the milestones, or in a range the facts that begin in it
 * @param filter which facts to keep, and how many to show
 */
public record TimelineLookup(DateRange range, FactScope scope, boolean isWhole, FactFilter filter) {
    public static Lookup lookup() {
        var all = Parameter.flag(
                        "all",
                        "All dated facts, instead of the milestones of the case; with --from, also those that began earlier.")
                .inTool("All dated facts, not only milestones, and those that began before the period.");
        var words = Parameter.filterWords();
        return Lookup.of(
                        "timeline",
                        "List the milestones of the case, or dated facts, in date order.",
                        FactRow.FIELDS,
                        given -> DatedWords.answer(
                                given.get(words),
                                DateRange.of(given),
                                (others, days) -> new TimelineLookup(
                                                days, FactScope.of(given), given.get(all), FactFilter.of(given, others))
                                        ::answer))
                .takes(DateRange.PARAMETERS)
                .takes(FactScope.PARAMETERS)
                .takes(all, words)
                .takes(FactFilter.PARAMETERS)
                .drawn()
                .examples(
                        "onrecord timeline",
                        "onrecord timeline --from 2007-07 --to 2007-08",
                        "onrecord timeline shoesmith december 2008",
                        "onrecord timeline laming --from 2009",
                        "onrecord timeline --about shoesmith --topic shoesmith --kind outcome")
                .rows("fact")
                .tool("Timeline", "The milestones, or dated facts in order: those that begin in the period.")
                .withoutPage();
    }

    Answer answer(CaseRecord record) {
        return scope.answer(record, "timeline", party -> list(record, party));
    }

    private Answer list(CaseRecord record, @Nullable Party party) {
        var sought = range.equals(DateRange.ALWAYS) ? "such event" : "event" + range.within();
        var dated = party == null
                ? record.facts().between(range.from(), range.to(), scope.topics(), true)
                : scope.facts(record, party)
                        .filter(fact -> range.admits(fact.date()))
                        .sorted(Comparator.comparing((Fact fact) -> !begins(fact))
                                .thenComparing(Fact.BY_DATE))
                        .toList();
        var all = filter.kept(record, dated);
        if (all.isEmpty()) {
            return filter.answer(record, dated, kept -> list(kept, 0), sought);
        }
        var chosen = chosen(record, all);
        var others = all.size() - chosen.size();
        return chosen.isEmpty()
                ? new NotFound(
                        record,
                        "nothing-matches",
                        "no event that begins in that period is on record",
                        "onrecord timeline --all also lists facts that began earlier: " + others,
                        List.of())
                : filter.cut(record, chosen, kept -> list(kept, others), sought);
    }

    private List<Fact> chosen(CaseRecord record, List<Fact> all) {
        if (isWhole) {
            return all;
        }
        var isUnlimited = range.equals(DateRange.ALWAYS) && scope.equals(FactScope.ALL) && filter.keepsAll();
        return isUnlimited && !record.milestones().isEmpty()
                ? record.milestones()
                : all.stream().filter(this::begins).toList();
    }

    /** @param others the number of facts that {@code --all} adds */
    private static FactList list(List<Fact> facts, int others) {
        return new FactList(
                FactList.BY_DATE, facts, new FactList.Brief(facts, others, "--all", FactEntries::writeRows));
    }

    private boolean begins(Fact fact) {
        return !fact.date().beginsBefore(range.from());
    }
}
