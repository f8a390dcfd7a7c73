package org.onrecord.lookup.overview;

import java.util.List;
import org.onrecord.lookup.Answer;
import org.onrecord.lookup.FactFilter;
import org.onrecord.lookup.Query;
import org.onrecord.model.CaseRecord;
import org.onrecord.output.table.Column;

/** A query for the topics of {@code overview TOPIC}. */
public record TopicsQuery() implements Query {

    @Override
    public String command() {
        return "overview --list";
    }

    @Override
    public List<? extends Column<?>> columns() {
        return TopicList.COLUMNS;
    }

    @Override
    public Answer answer(CaseRecord record) {
        return FactFilter.NONE.cut(record, List.copyOf(record.briefs().values()), TopicList::new, "topic");
    }
}
