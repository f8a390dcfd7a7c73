package org.onrecord.check;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.onrecord.check.Differences.Difference;
import org.onrecord.model.CaseRecord;
import org.onrecord.search.names.Mention;
import org.onrecord.search.text.Lexicon;
import org.onrecord.search.text.Lexicon.Match;
import org.onrecord.search.text.Token;

/**
 * A clause compared with one fact.
 *
 * @param covered the share of the clause's content words that the fact has; everyday words count less
 * @param mutual the share of the statement's content words that the clause has
 * @param absent names that the fact does not have
 * @param hasOtherNumber whether the clause has a number that the fact does not have
 * @param differences the details in which they differ
 * @param rank the number of the fact among the entries nearest to the sentence, from 1
 */
record Comparison(
        Reading claim,
        KnownFact known,
        double covered,
        double mutual,
        List<Mention> absent,
        boolean hasOtherNumber,
        List<Difference> differences,
        int rank) {
    private static final double EVERYDAY = 0.4;
    private static final double SYNONYM = 0.9;
    /** The share of a word that is not in the statement but in what the record has beside it. */
    private static final double IN_DETAILS = 0.8;

    /** Returns how much the clause and the fact have in common, up to 1. */
    double alike() {
        return covered * mutual;
    }

    static Comparison of(Reading claim, KnownFact known, CaseRecord record, int rank) {
        var all = 0.0;
        var covered = 0.0;
        var differing = differing(claim, known);
        for (var at : claim.content()) {
            if (!differing.get(at)) {
                var weight = weight(claim.tokens().get(at));
                all += weight;
                covered += weight * share(claim, at, known);
            }
        }
        var absent = claim.mentions().stream()
                .filter(mention -> !isIn(mention, claim, known))
                .toList();
        var differences = Differences.of(claim, known, absent, record);
        return new Comparison(
                claim,
                known,
                all == 0 ? (claim.mentions().isEmpty() && claim.quantities().isEmpty() ? 0 : 1) : covered / all,
                mutual(claim, known),
                absent,
                differences.hasOtherNumber(),
                differences.found(),
                rank);
    }

    private static double weight(Token token) {
        return Lexicon.isEveryday(token) ? EVERYDAY : 1;
    }

    /** Returns the words that exclude those of the fact. */
    private static BitSet differing(Reading claim, KnownFact known) {
        var differing = new BitSet();
        claim.sides().forEach((group, sides) -> {
            var others = known.reading().sides().getOrDefault(group, Map.<String, Match>of());
            if (!others.isEmpty() && sides.keySet().stream().noneMatch(others::containsKey)) {
                sides.values().forEach(match -> differing.set(match.start(), match.end()));
            }
        });
        return differing;
    }

    /** Returns the share of the statement's content words that a clause has, or of its first part if that is higher. */
    private static double mutual(Reading claim, KnownFact known) {
        var own = known.reading();
        var second = own.breaks().nextSetBit(1);
        var isFirstPart = second > 0
                && own.mentions().stream()
                        .filter(mention -> mention.end() <= second)
                        .allMatch(mention -> claim.mentions().stream()
                                .anyMatch(its -> its.ids().stream().anyMatch(mention.ids()::contains)));
        return Math.max(mutual(claim, own, own.tokens().size()), isFirstPart ? mutual(claim, own, second) : 0);
    }

    private static double mutual(Reading claim, Reading own, int end) {
        var meanings = claim.synonyms().stream().map(Match::name).toList();
        var all = 0.0;
        var shared = 0.0;
        for (var at : own.content()) {
            if (at < end) {
                var token = own.tokens().get(at);
                var isShared = claim.stems().contains(token.stem())
                        || own.synonyms().stream()
                                .anyMatch(match -> match.covers(at) && meanings.contains(match.name()));
                all += weight(token);
                shared += isShared ? weight(token) : 0;
            }
        }
        return all == 0 ? 0 : shared / all;
    }

    /** Returns 1 for a word of the statement, less for another word of the fact, 0 for any other word. */
    static double share(Reading claim, int at, KnownFact known) {
        var token = claim.tokens().get(at);
        var family = KnownFact.family(token);
        if (known.stems().contains(token.stem()) || known.stems().contains(family)) {
            return 1;
        }
        if (claim.synonyms().stream()
                .anyMatch(match -> match.covers(at) && known.meanings().contains(match.name()))) {
            return SYNONYM;
        }
        return known.detailWords().contains(token.stem()) || known.detailWords().contains(family) ? IN_DETAILS : 0;
    }

    static boolean isIn(Mention mention, Reading claim, KnownFact known) {
        return mention.ids().stream().anyMatch(known.parties()::contains)
                || (!mention.isImplied()
                        && claim.tokens().subList(mention.start(), mention.end()).stream()
                                .filter(token -> !Lexicon.isFunctionWord(token.word()))
                                .map(Token::stem)
                                .allMatch(known.stems()::contains));
    }
}
