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
import org.onrecord.search.text.GeneralQuestions;

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

    private Entry read(Target target) {
        var id = target.id();
        return switch (target.kind()) {
            case FACT -> of(Objects.requireNonNull(record.facts().get(id)));
            case BRIEF -> of(Objects.requireNonNull(record.briefs().get(id)));
            case OPEN -> {
                var open = Objects.requireNonNull(record.open().get(id));
                yield new Entry(Set.of(), null, open.facts(), with(open.about(), open.asked()));
            }
            case WITHHELD ->
                record.withheld().stream()
                        .filter(entry -> entry.id().equals(id))
                        .findFirst()
                        .map(entry -> new Entry(Set.of(), null, List.of(), with(entry.about(), entry.asked())))
                        .orElseThrow();
            case PARTY ->
                new Entry(
                        Set.of(id), null, List.of(), EntryTexts.questionsOf(Objects.requireNonNull(record.party(id))));
            case CASE -> new Entry(Set.of(), null, List.of(), EntryTexts.questionsOf(record));
            case GENERAL ->
                new Entry(Set.of(), null, List.of(), Objects.requireNonNull(GeneralQuestions.BY_SORT.get(id)));
        };
    }

    private static Entry of(Fact fact) {
        return new Entry(parties(fact).collect(Collectors.toSet()), fact.topic(), List.of(fact.id()), fact.asked());
    }

    private Entry of(Brief brief) {
        var parties = record.factsIn(brief).limit(PARTY_FACTS).flatMap(Entries::parties);
        return new Entry(
                parties.collect(Collectors.toSet()),
                brief.topic(),
                brief.facts(),
                with(brief.heading(), brief.asked()));
    }

    private static Stream<String> parties(Fact fact) {
        return Stream.concat(fact.people().stream(), fact.organisations().stream());
    }

    private static List<String> with(String first, List<String> others) {
        return Stream.concat(Stream.of(first), others.stream()).toList();
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
