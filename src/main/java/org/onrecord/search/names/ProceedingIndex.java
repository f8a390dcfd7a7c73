package org.onrecord.search.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Proceeding;
import org.onrecord.pack.MadeTables;
import org.onrecord.pack.PackTable;
import org.onrecord.pack.Rows;
import org.onrecord.search.text.Token;
import org.onrecord.search.text.Tokens;

/** Finds trials, appeals and tribunals by id, label, alias or some of their words. */
public final class ProceedingIndex {
    public static final PackTable<CaseRecord> NAMES = new PackTable<>("proceedings called", ProceedingIndex::make);

    private final CaseRecord record;

    public ProceedingIndex(CaseRecord record) {
        this.record = record;
    }

    private static void make(CaseRecord record, MadeTables made) {
        var names = new HashMap<String, Set<String>>();
        for (var proceeding : record.proceedings().values()) {
            names(proceeding)
                    .map(name -> Tokens.of(name).stream().map(Token::stem).collect(Collectors.joining(" ")))
                    .filter(stems -> !stems.isEmpty())
                    .forEach(stems -> names.computeIfAbsent(stems, _ -> new LinkedHashSet<>())
                            .add(proceeding.id()));
        }
        made.add(NAMES.name(), Rows.sorted(names, (ids, row) -> row.texts(List.copyOf(ids))));
    }

    private static Stream<String> names(Proceeding proceeding) {
        return Stream.concat(Stream.of(proceeding.label()), proceeding.aliases().stream());
    }

    /** Returns the ids of the proceedings with outcomes, or their words if they have no id, by their first outcome. */
    public List<String> withOutcomes() {
        return record.facts().proceedings().stream()
                .filter(named -> !named.isEmpty())
                .toList();
    }

    /**
     * Returns the ids of the proceedings with outcomes that have exactly this name, otherwise of those that have all
     * its words.
     */
    public Set<String> matching(String asked) {
        var words = Tokens.words(asked);
        if (words.isEmpty()) {
            return Set.of();
        }
        var exact = matching(words::equals);
        return exact.isEmpty() ? matching(name -> name.containsAll(words)) : exact;
    }

    private Set<String> matching(Predicate<List<String>> isMeant) {
        return withOutcomes().stream()
                .filter(named -> names(named).map(Tokens::words).anyMatch(isMeant))
                .collect(Collectors.toSet());
    }

    private Stream<String> names(String named) {
        var listed = record.proceedings().get(named);
        return Stream.concat(Stream.of(named), listed == null ? Stream.of() : names(listed));
    }

    /** Returns the mentions of proceedings in a text, in its order; the longest name at a position wins. */
    public List<Mention> find(List<Token> tokens) {
        var names = record.rows(NAMES);
        var stems = tokens.stream().map(Token::stem).toList();
        var found = new ArrayList<Mention>();
        for (var at = 0; at < stems.size(); at++) {
            Mention longest = null;
            var range = names.range(stems.get(at));
            for (var number = range[0]; number < range[1]; number++) {
                var row = names.row(number);
                var name = List.of(row.text().split(" ", -1));
                var end = at + name.size();
                if (end <= stems.size()
                        && stems.subList(at, end).equals(name)
                        && (longest == null || end > longest.end())) {
                    longest = new Mention(row.texts(), at, end, List.of(), true);
                }
            }
            if (longest != null) {
                found.add(longest);
            }
        }
        return found;
    }
}
