package org.onrecord.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.onrecord.failure.Folding;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.field.EntryList;
import org.onrecord.model.field.FieldType;
import org.onrecord.search.text.Lexicon;

/**
 * Ids of the first important words of new entries. Entries that begin alike have as many words as tell them apart, so no id
 * ends within a date or a name that another has otherwise.
 */
final class NewIds {
    private static final int MAX = FieldType.MAX_ID;

    private final Set<String> taken = new HashSet<>();

    /** The next number to try for each beginning of an id. */
    private final Map<String, Integer> next = new HashMap<>();

    NewIds(CaseRecord record, Stream<String> given) {
        for (var list : EntryList.values()) {
            Entries.of(record, list).forEach(entry -> taken.add(entry.id()));
        }
        record.changes().forEach(change -> change.withdrawn().forEach(one -> taken.add(one.id())));
        given.forEach(taken::add);
    }

    /** The words of an entry; the first make its id unless the words of another entry begin alike. */
    record Words(SheetRow row, List<String> words, int enough) {
        static Words of(SheetRow row, String first, String more, int max) {
            var words = new ArrayList<>(words(first));
            var enough = Math.min(max, words.size());
            // A date is not cut after its day or month.
            while (enough < words.size()
                    && enough > 0
                    && (isNumber(words.get(enough)) || isNumber(words.get(enough - 1)))) {
                enough++;
            }
            words.addAll(words(more));
            return new Words(row, words, Math.max(1, enough));
        }

        private static boolean isNumber(String word) {
            return Character.isDigit(word.charAt(0));
        }

        private static List<String> words(String text) {
            return Stream.of(Folding.fold(text).replaceAll("['’]s\\b", "").split("[^a-z0-9]+"))
                    .filter(word -> !word.isEmpty() && !Lexicon.isFunctionWord(word))
                    .toList();
        }

        String prefix(int more) {
            var id = new StringBuilder();
            for (var word : words.subList(0, Math.min(words.size(), enough + more))) {
                if (id.length() + word.length() >= MAX) {
                    break;
                }
                id.append(id.isEmpty() ? "" : "-").append(word);
            }
            return id.isEmpty() ? "entry" : id.toString();
        }
    }

    /** Returns an id for each row. */
    Map<SheetRow, String> of(List<Words> all) {
        var ids = new IdentityHashMap<SheetRow, String>();
        assign(all, 0, ids);
        return ids;
    }

    private void assign(List<Words> all, int more, Map<SheetRow, String> ids) {
        var alike = new HashMap<String, List<Words>>();
        all.forEach(one ->
                alike.computeIfAbsent(one.prefix(more), _ -> new ArrayList<>()).add(one));
        alike.forEach((prefix, rows) -> {
            var isLongest = rows.stream().allMatch(one -> one.prefix(more + 1).equals(prefix));
            if (rows.size() == 1 && taken.add(prefix)) {
                ids.put(rows.getFirst().row(), prefix);
            } else if (isLongest) {
                rows.forEach(one -> ids.put(one.row(), numbered(prefix)));
            } else {
                assign(rows, more + 1, ids);
            }
        });
    }

    private String numbered(String prefix) {
        var base = prefix.substring(0, Math.min(prefix.length(), MAX - 7));
        var id = prefix;
        while (!taken.add(id)) {
            id = base + "-" + next.merge(base, 2, (number, _) -> number + 1);
        }
        return id;
    }
}
