package org.onrecord.model;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Names to find in texts word by word, whatever their case and punctuation.
 *
 * @param names the names by their first word
 */
public record NameFinder(Map<String, List<Name>> names) {
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    public static NameFinder of(Stream<Name> names) {
        return new NameFinder(names.filter(name -> !name.words().isEmpty())
                .collect(Collectors.groupingBy(name -> name.words().getFirst())));
    }

    /** Returns the ids of the names in a text. */
    public Set<String> in(@Nullable String text) {
        var words = words(text == null ? "" : text);
        var found = new HashSet<String>();
        for (var i = 0; i < words.size(); i++) {
            for (var name : names.getOrDefault(words.get(i), List.of())) {
                var end = i + name.words().size();
                if (end <= words.size() && words.subList(i, end).equals(name.words())) {
                    found.add(name.id());
                }
            }
        }
        return found;
    }

    /** Returns the words of a text in lower case. */
    public static List<String> words(String text) {
        return NO_WORD.splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** A name with the id of the person it belongs to. */
    public record Name(List<String> words, String id) {
        public static Name of(String name, String id) {
            return new Name(NameFinder.words(name), id);
        }
    }
}
