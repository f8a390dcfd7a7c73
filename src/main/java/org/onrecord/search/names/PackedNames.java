package org.onrecord.search.names;

import java.util.AbstractSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.onrecord.pack.Pack;
import org.onrecord.pack.RowReader;
import org.onrecord.pack.Rows;

/** The names of a record in rows, of which those are read that a question may mean. */
final class PackedNames implements Names {
    static final String NAMES = "names in full";
    static final String WORDS = "words of names";

    private final Rows names;
    private final Rows words;

    PackedNames(Pack pack) {
        this.names = pack.rows(NAMES);
        this.words = pack.rows(WORDS);
    }

    @Override
    public @Nullable Name get(List<String> words) {
        var row = names.find(String.join(" ", words));
        if (row == null) {
            return null;
        }
        row.number();
        return name(row);
    }

    private static Name name(RowReader row) {
        return new Name(row.number() == 1, row.number() == 1, row.texts());
    }

    /** To look a name up is as quick as to ask. */
    @Override
    public boolean mayHave(int hash) {
        return true;
    }

    @Override
    public int longest(String word) {
        var row = words.find(word);
        return row == null ? -1 : row.number();
    }

    @Override
    public Set<String> vocabulary() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return words.size();
            }

            @Override
            public boolean contains(@Nullable Object word) {
                return word instanceof String text && words.find(text) != null;
            }

            @Override
            public Iterator<String> iterator() {
                return IntStream.range(0, words.size())
                        .mapToObj(number -> words.row(number).text())
                        .iterator();
            }
        };
    }

    @Override
    public Map.@Nullable Entry<List<String>, Name> misspelt(List<String> words, Predicate<List<String>> mayBe) {
        Map.Entry<List<String>, Name> first = null;
        var place = Integer.MAX_VALUE;
        var range = names.range(beginning(words.getFirst()));
        for (var number = range[0]; number < range[1]; number++) {
            var row = names.row(number);
            var known = List.of(row.text().split(" ", -1));
            var at = row.number();
            if (at < place
                    && known.size() > 1
                    && known.size() <= words.size()
                    && mayBe.test(words.subList(0, known.size()))
                    && NameTable.isLike(known, words)) {
                first = Map.entry(known, name(row));
                place = at;
            }
        }
        return first;
    }

    /** The first letter, which no slip changes. */
    private static String beginning(String word) {
        return word.substring(0, word.offsetByCodePoints(0, 1));
    }
}
