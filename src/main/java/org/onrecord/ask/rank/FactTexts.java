package org.onrecord.ask.rank;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Fact;

/** What the statements of a record's facts say beside their words. */
final class FactTexts {
    private final CaseRecord record;
    private final Set<String> overview = new HashSet<>();
    private final Map<String, FactText> texts = new HashMap<>();

    FactTexts(CaseRecord record) {
        this.record = record;
        record.overview().forEach(section -> overview.addAll(section.facts()));
    }

    /** Looks at every fact, so that no question has to wait for it. */
    void prepare() {
        record.facts().values().forEach(fact -> of(fact).prepare());
    }

    Fact fact(String id) {
        return Objects.requireNonNull(record.facts().get(id));
    }

    FactText of(Fact fact) {
        return texts.computeIfAbsent(fact.id(), _ -> new FactText(fact));
    }

    boolean isInOverview(Fact fact) {
        return overview.contains(fact.id());
    }
}
