package org.onrecord.check;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.onrecord.search.text.WordList;

/** The classes of words in {@code words.txt}. */
final class Words {
    private static final Map<String, String> CLASSES = WordList.named("/org/onrecord/check/words.txt");

    private Words() {}

    static Set<String> of(String name) {
        return Set.of(Objects.requireNonNull(CLASSES.get(name), name).split(", *"));
    }
}
