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

/** A search for the facts that answer a question, by their texts and sample questions. */
public final class QuestionSearch {
    /** The minimum score of further answers, relative to the best score. */
    private static final double MIN_SHARE = 0.8;

    /** The similarity from which a sample question counts as a paraphrase. */
    private static final double PARAPHRASE = 0.6;

    /**
     * The bonus for a fact that is the procedural step in question, for example a sentence, over a fact that mentions
     * it.
     */
    private static final double STEP = 1;

    private static final int MAX_FACTS = 5;

    private final CaseRecord record;
    /** The scores of facts, by id. */
    private final Map<String, Double> scores = new HashMap<>();

    private final Set<String> cues;
    /** The ids of facts with a similar sample question that concern every person named. */
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
        var cues = Lexicon.questions().find(tokens).stream()
                .map(Lexicon.Match::name)
                .filter(name -> Lexicon.questions().slot(name).isIndexed())
                .collect(Collectors.toSet());
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
        if (isAbout && match.coverage() >= 1 && match.best() >= PARAPHRASE && listsQuestions(id)) {
            asked.add(id);
        }
    }

    private boolean listsQuestions(String id) {
        var fact = record.facts().get(id);
        return fact != null && !fact.asked().isEmpty();
    }

    /** Orders facts by score, best first, then by date. */
    public Comparator<Fact> order() {
        return Comparator.comparingDouble(this::score).reversed().thenComparing(Fact.BY_DATE);
    }

    private double score(Fact fact) {
        return scores.getOrDefault(fact.id(), 0.0)
                + (QuestionTerms.steps(fact).stream().anyMatch(cues::contains) ? STEP : 0);
    }

    /**
     * Returns a few facts that pass the filter and answer the question, best first; empty if no sample question is
     * similar.
     */
    public List<Fact> best(Predicate<Fact> kept) {
        var found = record.facts().values().stream()
                .filter(fact -> asked.contains(fact.id()) && kept.test(fact))
                .sorted(order())
                .limit(MAX_FACTS)
                .toList();
        return found.stream()
                .filter(fact -> score(fact) >= MIN_SHARE * score(found.getFirst()))
                .toList();
    }
}
