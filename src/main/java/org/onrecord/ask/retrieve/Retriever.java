package org.onrecord.ask.retrieve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.onrecord.model.Fact;

/**
 * Ranks the facts by how well they have what is wanted.
 *
 * <p>BM25 (Robertson and Zaragoza 2009, section 3.5) over the terms of the index, where a synonym counts for less than
 * the word itself, times the share of what was wanted that the fact covers, so that a fact with everything beats one
 * with a single rare word many times over.
 */
public final class Retriever {
    private static final double SATURATION = 1.0;
    private static final double LENGTH_SHARE = 0.26;
    private static final double BASE = 0.2;
    private static final double UNKNOWN = 0.6;
    private static final double WHOLE = 0.8;
    /** From here on a term is the word itself or a phrase, not only a synonym. */
    private static final double EXACT = 0.9;
    /** What the coverage of a fact is worth that has nothing but synonyms of what is wanted. */
    private static final double LOOSE = 0.65;
    /** How many of the best by words are looked at more closely. */
    private static final int LOOKED_AT = 150;

    private final FactIndex index;

    /** A retriever over an index. */
    public Retriever(FactIndex index) {
        this.index = index;
    }

    /**
     * The facts that have anything of what is wanted, best first, then by date and id.
     *
     * @param fitness a factor for each fact: how well it fits the question apart from its words
     */
    public List<Candidate> rank(List<Wanted> wanted, ToDoubleFunction<Fact> fitness) {
        var scores = new HashMap<Integer, Tally>();
        var whole = 0.0;
        for (var want : wanted) {
            var best = bestWeights(want);
            var rarity = rarity(best.size()) * want.weight();
            whole += want.isNeeded() ? (best.isEmpty() ? UNKNOWN * rarity : rarity) : 0;
            best.forEach((fact, match) ->
                    scores.computeIfAbsent(fact, none -> new Tally()).add(want, rarity, match, length(fact)));
        }
        var total = whole;
        var candidates = new ArrayList<>(scores.entrySet().stream()
                .map(entry -> candidate(entry.getKey(), entry.getValue(), total))
                .sorted(Comparator.comparingDouble(Candidate::score).reversed())
                .limit(LOOKED_AT)
                .map(candidate -> candidate.times("fit", fitness.applyAsDouble(candidate.fact())))
                .toList());
        candidates.sort(Comparator.comparingDouble(Candidate::score)
                .reversed()
                .thenComparing(candidate -> candidate.fact().date())
                .thenComparing(candidate -> candidate.fact().id()));
        return candidates;
    }

    private Candidate candidate(int number, Tally tally, double whole) {
        var share = whole == 0 ? 0 : tally.covered / whole;
        var coverage = tally.isAnchored ? share : share * LOOSE;
        var score = tally.score * (BASE + (1 - BASE) * coverage * coverage);
        return new Candidate(index.facts().get(number), score, coverage, tally.parts);
    }

    private double length(int fact) {
        return 1 - LENGTH_SHARE + LENGTH_SHARE * index.relativeLength(fact);
    }

    /** How well the best term of a wish fits, for the score and for coverage; they may be two terms. */
    private record Match(double weight, double covered, boolean isExact) {
        Match or(double otherWeight, double quality) {
            return new Match(
                    Math.max(weight, otherWeight * quality),
                    Math.max(covered, Retriever.covered(otherWeight, quality)),
                    isExact || quality >= EXACT);
        }
    }

    private static double covered(double weight, double quality) {
        return quality * Math.min(1, weight / WHOLE);
    }

    private static final class Tally {
        private double score;
        private double covered;
        private boolean isAnchored;
        private final List<Candidate.Part> parts = new ArrayList<>();

        void add(Wanted want, double rarity, Match match, double length) {
            var part = rarity * match.weight * (SATURATION + 1) / (match.weight + SATURATION * length);
            score += part;
            covered += want.isNeeded() ? rarity * match.covered : 0;
            isAnchored |= want.isNeeded() && match.isExact;
            parts.add(new Candidate.Part(want.label(), part));
        }
    }

    /** For each fact that fits what is wanted, its best term. */
    private Map<Integer, Match> bestWeights(Wanted want) {
        var best = new HashMap<Integer, Match>();
        want.terms()
                .forEach((term, quality) -> index.having(term).forEach((fact, weight) -> {
                    var before = best.get(fact);
                    best.put(
                            fact,
                            before == null
                                    ? new Match(weight * quality, covered(weight, quality), quality >= EXACT)
                                    : before.or(weight, quality));
                }));
        return best;
    }

    private double rarity(int having) {
        return Math.log(1 + (index.facts().size() - having + 0.5) / (having + 0.5));
    }
}
