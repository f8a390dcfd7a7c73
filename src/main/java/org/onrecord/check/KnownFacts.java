package org.onrecord.check;

import java.util.HashMap;
import java.util.Map;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Fact;

/** The facts of a record, each read when it is wanted first. Some thousands are kept. */
final class KnownFacts {
    private static final int MOST_KEPT = 4000;

    private final CaseRecord record;
    private final TextReader reader;
    private final Map<String, KnownFact> kept = new HashMap<>();

    KnownFacts(CaseRecord record, TextReader reader) {
        this.record = record;
        this.reader = reader;
    }

    KnownFact of(Fact fact) {
        if (kept.size() > MOST_KEPT) {
            kept.clear();
        }
        return kept.computeIfAbsent(fact.id(), _ -> KnownFact.of(fact, record, reader));
    }
}
