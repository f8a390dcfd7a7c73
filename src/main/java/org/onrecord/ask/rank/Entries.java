package org.onrecord.ask.rank;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Brief;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Fact;
import org.onrecord.search.index.EntryTexts;
import org.onrecord.search.index.Target;

/** The entries of a record, each read at its first use. */
public final class Entries {
    private static final int PARTY_FACTS = 3;

    private final CaseRecord record;
    private final Map<Target, Entry> known = new HashMap<>();

    /**
     * An entry's place in the record.
     *
     * @param parties ids of the people and bodies it is about
     * @param topic its topic, or null
     * @param facts ids of the facts that it shows
     * @param asked the questions that it lists, with its heading
     */
    public record Entry(Set<String> parties, @Nullable String topic, List<String> facts, List<String> asked) {}

    public Entries(CaseRecord record) {
        this.record = record;
    }

    public Entry of(Target target) {
        return known.computeIfAbsent(target, this::read);
    }

    public Stream<Fact> facts(Target target) {
        return record.factsWith(of(target).facts());
    }

    private Entry read(Target target) {
        var id = target.id();
        var asked = EntryTexts.of(record, target).listed();
        return switch (target.kind()) {
            case FACT -> {
                var fact = Objects.requireNonNull(record.facts().get(id));
                yield new Entry(parties(Stream.of(fact)), fact.topic(), List.of(id), asked);
            }
            case BRIEF -> {
                var brief = Objects.requireNonNull(record.briefs().get(id));
                var parties = parties(record.factsIn(brief).limit(PARTY_FACTS));
                yield new Entry(parties, brief.topic(), brief.facts(), asked);
            }
            case OPEN ->
                new Entry(
                        Set.of(),
                        null,
                        Objects.requireNonNull(record.open().get(id)).facts(),
                        asked);
            case PARTY -> new Entry(Set.of(id), null, List.of(), asked);
            case WITHHELD, CASE, GENERAL -> new Entry(Set.of(), null, List.of(), asked);
        };
    }

    private static Set<String> parties(Stream<Fact> facts) {
        return facts.flatMap(Fact::parties).collect(Collectors.toSet());
    }

    /** Returns the facts of briefs that have one of these facts. */
    Set<String> besides(List<String> facts) {
        return record.briefs().values().stream()
                .map(Brief::facts)
                .filter(own -> facts.stream().anyMatch(own::contains))
                .flatMap(List::stream)
                .collect(Collectors.toSet());
    }
}
