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
import org.onrecord.output.layout.Style;
import org.onrecord.search.index.WordSearch;

/**
 * A filter for lists of facts, with a size limit.
 *
 * @param confidences confidences to keep; all when empty
 * @param kinds kinds to keep; all when empty
 * @param words words that must all occur in a fact or the names it mentions
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

    public static final List<Parameter<?>> OF_ONE_KIND = List.of(LIMIT, CONFIDENCE);

    public static final List<Parameter<?>> PARAMETERS = List.of(LIMIT, CONFIDENCE, KIND);

    public FactFilter(Set<Confidence> confidences, Set<FactKind> kinds, int limit) {
        this(confidences, kinds, List.of(), limit);
    }

    /** Returns the filter from the arguments, with words that each fact must contain. */
    public static FactFilter of(Given given, List<String> words) {
        return new FactFilter(given.get(CONFIDENCE), given.get(KIND), words, limit(given));
    }

    /** Returns the parameter that limits a list; not offered to tools, which page instead. */
    public static Parameter<@Nullable Integer> limit(String items) {
        return Parameter.number("limit", "At most N " + items + "; a terminal shows the total.")
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
     * Returns an answer with the facts kept by this filter, cut at the limit.
     *
     * @param facts candidates, in display order
     * @param view creates the content from the facts kept
     * @param sought noun phrase for the message if nothing is left: "no ... is on record"
     */
    public Answer answer(CaseRecord record, Stream<Fact> facts, Function<List<Fact>, Content> view, String sought) {
        var kept = facts.filter(this::keeps).toList();
        if (words.isEmpty() || kept.isEmpty()) {
            return cut(record, kept, view, sought);
        }
        var found = WordSearch.having(record, kept, words);
        return found.isEmpty() ? noneWithWords(record, kept, sought) : cut(record, found, view, sought);
    }

    /** Returns the same answer, but reads only the facts shown if the filter keeps everything. */
    public Answer answer(CaseRecord record, List<Fact> facts, Function<List<Fact>, Content> view, String sought) {
        return keepsAll() ? cut(record, facts, view, sought) : answer(record, facts.stream(), view, sought);
    }

    public boolean keepsAll() {
        return confidences.isEmpty() && kinds.isEmpty() && words.isEmpty();
    }

    /** Returns the facts that this filter keeps, however many; reads none if it keeps everything. */
    public List<Fact> kept(CaseRecord record, List<Fact> facts) {
        if (keepsAll()) {
            return facts;
        }
        var kept = facts.stream().filter(this::keeps).toList();
        return words.isEmpty() ? kept : WordSearch.having(record, kept, words);
    }

    /** Returns the nearest spelling that matches, or else facts with some of the words. */
    private NotFound noneWithWords(CaseRecord record, List<Fact> facts, String sought) {
        var respelt = Respelling.of(words, WordSearch.wordsOf(record, facts));
        return new NotFound(
                record,
                "nothing-matches",
                "no " + sought.replaceFirst("^such ", "") + " about “" + String.join(" ", words) + "” is on record",
                "onrecord search " + (words.getFirst().startsWith("-") ? "-- " : "") + Style.quoted(words)
                        + " searches all facts",
                respelt.isEmpty() ? withSome(record, facts) : respelt);
    }

    private List<Candidate> withSome(CaseRecord record, List<Fact> facts) {
        return WordSearch.rank(record, words).facts().stream()
                .filter(facts::contains)
                .limit(NEAREST_SHOWN)
                .map(fact -> new Candidate(fact.id(), fact.labelOrStatement(), "onrecord show " + fact.id()))
                .toList();
    }

    /** Returns an answer with a list of any items, cut at the limit. */
    public <T> Answer cut(CaseRecord record, List<T> items, Function<List<T>, Content> view, String sought) {
        if (items.isEmpty()) {
            return nothing(record, sought);
        }
        var total = items.size();
        return new Found(record, view.apply(items.subList(0, Math.min(limit, total))), total, List.of());
    }

    public static NotFound nothing(CaseRecord record, String sought) {
        return new NotFound(record, "nothing-matches", "no " + sought + " is on record", null, List.of());
    }
}
