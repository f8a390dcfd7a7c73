package org.onrecord.lookup;

import java.util.List;
import org.onrecord.model.CaseRecord;

/**
 * Asks for the facts that fit some words best.
 *
 * @param words what to look for; every fact, by date, when empty
 * @param filter which facts to keep, and how many to show
 */
public record SearchQuery(List<String> words, FactFilter filter) implements Query {

    @Override
    public Answer answer(CaseRecord record) {
        var ranked = new Ranking(record).rank(words);
        var order = words.isEmpty() ? FactsView.Order.BY_DATE : FactsView.Order.BY_RANK;
        var sought = words.isEmpty() ? "such fact" : "fact about “" + String.join(" ", words) + "”";
        return filter.answer(record, ranked.facts().stream(), facts -> new FactsView(order, facts), sought)
                .with(ranked.remarks());
    }
}
