package org.onrecord.search.index;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Fact;
import org.onrecord.search.names.MentionFinder;
import org.onrecord.search.names.NameReader;
import org.onrecord.search.text.Tokens;
import org.onrecord.search.text.TypedWords;
import org.onrecord.search.text.Vocabulary;

/** Finds the facts that answer a question, by their texts and sample questions. */
public final class QuestionSearch {
    /** The minimum score of further answers, relative to the best score. */
    private static final double MIN_SHARE = 0.9;

    /** The cosine from which a sample question counts as a paraphrase. */
    private static final double PARAPHRASE = 0.6;

    private static final double COSINE = 3;

    /**
     * The bonus for a fact that is the procedural step in question, for example a sentence, over a fact that mentions
     * it.
     */
    private static final double STEP = 1;

    private static final int MAX_FACTS = 5;

    private final CaseRecord record;
    private final Map<String, Double> scores = new HashMap<>();

    private final Set<String> cues;
    /** The ids of facts with a similar sample question that concern every person named. */
    private final Set<String> asked = new HashSet<>();

    private QuestionSearch(CaseRecord record, Set<String> cues) {
        this.record = record;
        this.cues = cues;
    }

    public static QuestionSearch of(CaseRecord record, String question) {
        var index = new TargetIndex(record);
        var tokens = Tokens.of(question);
        var known = index.vocabulary().keySet();
        var finder = new MentionFinder(record);
        var mentions = new NameReader(record, finder, known, _ -> false)
                .read(tokens, new TypedWords(question, tokens), finder.find(tokens, known))
                .mentions();
        var vocabulary = Vocabulary.of(record.vocabularies());
        var cues = QuestionTerms.cues(vocabulary, tokens);
        var matches = index.match(QuestionTerms.of(vocabulary, tokens, mentions, cues));
        var cosines = index.cosines(Tokens.spoken(question));
        var aboutNamed = mentions.stream()
                .filter(mention -> !(mention.ids().size() == 1
                        && record.isAbout(mention.ids().getFirst())))
                .map(mention -> index.about(mention.ids()))
                .toList();
        var search = new QuestionSearch(record, cues);
        for (var number = 0; number < cosines.length; number++) {
            var target = index.targets().get(number);
            if (target.kind() == Target.Kind.FACT) {
                search.scores.put(target.id(), matches.words()[number] + COSINE * cosines[number]);
                var place = number;
                if (matches.coverage()[number] >= 1
                        && cosines[number] >= PARAPHRASE
                        && aboutNamed.stream().allMatch(about -> about.get(place))
                        && search.listsQuestions(target.id())) {
                    search.asked.add(target.id());
                }
            }
        }
        return search;
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
