package org.onrecord.lookup;

import java.util.Set;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.WorkDetail;
import org.onrecord.model.WorkForm;

/**
 * Asks for books, articles, films and programmes about the case.
 *
 * @param forms forms to keep; all when empty
 * @param filter which facts to keep, and how many to show
 */
public record WorksQuery(Set<WorkForm> forms, FactFilter filter) implements Query {

    @Override
    public Answer answer(CaseRecord record) {
        var works = record.facts().values().stream()
                .filter(fact ->
                        fact.detail() instanceof WorkDetail work && (forms.isEmpty() || forms.contains(work.form())))
                .sorted(FactFilter.BY_DATE);
        return filter.answer(record, works, WorksView::new, "such work");
    }
}
