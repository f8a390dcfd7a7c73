package org.onrecord.model;

import java.time.LocalDate;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Facts in memory. */
final class FactMap extends AbstractMap<String, Fact> implements Facts {
    private final SequencedMap<String, Fact> byId;
    private final OutcomeChains chains = OutcomeChains.of(this);
    private @Nullable Map<String, List<Fact>> byParty;

    FactMap(SequencedMap<String, Fact> byId) {
        this.byId = byId;
    }

    @Override
    public Stream<Fact> about(String party) {
        var found = byParty;
        if (found == null) {
            found = byParty();
            byParty = found;
        }
        return found.getOrDefault(party, List.of()).stream();
    }

    private Map<String, List<Fact>> byParty() {
        var map = new HashMap<String, List<Fact>>();
        for (var fact : byId.values()) {
            Stream.concat(fact.people().stream(), fact.organisations().stream())
                    .distinct()
                    .forEach(party ->
                            map.computeIfAbsent(party, _ -> new ArrayList<>()).add(fact));
        }
        return map;
    }

    @Override
    public Stream<Fact> of(Set<FactKind> kinds) {
        return byId.values().stream().filter(fact -> kinds.contains(fact.kind()));
    }

    @Override
    public Stream<Fact> in(Set<String> proceedings) {
        return byId.values().stream()
                .filter(fact ->
                        fact.detail() instanceof OutcomeDetail outcome && proceedings.contains(outcome.proceeding()));
    }

    @Override
    public List<String> proceedings() {
        return of(Set.of(FactKind.OUTCOME))
                .map(fact -> Outcomes.detail(fact).proceeding())
                .distinct()
                .toList();
    }

    @Override
    public OutcomeChains chains() {
        return chains;
    }

    @Override
    public List<String> topics() {
        return byId.values().stream().map(Fact::topic).distinct().toList();
    }

    @Override
    public List<Fact> between(LocalDate from, LocalDate to, Collection<String> topics, boolean areBegunFirst) {
        return byId.values().stream()
                .filter(fact -> fact.date().overlaps(from, to))
                .filter(fact -> topics.isEmpty() || topics.contains(fact.topic()))
                .sorted(Comparator.comparing(
                                (Fact fact) -> areBegunFirst && fact.date().beginsBefore(from))
                        .thenComparing(Fact.BY_DATE))
                .toList();
    }

    @Override
    public int size() {
        return byId.size();
    }

    @Override
    public boolean containsKey(@Nullable Object id) {
        return byId.containsKey(id);
    }

    @Override
    public @Nullable Fact get(@Nullable Object id) {
        return byId.get(id);
    }

    @Override
    public Collection<Fact> values() {
        return byId.values();
    }

    @Override
    public Set<Entry<String, Fact>> entrySet() {
        return byId.entrySet();
    }

    @Override
    public SequencedMap<String, Fact> reversed() {
        return byId.reversed();
    }
}
