package org.onrecord.cli.lookup;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.cli.core.PositiveNumber;
import org.onrecord.lookup.FactFilter;
import org.onrecord.model.Confidence;
import org.onrecord.model.FactKind;
import picocli.CommandLine.Option;

/** The options of commands that list facts. */
final class FilterOptions {
    @Option(names = "--limit", paramLabel = "N", description = "At most N items; the total is printed on stderr.")
    @Nullable
    PositiveNumber limit;

    @Option(
            names = "--confidence",
            paramLabel = "LEVEL",
            split = ",",
            description = "Only facts with this confidence: ${COMPLETION-CANDIDATES}.")
    Set<Confidence> confidences = Set.of();

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            split = ",",
            description = "Only facts of this kind: ${COMPLETION-CANDIDATES}.")
    Set<FactKind> kinds = Set.of();

    FactFilter filter() {
        return filter(List.of());
    }

    /**
     * The filter for a list.
     *
     * @param words that each fact of it must have
     */
    FactFilter filter(List<String> words) {
        return new FactFilter(confidences, kinds, words, limit());
    }

    int limit() {
        return limit == null ? Integer.MAX_VALUE : limit.value();
    }
}
