package org.onrecord.lookup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Fact;

/**
 * Orders facts by how well they fit some words.
 *
 * <p>BM25 (Robertson and Zaragoza 2009, "The Probabilistic Relevance Framework", section 3.5) over weighted fields:
 * what a fact says counts more than the names in it, and these more than its note. A word of three letters or more also
 * fits the longer words that it begins.
 */
public final class Ranking {
    private static final double SATURATION = 1.2;
    private static final double LENGTH_SHARE = 0.75;

    private final CaseRecord record;

    public Ranking(CaseRecord record) {
        this.record = record;
    }

    /**
     * Facts that fit.
     *
     * @param facts best first, then by date and id
     * @param remarks what to tell the reader about how they were found
     */
    public record Ranked(List<Fact> facts, List<String> remarks) {}

    /** The facts that have all the words; if none has, those that have any; all facts by date when there are no words. */
    public Ranked rank(List<String> asked) {
        var words = Words.of(String.join(" ", asked)).stream().distinct().toList();
        if (words.isEmpty()) {
            var all =
                    record.facts().values().stream().sorted(FactFilter.BY_DATE).toList();
            return new Ranked(asked.isEmpty() ? all : List.of(), List.of());
        }
        var hits = hits(words);
        var complete = hits.stream().filter(Hit::hasAllWords).toList();
        if (!complete.isEmpty() || hits.isEmpty()) {
            return new Ranked(ordered(complete, hits, words.size()), List.of());
        }
        return new Ranked(
                ordered(hits, hits, words.size()), List.of("no fact has all of these words; these have some"));
    }

    private List<Hit> hits(List<String> words) {
        var text = new FactText(record, words);
        var hits = new ArrayList<Hit>();
        for (var fact : record.facts().values()) {
            var weights = text.weigh(fact);
            if (weights != null) {
                hits.add(new Hit(fact, weights, text.length()));
            }
        }
        return hits;
    }

    private List<Fact> ordered(List<Hit> chosen, List<Hit> all, int words) {
        var rarity = rarity(all, words);
        var meanLength = all.stream().mapToInt(hit -> hit.length).average().orElse(1);
        record Scored(Fact fact, double score) {}
        return chosen.stream()
                .map(hit -> new Scored(hit.fact, hit.score(rarity, meanLength)))
                .sorted(Comparator.comparingDouble(Scored::score)
                        .reversed()
                        .thenComparing(Scored::fact, FactFilter.BY_DATE))
                .map(Scored::fact)
                .toList();
    }

    /** For each word, how much it tells: the fewer facts have it, the more. */
    private double[] rarity(List<Hit> hits, int words) {
        var total = record.facts().size();
        var rarity = new double[words];
        for (var word = 0; word < words; word++) {
            var index = word;
            var having = hits.stream().filter(hit -> hit.has(index)).count();
            rarity[word] = Math.log(1 + (total - having + 0.5) / (having + 0.5));
        }
        return rarity;
    }

    /** A fact with the weighted count of each word in it. */
    private static final class Hit {
        private final Fact fact;
        private final double[] weights;
        private final int length;

        Hit(Fact fact, double[] weights, int length) {
            this.fact = fact;
            this.weights = weights;
            this.length = length;
        }

        boolean has(int word) {
            return weights[word] > 0;
        }

        boolean hasAllWords() {
            return Arrays.stream(weights).allMatch(weight -> weight > 0);
        }

        double score(double[] rarity, double meanLength) {
            var norm = SATURATION * (1 - LENGTH_SHARE + LENGTH_SHARE * length / meanLength);
            var score = 0.0;
            for (var word = 0; word < weights.length; word++) {
                score += rarity[word] * weights[word] * (SATURATION + 1) / (weights[word] + norm);
            }
            return score;
        }
    }
}
