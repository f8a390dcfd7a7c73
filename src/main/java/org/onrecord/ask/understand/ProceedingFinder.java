package org.onrecord.ask.understand;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.onrecord.ask.language.Token;
import org.onrecord.ask.language.Tokens;
import org.onrecord.model.CaseRecord;

/** Finds the trials, appeals and tribunals that a text names by what the record calls them. */
public final class ProceedingFinder {
    private final Map<List<String>, Set<String>> names = new LinkedHashMap<>();

    /** The names of the proceedings of a record. */
    public ProceedingFinder(CaseRecord record) {
        for (var proceeding : record.proceedings().values()) {
            add(proceeding.label(), proceeding.id());
            proceeding.aliases().forEach(alias -> add(alias, proceeding.id()));
        }
    }

    private void add(String name, String id) {
        var words = Tokens.of(name).stream().map(Token::stem).toList();
        if (!words.isEmpty()) {
            names.computeIfAbsent(words, none -> new LinkedHashSet<>()).add(id);
        }
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
            for (var entry : names.entrySet()) {
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
