package org.onrecord.search.names;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Fact;
import org.onrecord.model.Outcomes;
import org.onrecord.model.Proceeding;
import org.onrecord.pack.PackWriter;
import org.onrecord.pack.PackedEntries;
import org.onrecord.pack.RowWriter;
import org.onrecord.pack.Rows;
import org.onrecord.search.text.Token;
import org.onrecord.search.text.Tokens;

/** The trials, appeals and tribunals of a record by id, label, alias or some of their words. */
public final class ProceedingIndex {
    private static final String CALLED = "proceedings called";

    private final CaseRecord record;
    private @Nullable List<Proceeding> withOutcomes;
    /** Of names that begin with the stem of a word whom each means. */
    private final Function<String, Map<List<String>, Set<String>>> calledSo;

    public ProceedingIndex(CaseRecord record) {
        this.record = record;
        if (record.facts() instanceof PackedEntries<Fact> packed) {
            this.calledSo = stem -> calledSo(stem, packed.pack().rows(CALLED));
        } else {
            var made = byFirstStem(record);
            this.calledSo = stem -> made.getOrDefault(stem, Map.of());
        }
    }

    private static Map<String, Map<List<String>, Set<String>>> byFirstStem(CaseRecord record) {
        var names = new HashMap<String, Map<List<String>, Set<String>>>();
        for (var proceeding : record.proceedings().values()) {
            Stream.concat(Stream.of(proceeding.label()), proceeding.aliases().stream())
                    .map(name -> Tokens.of(name).stream().map(Token::stem).toList())
                    .filter(stems -> !stems.isEmpty())
                    .forEach(stems -> names.computeIfAbsent(stems.getFirst(), _ -> new LinkedHashMap<>())
                            .computeIfAbsent(stems, _ -> new LinkedHashSet<>())
                            .add(proceeding.id()));
        }
        return names;
    }

    private static Map<List<String>, Set<String>> calledSo(String stem, Rows rows) {
        var names = new LinkedHashMap<List<String>, Set<String>>();
        var range = rows.range(stem);
        for (var number = range[0]; number < range[1]; number++) {
            var row = rows.row(number);
            var stems = List.of(row.text().split(" ", -1));
            if (stems.getFirst().equals(stem)) {
                names.put(stems, new LinkedHashSet<>(row.texts()));
            }
        }
        return names;
    }

    /** Writes what the proceedings of a record are called. */
    public static void write(CaseRecord record, PackWriter pack) throws IOException {
        var rows = new HashMap<String, RowWriter>();
        byFirstStem(record)
                .values()
                .forEach(names -> names.forEach(
                        (stems, ids) -> rows.put(String.join(" ", stems), new RowWriter().texts(List.copyOf(ids)))));
        pack.table(CALLED, rows);
    }

    /** Those that outcome facts name, in the order of their first fact; one that is only named by its words has no id. */
    private List<Proceeding> proceedings() {
        var made = withOutcomes;
        if (made == null) {
            made = withOutcomes(record);
            withOutcomes = made;
        }
        return made;
    }

    private static List<Proceeding> withOutcomes(CaseRecord record) {
        return new Outcomes(record)
                .proceedings().stream()
                        .filter(proceeding -> !proceeding.isEmpty())
                        .map(named -> Objects.requireNonNullElseGet(
                                record.proceedings().get(named), () -> new Proceeding(named, named, List.of(), null)))
                        .toList();
    }

    /** The ids of all that have outcomes, or their words where they have no id. */
    public List<String> withOutcomes() {
        return proceedings().stream().map(Proceeding::id).toList();
    }

    /** The ids of those with outcomes that fit: called exactly so if any is, else those having all the words. */
    public Set<String> matching(String asked) {
        var words = Tokens.words(asked);
        if (words.isEmpty()) {
            return Set.of();
        }
        var exact = matching(names -> names.contains(words));
        return exact.isEmpty() ? matching(names -> names.stream().anyMatch(name -> name.containsAll(words))) : exact;
    }

    private Set<String> matching(Predicate<List<List<String>>> fits) {
        return proceedings().stream()
                .filter(proceeding -> fits.test(names(proceeding)))
                .map(Proceeding::id)
                .collect(Collectors.toSet());
    }

    private static List<List<String>> names(Proceeding proceeding) {
        return Stream.concat(Stream.of(proceeding.id(), proceeding.label()), proceeding.aliases().stream())
                .map(Tokens::words)
                .toList();
    }

    /**
     * A proceeding named in a text.
     *
     * @param ids those the words can mean
     * @param start index of the first token
     * @param end index after the last token
     */
    public record Named(Set<String> ids, int start, int end) {
        /** Whether a token is part of the name. */
        public boolean covers(int token) {
            return token >= start && token < end;
        }
    }

    /** The proceedings that a text names, in its order; the longest name at a place counts. */
    public List<Named> find(List<Token> tokens) {
        var stems = tokens.stream().map(Token::stem).toList();
        var found = new ArrayList<Named>();
        for (var at = 0; at < stems.size(); at++) {
            Named longest = null;
            for (var entry : calledSo.apply(stems.get(at)).entrySet()) {
                var end = at + entry.getKey().size();
                if (end <= stems.size()
                        && stems.subList(at, end).equals(entry.getKey())
                        && (longest == null || end > longest.end())) {
                    longest = new Named(entry.getValue(), at, end);
                }
            }
            if (longest != null) {
                found.add(longest);
            }
        }
        return found;
    }
}
