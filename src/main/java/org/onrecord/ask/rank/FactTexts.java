package org.onrecord.ask.rank;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Fact;
import org.onrecord.search.text.Lexicon;
import org.onrecord.search.text.Tokens;

/** What the statements of a record's facts say beside their words; each is looked at once. */
final class FactTexts {
    private final CaseRecord record;
    private final Set<String> overview = new HashSet<>();
    private final Map<String, StatementFeatures> texts = new HashMap<>();
    private final Map<String, Set<String>> cues = new HashMap<>();

    FactTexts(CaseRecord record) {
        this.record = record;
        record.overview().forEach(section -> overview.addAll(section.facts()));
    }

    /** Looks at every fact, so that no question has to wait for it. */
    void prepare() {
        record.facts().values().forEach(fact -> {
            of(fact);
            cues(fact);
        });
    }

    Fact fact(String id) {
        return Objects.requireNonNull(record.facts().get(id));
    }

    StatementFeatures of(Fact fact) {
        return texts.computeIfAbsent(fact.id(), _ -> StatementFeatures.of(fact));
    }

    /** The cues of questions that a statement has words of: which steps and events it speaks of. */
    Set<String> cues(Fact fact) {
        return cues.computeIfAbsent(
                fact.id(),
                _ -> Lexicon.cues().find(Tokens.of(fact.statement())).stream()
                        .map(Lexicon.Match::name)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    boolean isInOverview(Fact fact) {
        return overview.contains(fact.id());
    }
}
