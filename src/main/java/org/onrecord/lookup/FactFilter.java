package org.onrecord.lookup;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.failure.Candidate;
import org.onrecord.lookup.Answer.Found;
import org.onrecord.lookup.Answer.NotFound;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Confidence;
import org.onrecord.model.Fact;
import org.onrecord.model.FactKind;
import org.onrecord.search.index.WordSearch;

/**
 * Which facts of a list to keep, and how many to show.
 *
 * @param confidences those to keep; all when empty
 * @param kinds those to keep; all when empty
 * @param words words that a fact or the names in it must have, all of them
 * @param limit the maximum number to show
 */
public record FactFilter(Set<Confidence> confidences, Set<FactKind> kinds, List<String> words, int limit) {
    public static final FactFilter NONE = new FactFilter(Set.of(), Set.of(), Integer.MAX_VALUE);
    private static final int NEAREST_SHOWN = 3;

    private static final Parameter<@Nullable Integer> LIMIT = limit("items");
    private static final Parameter<Set<Confidence>> CONFIDENCE = Parameter.someOf(
                    "confidence", Confidence.values(), "Only facts with this confidence: {words}.")
            .labelled("LEVEL")
            .inTool(null);
    private static final Parameter<Set<FactKind>> KIND = Parameter.someOf(
                    "kind", FactKind.values(), "Only facts of this kind: {words}.")
            .inTool(null);

    /** The parameters of lookups that list facts. */
    public static final List<Parameter<?>> PARAMETERS = List.of(LIMIT, CONFIDENCE, KIND);

    /** A filter without words. */
    public FactFilter(Set<Confidence> confidences, Set<FactKind> kinds, int limit) {
        this(confidences, kinds, List.of(), limit);
    }

    /** The filter that was given, with words that each fact must have. */
    public static FactFilter of(Given given, List<String> words) {
        return new FactFilter(given.get(CONFIDENCE), given.get(KIND), words, limit(given));
    }

    /** The parameter that cuts a list, which a tool gives page by page instead. */
    public static Parameter<@Nullable Integer> limit(String items) {
        return Parameter.number("limit", "At most N " + items + "; the total is printed on stderr.")
                .inTool(null);
    }

    public static int limit(Given given) {
        var limit = given.get(LIMIT);
        return limit == null ? Integer.MAX_VALUE : limit;
    }

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
        var kept = facts.filter(this::keeps).toList();
        if (words.isEmpty() || kept.isEmpty()) {
            return cut(record, kept, view, sought);
        }
        var found = WordSearch.having(record, kept, words);
        return found.isEmpty() ? noneWithWords(record, kept, sought) : cut(record, found, view, sought);
    }

    /** The same of a list of which only the facts that are shown need be read. */
    public Answer answer(CaseRecord record, List<Fact> facts, Function<List<Fact>, Content> view, String sought) {
        var keepsAll = confidences.isEmpty() && kinds.isEmpty() && words.isEmpty();
        return keepsAll ? cut(record, facts, view, sought) : answer(record, facts.stream(), view, sought);
    }

    /** Nothing has all the words: the nearest spelling that something has, else what has some of them. */
    private NotFound noneWithWords(CaseRecord record, List<Fact> facts, String sought) {
        var respelt = Respelling.of(words, WordSearch.wordsOf(record, facts));
        return new NotFound(
                record,
                "nothing-matches",
                "no " + sought.replaceFirst("^such ", "") + " about “" + String.join(" ", words) + "” is on record",
                "onrecord search " + String.join(" ", words) + " searches all facts",
                respelt.isEmpty() ? withSome(record, facts) : respelt);
    }

    private List<Candidate> withSome(CaseRecord record, List<Fact> facts) {
        return WordSearch.rank(record, words).facts().stream()
                .filter(facts::contains)
                .limit(NEAREST_SHOWN)
                .map(fact -> new Candidate(
                        fact.id(),
                        fact.label() == null ? fact.statement() : fact.label(),
                        "onrecord show " + fact.id()))
                .toList();
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
