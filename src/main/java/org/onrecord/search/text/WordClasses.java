package org.onrecord.search.text;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Classes of words used by language rules, for example the words for an address. */
public final class WordClasses {
    private static final Map<String, Set<String>> CLASSES = read();

    private WordClasses() {}

    /**
     * Returns the words of a class, in lower case.
     *
     * @param name its name in {@code word-classes.txt}
     * @throws IllegalArgumentException if there is no such class
     */
    public static Set<String> of(String name) {
        var words = CLASSES.get(name);
        if (words == null) {
            throw new IllegalArgumentException("no class of words is called " + name);
        }
        return words;
    }

    private static Map<String, Set<String>> read() {
        var classes = new HashMap<String, Set<String>>();
        for (var line : WordList.lines("word-classes.txt")) {
            var colon = line.indexOf(':');
            classes.put(
                    line.substring(0, colon),
                    Set.of(line.substring(colon + 1).strip().split(", *")));
        }
        return classes;
    }
}
