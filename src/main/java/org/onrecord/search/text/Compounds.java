package org.onrecord.search.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words that are one word, however they are written: "step dad", "mother in law". Nobody's stepfather is their father. */
public final class Compounds {
    /** What may follow a first word, the longest first. */
    private static final Map<String, List<List<String>>> FOLLOWING = new HashMap<>();

    private static final List<List<String>> ALL = read();
    /** Each compound by the word that it becomes. */
    private static final Map<String, String> WRITTEN = ALL.stream()
            .collect(Collectors.toUnmodifiableMap(words -> String.join("", words), words -> String.join(" ", words)));

    private Compounds() {}

    private static List<List<String>> read() {
        var all = new ArrayList<List<String>>();
        WordList.named("compounds.txt").forEach((first, rests) -> {
            for (var rest : rests.split(", *", -1)) {
                var following = List.of(rest.split(" ", -1));
                FOLLOWING.computeIfAbsent(first, _ -> new ArrayList<>()).add(following);
                all.add(Stream.concat(Stream.of(first), following.stream()).toList());
            }
        });
        FOLLOWING
                .values()
                .forEach(rests -> rests.sort(
                        Comparator.<List<String>>comparingInt(List::size).reversed()));
        return List.copyOf(all);
    }

    /** Returns all compounds, with a space between their words. */
    public static List<String> all() {
        return ALL.stream().map(words -> String.join(" ", words)).toList();
    }

    /** Whether a word is a compound written as one, which must not be split again. */
    static boolean isOne(String word) {
        return WRITTEN.containsKey(word);
    }

    /** Returns a word as people write it: "mother in law". */
    static String written(String word) {
        return WRITTEN.getOrDefault(word, word);
    }

    /** Returns the words of a text with those of a compound joined. */
    static List<String> join(List<String> words) {
        if (words.stream().noneMatch(FOLLOWING::containsKey)) {
            return words;
        }
        var joined = new ArrayList<String>();
        for (var at = 0; at < words.size(); ) {
            var end = end(words, at);
            joined.add(String.join("", words.subList(at, end)));
            at = end;
        }
        return joined;
    }

    private static int end(List<String> words, int at) {
        for (var rest : FOLLOWING.getOrDefault(words.get(at), List.of())) {
            var end = at + 1 + rest.size();
            if (end <= words.size() && words.subList(at + 1, end).equals(rest)) {
                return end;
            }
        }
        return at + 1;
    }
}
