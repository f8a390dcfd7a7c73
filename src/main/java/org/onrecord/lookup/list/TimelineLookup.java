package org.onrecord.lookup.list;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.lookup.Answer;
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
 * @param isWhole whether the short view has all facts instead of the milestones, or of those that begin in the range
 * @param filter which facts to keep, and how many to show
 */
public record TimelineLookup(DateRange range, FactScope scope, boolean isWhole, FactFilter filter) {
    public static Lookup lookup() {
        var all = Parameter.flag(
                "all",
                "All dated facts, instead of the milestones of the case; with --from, also those that began earlier"
                        + " (text; other formats always have them).");
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
                .tool(
                        "Timeline",
                        "The milestones of the case; with an argument, dated facts in order: facts that begin in the period, then facts that began earlier.")
                .withoutPage();
    }

    Answer answer(CaseRecord record) {
        return scope.answer(record, "timeline", party -> list(record, party));
    }

    private Answer list(CaseRecord record, @Nullable Party party) {
        var sought = range.equals(DateRange.ALWAYS) ? "such event" : "event" + range.within();
        if (party == null) {
            var isShort = isUnlimited() && !isWhole && !record.milestones().isEmpty();
            var facts = record.facts().between(range.from(), range.to(), scope.topics(), true);
            return filter.answer(record, facts, kept -> isShort ? withMilestones(record, kept) : list(kept), sought);
        }
        var facts = scope.facts(record, party)
                .filter(fact -> range.admits(fact.date()))
                .sorted(Comparator.comparing((Fact fact) -> !begins(fact)).thenComparing(Fact.BY_DATE));
        return filter.answer(record, facts, this::list, sought);
    }

    /**
     * Returns all facts, with a short view of those that begin in the range; all of them on request or if none begins
     * in it.
     */
    private FactList list(List<Fact> kept) {
        var begun = kept.stream().filter(this::begins).toList();
        var brief = new FactList.Brief(isWhole || begun.isEmpty() ? kept : begun, "--all", (facts, document) -> {
            if (begun.isEmpty()) {
                document.text("No fact on record begins in this period; these began earlier:");
            }
            FactEntries.writeRows(facts, document);
        });
        return new FactList(FactList.BY_DATE, kept, brief);
    }

    private static FactList withMilestones(CaseRecord record, List<Fact> kept) {
        var brief = new FactList.Brief(record.milestones(), "--all", FactEntries::writeRows);
        return new FactList(FactList.BY_DATE, kept, brief);
    }

    private boolean isUnlimited() {
        return range.equals(DateRange.ALWAYS) && scope.topics().isEmpty() && filter.equals(FactFilter.NONE);
    }

    private boolean begins(Fact fact) {
        return !fact.date().beginsBefore(range.from());
    }
}
