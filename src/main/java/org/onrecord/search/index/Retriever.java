package org.onrecord.search.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
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
    private static final Bm25 BM25 = new Bm25(1.05, 0.21);
    private static final double BASE = 0.16;
    private static final double UNKNOWN = 0.75;
    private static final double WHOLE = 0.65;
    private static final double OWN = 0.45;
    /** From here on a term is the word itself or a phrase, not only a synonym. */
    private static final double EXACT = 0.75;
    /** What the coverage of a fact is worth that has nothing but synonyms of what is wanted. */
    private static final double LOOSE = 0.65;
    /** How many of the best by words are looked at more closely. */
    private static final int LOOKED_AT = 150;

    private final SearchIndex index;

    /** A retriever over an index. */
    public Retriever(SearchIndex index) {
        this.index = index;
    }

    /**
     * The facts that have anything of what is wanted, best first, then by date and id.
     *
     * @param fitness a factor for each fact: how well it fits the question apart from its words
     */
    public List<Candidate> rank(List<QueryClause> wanted, ToDoubleFunction<Fact> fitness) {
        var scores = new HashMap<Integer, Tally>();
        var whole = 0.0;
        for (var want : wanted) {
            var found = matches(want);
            var value = found.value() * want.weight();
            whole += want.isNeeded() ? (found.byFact().isEmpty() ? UNKNOWN * value : value) : 0;
            found.byFact()
                    .forEach((fact, match) ->
                            scores.computeIfAbsent(fact, none -> new Tally()).add(want, value, match));
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

    private static final class Tally {
        private double score;
        private double covered;
        private boolean isAnchored;
        private final List<Candidate.Part> parts = new ArrayList<>();

        void add(QueryClause want, double value, Match match) {
            var part = match.score() * want.weight();
            score += part;
            covered += want.isNeeded() ? value * match.covered() : 0;
            isAnchored |= want.isNeeded() && match.isExact();
            parts.add(new Candidate.Part(want.label(), part));
        }
    }

    /** How well the best terms of a wish fit a fact: for the score, and for coverage. */
    private record Match(double score, double covered, boolean isExact) {
        Match or(Match other) {
            return new Match(Math.max(score, other.score), Math.max(covered, other.covered), isExact || other.isExact);
        }
    }

    /**
     * The facts that have what is wanted.
     *
     * @param byFact for each fact, by number, its match
     * @param value how much it tells that a fact has it
     */
    private record Matches(Map<Integer, Match> byFact, double value) {}

    /** Each term counts by its own rarity and by that of the clause, so that more synonyms cost less. */
    private Matches matches(QueryClause clause) {
        var having = new HashSet<Integer>();
        for (var term : clause.terms().keySet()) {
            var list = index.terms().field().postings().list(term);
            while (list.next()) {
                having.add(list.fact());
            }
        }
        var together = rarity(having.size());
        var best = new HashMap<Integer, Match>();
        var value = together;
        for (var term : clause.terms().entrySet()) {
            var list = index.terms().field().postings().list(term.getKey());
            var rarity = OWN * rarity(list.count()) + (1 - OWN) * together;
            if (list.count() > 0 && term.getValue() >= EXACT) {
                value = Math.max(value, rarity);
            }
            while (list.next()) {
                best.merge(list.fact(), match(rarity, list, term.getValue()), Match::or);
            }
        }
        return new Matches(best, value);
    }

    private Match match(double rarity, PostingList posting, double quality) {
        return new Match(
                BM25.score(
                        rarity,
                        posting.weight() * quality,
                        index.terms().field().relativeLength(posting.fact())),
                quality * Math.min(1, posting.weight() / WHOLE),
                quality >= EXACT);
    }

    private double rarity(int having) {
        return Bm25.rarity(having, index.facts().size());
    }
}
