package org.onrecord.lookup;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Party;
import org.onrecord.model.Topic;

/**
 * Asks for everything dated, in order.
 *
 * @param range the days to look at
 * @param about a person or body that must be in each fact, or null
 * @param topics topics to keep; all when empty
 * @param filter which facts to keep, and how many to show
 */
public record TimelineQuery(DateRange range, @Nullable String about, Set<Topic> topics, FactFilter filter)
        implements Query {

    @Override
    public Answer answer(CaseRecord record) {
        return about == null
                ? list(record, null)
                : new PartyResolver(record, "timeline --about")
                        .answer(
                                about,
                                List.of(),
                                (party, remarks) -> list(record, party).with(remarks));
    }

    private Answer list(CaseRecord record, @Nullable Party party) {
        var facts = record.facts().values().stream()
                .filter(fact -> range.admits(fact.date()))
                .filter(fact -> topics.isEmpty() || topics.contains(fact.topic()))
                .filter(fact -> party == null || WhoQuery.isAbout(fact, party))
                .sorted(FactFilter.BY_DATE);
        return filter.answer(record, facts, kept -> new FactsView(FactsView.Order.BY_DATE, kept), "such event");
    }
}
