package org.onrecord.cli.lookup;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.cli.core.Candidates;
import picocli.CommandLine.Parameters;

/** A name that may be left out; words need no quotes. */
final class NameParameter {
    @Parameters(
            arity = "0..*",
            paramLabel = "NAME",
            completionCandidates = Candidates.Parties.class,
            description = "An id, name or alias; near misses are accepted.")
    List<String> words = new ArrayList<>();

    /** The name, or null when none was given. */
    @Nullable
    String name() {
        return words.isEmpty() ? null : String.join(" ", words);
    }
}
