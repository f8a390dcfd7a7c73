package org.onrecord.query;

import java.util.List;
import org.onrecord.model.CaseRecord;

/**
 * Asks for whole facts.
 *
 * @param ids ids of the facts
 */
public record ShowQuery(List<String> ids) implements Query {

    @Override
    public Answer answer(CaseRecord record) {
        return new FactChoice(record, "show").answer(ids, facts -> Found.of(record, new WholeFactsView(facts)));
    }
}
