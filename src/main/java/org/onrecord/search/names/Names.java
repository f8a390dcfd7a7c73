package org.onrecord.search.names;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Whom each name means, by its words: names, aliases, surnames, first names, and what the case itself is called. */
interface Names {

    /** Whom some words mean, or null if they are no name. */
    @Nullable
    Name get(List<String> words);

    /** Whether some words may be a name, by the hash of the list of them. */
    boolean mayHave(int hash);

    /** How many words the longest name has that begins with a word: 0 if none does, -1 if none has it. */
    int longest(String word);

    /** Every word of every name. */
    Set<String> vocabulary();

    /** Whom a whole name of two words or more means, with slips in these words: "tracy conolly", "al zayat". */
    Map.@Nullable Entry<List<String>, Name> misspelt(List<String> words, Predicate<List<String>> mayBe);
}
