package org.onrecord.format;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Keyword;

/**
 * The words of a closed list, by their spelling in the file.
 *
 * @param <K> what the words stand for
 */
public final class Words<K extends Keyword> {
    private final Map<String, K> meanings = new LinkedHashMap<>();
    private final K first;

    Words(K[] all) {
        first = all[0];
        for (var meaning : all) {
            meanings.put(meaning.key(), meaning);
        }
    }

    /** What the word stands for, or null if it is not of the list. */
    @Nullable
    K meaning(String word) {
        return meanings.get(word);
    }

    /** What stands in for a word that cannot be read. */
    K first() {
        return first;
    }

    Collection<String> spellings() {
        return Collections.unmodifiableSet(meanings.keySet());
    }
}
