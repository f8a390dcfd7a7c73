package org.onrecord.search.names;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.onrecord.failure.Spelling;
import org.onrecord.model.CaseRecord;
import org.onrecord.pack.NumberMap;
import org.onrecord.pack.RowReader;
import org.onrecord.pack.Rows;
import org.onrecord.pack.Table;

/** The index of names by words: names, aliases, surnames and first names of a record, and names of its case. */
final class Names {
    static final Table<CaseRecord> NAMES = new Table<>("names in full", NameTable::make);
    static final Table<CaseRecord> WORDS = new Table<>("words of names", NameTable::make);

    private final Rows names;
    private final Map<String, Integer> words;
    /** The names read so far: the same few occur in thousands of texts, and one may have thousands of bearers. */
    private final Map<String, Name> known = new HashMap<>();

    Names(CaseRecord record) {
        this.names = record.rows(NAMES);
        this.words = new NumberMap(record.rows(WORDS));
    }

    /** Returns the meaning of a name; null if these words are none. */
    @Nullable
    Name find(List<String> name) {
        if (!name.stream().allMatch(words::containsKey)) {
            return null;
        }
        var text = String.join(" ", name);
        var found = known.get(text);
        var row = found == null ? names.find(text) : null;
        if (row == null) {
            return found;
        }
        row.number();
        var read = meaning(row);
        known.put(text, read);
        return read;
    }

    /** Reads the meaning, the rest of a row after the words and the position. */
    private static Name meaning(RowReader row) {
        return new Name(row.number() == 1, row.number() == 1, row.texts());
    }

    /**
     * Returns the length in words of the longest name that begins with a word: 0 if none does, -1 if no name contains
     * it.
     */
    int longest(String word) {
        return words.getOrDefault(word, -1);
    }

    /** Returns every word of every name. */
    Set<String> vocabulary() {
        return words.keySet();
    }

    /**
     * Returns the first name of at least two words that is similar to the first words here: "tracy conolly", "al
     * zayat".
     */
    Map.@Nullable Entry<List<String>, Name> misspelt(List<String> words, Predicate<List<String>> mayBe) {
        Map.Entry<List<String>, Name> first = null;
        var place = Integer.MAX_VALUE;
        // The first letter must be correct.
        var range = names.range(words.getFirst().substring(0, words.getFirst().offsetByCodePoints(0, 1)));
        for (var number = range[0]; number < range[1]; number++) {
            var row = names.row(number);
            var name = List.of(row.text().split(" ", -1));
            var at = row.number();
            if (at < place
                    && name.size() > 1
                    && name.size() <= words.size()
                    && mayBe.test(words.subList(0, name.size()))
                    && isLike(name, words)) {
                first = Map.entry(name, meaning(row));
                place = at;
            }
        }
        return first;
    }

    private static boolean isLike(List<String> name, List<String> words) {
        for (var place = 0; place < name.size(); place++) {
            var known = name.get(place);
            var word = words.get(place);
            var limit = known.length() > 5 ? 2 : known.length() > 3 ? 1 : 0;
            if (known.charAt(0) != word.charAt(0) || Spelling.distance(word, known, limit) > limit) {
                return false;
            }
        }
        return true;
    }
}
