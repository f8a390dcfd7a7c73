package org.onrecord.search.index;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Detail;

/** What searches look into in the detail of a fact. */
final class DetailText {
    private DetailText() {}

    static List<String> of(CaseRecord record, @Nullable Detail detail) {
        return detail == null
                ? List.of()
                : detail.filled().stream()
                        .filter(one -> one.field().isSearched() && one.value() != null)
                        .map(one -> Detail.words(one, record))
                        .toList();
    }
}
