package org.onrecord.lookup.sources;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.onrecord.history.VersionSource;
import org.onrecord.lookup.Answer;
import org.onrecord.lookup.FactFilter;
import org.onrecord.lookup.FactResolver;
import org.onrecord.lookup.Query;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Fact;
import org.onrecord.model.Source;
import org.onrecord.output.table.Column;
import org.onrecord.search.text.Tokens;

/**
 * Asks for the bibliography, of all facts or of some.
 *
 * @param ids ids of the facts; all when empty
 * @param limit the maximum number of sources
 * @param editions where later versions are read, to say since when a fact is on record
 */
public record SourcesQuery(List<String> ids, int limit, VersionSource editions) implements Query {
    private static final Comparator<Source> AS_A_BIBLIOGRAPHY = Comparator.comparing(
                    (Source source) -> Tokens.fold(source.publisher()))
            .thenComparing(Source::published, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Source::id);

    public SourcesQuery(List<String> ids, int limit) {
        this(ids, limit, VersionSource.NONE);
    }

    @Override
    public String command() {
        return "sources";
    }

    @Override
    public List<? extends Column<?>> columns() {
        return SourceList.COLUMNS;
    }

    @Override
    public Answer answer(CaseRecord record) {
        return ids.isEmpty()
                ? list(record, record.facts().values())
                : new FactResolver(record, "sources", editions).answer(ids, facts -> list(record, facts));
    }

    private Answer list(CaseRecord record, Collection<Fact> facts) {
        Map<String, List<String>> citing = new HashMap<>();
        for (var fact : facts) {
            fact.sources()
                    .forEach(citation -> citing.computeIfAbsent(citation.source(), id -> new ArrayList<>())
                            .add(fact.id()));
        }
        var entries = record.sources().values().stream()
                .filter(source -> citing.containsKey(source.id()))
                .sorted(AS_A_BIBLIOGRAPHY)
                .map(source -> new SourceList.Entry(source, citing.getOrDefault(source.id(), List.of())))
                .toList();
        return new FactFilter(Set.of(), Set.of(), limit).cut(record, entries, SourceList::new, "source");
    }
}
