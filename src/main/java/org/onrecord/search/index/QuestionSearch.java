package org.onrecord.search.index;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Fact;
import org.onrecord.search.names.MentionFinder;
import org.onrecord.search.text.Lexicon;
import org.onrecord.search.text.Tokens;

/** Finds the facts that a question asks for, by their texts and the questions that the record says are asked of them. */
public final class QuestionSearch {
    /** The share of the best score that another answer to the same question has. */
    private static final double NEAR = 0.8;

    /** The likeness from which a question that the record says is asked is the same in other words. */
    private static final double LIKE = 0.6;

    /** How much a fact that is itself the step asked for, such as a sentence, counts before one that only tells of it. */
    private static final double STEP = 1;

    private static final int MOST = 5;

    private final CaseRecord record;
    /** The score of each fact, by its id. */
    private final Map<String, Double> scores = new HashMap<>();

    private final Set<String> cues;
    /** The ids of the facts that are asked for in such words, and are about all whom the question names. */
    private final Set<String> asked = new HashSet<>();

    private QuestionSearch(CaseRecord record, Set<String> cues) {
        this.record = record;
        this.cues = cues;
    }

    public static QuestionSearch of(CaseRecord record, String question) {
        var names = new MentionFinder(record);
        var index = new TargetIndex(record);
        var tokens = Tokens.of(question);
        var mentions = names.find(tokens, index.vocabulary().keySet());
        var cues = Lexicon.cues().find(tokens).stream().map(Lexicon.Match::name).collect(Collectors.toSet());
        var matches = index.match(QuestionTerms.of(tokens, mentions, cues)).byTarget();
        var aboutNamed = mentions.stream()
                .filter(mention -> !mention.ids().equals(List.of(record.centre())))
                .map(mention -> index.about(mention.ids()))
                .toList();
        var search = new QuestionSearch(record, cues);
        for (var number = 0; number < matches.size(); number++) {
            var target = index.targets().get(number);
            if (target.kind() == Target.Kind.FACT) {
                var place = number;
                var isAbout = aboutNamed.stream().allMatch(about -> about.get(place));
                search.add(target.id(), matches.get(number), isAbout);
            }
        }
        return search;
    }

    private void add(String id, TargetIndex.Match match, boolean isAbout) {
        scores.put(id, match.score());
        if (isAbout && match.coverage() >= 1 && match.best() >= LIKE) {
            asked.add(id);
        }
    }

    /** Best first, then by date. */
    public Comparator<Fact> order() {
        return Comparator.comparingDouble(this::score).reversed().thenComparing(Fact.BY_DATE);
    }

    private double score(Fact fact) {
        var step = QuestionTerms.step(fact);
        return scores.getOrDefault(fact.id(), 0.0) + (step != null && cues.contains(step) ? STEP : 0);
    }

    /** The few kept facts that answer the question best, best first; none where no fact is asked for so. */
    public List<Fact> best(Predicate<Fact> kept) {
        var found = record.facts().values().stream()
                .filter(fact -> asked.contains(fact.id()) && kept.test(fact))
                .sorted(order())
                .limit(MOST)
                .toList();
        return found.stream()
                .filter(fact -> score(fact) >= NEAR * score(found.getFirst()))
                .toList();
    }
}
