package org.onrecord.talk;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.failure.Failure;
import org.onrecord.search.text.WordList;

/** The commands, options and values that this version no longer has, from the resource {@code removed.tsv}. */
public final class Removed {
    private static final Map<String, String> REPLACEMENTS = WordList.lines("/org/onrecord/cli/removed.tsv").stream()
            .map(line -> line.split("\t"))
            .collect(Collectors.toUnmodifiableMap(row -> row[0], row -> row[1]));

    private Removed() {}

    /** Returns the failure that tells the replacement of the first of these names that was removed, or null. */
    public static @Nullable Failure failure(String... names) {
        return Stream.of(names)
                .filter(REPLACEMENTS::containsKey)
                .findFirst()
                .map(name -> Failure.usage("removed-name", name + " is gone", "use " + REPLACEMENTS.get(name)))
                .orElse(null);
    }
}
