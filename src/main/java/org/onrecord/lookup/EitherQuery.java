package org.onrecord.lookup;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.lookup.Answer.NotFound;
import org.onrecord.model.CaseRecord;
import org.onrecord.output.table.Column;
import org.onrecord.search.index.WordSearch;

/**
 * Two readings of the same words.
 *
 * @param first the preferred reading, used if it finds anything
 * @param second the fallback, used if some fact contains all the words literally
 */
public record EitherQuery(List<String> words, Query first, Query second) implements Query {
    @Override
    public String command() {
        return first.command();
    }

    @Override
    public List<? extends Column<?>> columns() {
        return first.columns();
    }

    @Override
    public Answer answer(CaseRecord record) {
        var answer = first.answer(record);
        return answer instanceof NotFound && WordSearch.isAnyWith(record, words) ? second.answer(record) : answer;
    }

    @Override
    public @Nullable String name() {
        return first.name();
    }
}
