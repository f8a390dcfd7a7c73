package org.onrecord.lookup;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.onrecord.lookup.Answer.Found;
import org.onrecord.lookup.Answer.NotFound;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Confidence;
import org.onrecord.model.Fact;
import org.onrecord.model.FactKind;

/**
 * Which facts of a list to keep, and how many to show.
 *
 * @param confidences those to keep; all when empty
 * @param kinds those to keep; all when empty
 * @param limit the maximum number to show
 */
public record FactFilter(Set<Confidence> confidences, Set<FactKind> kinds, int limit) {
    public static final FactFilter NONE = new FactFilter(Set.of(), Set.of(), Integer.MAX_VALUE);

    public boolean keeps(Fact fact) {
        return (confidences.isEmpty() || confidences.contains(fact.confidence()))
                && (kinds.isEmpty() || kinds.contains(fact.kind()));
    }

    /**
     * Answers with the facts that this filter keeps, cut at the limit.
     *
     * @param facts candidates, in the order to show
     * @param view how to show those kept
     * @param sought what was sought, for the message when nothing is left: "no ... is on record"
     */
    public Answer answer(CaseRecord record, Stream<Fact> facts, Function<List<Fact>, Content> view, String sought) {
        return cut(record, facts.filter(this::keeps).toList(), view, sought);
    }

    /** Answers with a list of any items, cut at the limit. */
    public <T> Answer cut(CaseRecord record, List<T> items, Function<List<T>, Content> view, String sought) {
        if (items.isEmpty()) {
            return nothing(record, sought);
        }
        var total = items.size();
        if (total <= limit) {
            return new Found(record, view.apply(items), total, List.of());
        }
        return new Found(record, view.apply(items.subList(0, limit)), total, List.of(limit + " of " + total));
    }

    public static NotFound nothing(CaseRecord record, String sought) {
        return new NotFound(record, "nothing-matches", "no " + sought + " is on record", null, List.of());
    }
}
