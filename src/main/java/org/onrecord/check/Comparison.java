package org.onrecord.check;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.onrecord.check.Differences.Difference;
import org.onrecord.check.Differences.Doubt;
import org.onrecord.model.CaseRecord;
import org.onrecord.search.names.Mention;
import org.onrecord.search.text.Lexicon;
import org.onrecord.search.text.Token;

/**
 * A clause of a claim compared with one fact.
 *
 * @param covered the share of the clause's content words that the fact has, everyday words counting less
 * @param stated the same, of its statement alone
 * @param mutual the share of the statement's content words that the clause has
 * @param weight the number of content words that its statement has, everyday words counting less
 * @param anchors the number of names, dates and numbers that it has
 * @param missing content words that the fact does not have
 * @param absent names that the fact does not have
 * @param doubts the kinds of detail that the fact does not bear out for sure
 * @param differences what differs
 * @param near how near the fact is to the clause among the entries of the record
 */
record Comparison(
        Reading claim,
        KnownFact known,
        double covered,
        double stated,
        double mutual,
        double weight,
        int anchors,
        List<Integer> missing,
        List<Mention> absent,
        Set<Doubt> doubts,
        List<Difference> differences,
        Nearness near) {
    private static final double EVERYDAY = 0.4;
    /** The share of a word that is not in the statement but in what the record has beside it. */
    private static final double BESIDE = 0.8;
    /** The group of words for the end of a case. */
    static final String END = "verdict end";

    private static final Set<String> MODAL = Set.of("will", "would", "might", "must", "ought");

    /**
     * Where a fact is among the entries for a clause.
     *
     * @param rank the number of its entry, from 1
     * @param behind its score less that of the first entry
     */
    record Nearness(int rank, double behind) {
        static final Nearness FIRST = new Nearness(1, 0);
        static final Nearness FAR = new Nearness(60, -8);
    }

    /** @param told indexes of the words that typed facts account for */
    static Comparison of(Reading claim, KnownFact known, BitSet told, CaseRecord record, Nearness near) {
        var centre = Objects.requireNonNullElse(record.about(), "");
        var all = 0.0;
        var covered = 0.0;
        var stated = 0.0;
        var missing = new ArrayList<Integer>();
        var differing = differing(claim, known);
        for (var at : claim.content()) {
            if (differing.get(at)) {
                continue;
            }
            var token = claim.tokens().get(at);
            var weight = weight(token);
            var share = told.get(at) ? 1 : share(claim, at, known);
            all += weight;
            covered += weight * share;
            stated += share >= 0.9 ? weight : 0;
            if (share == 0) {
                missing.add(at);
            }
        }
        var absent = claim.mentions().stream()
                .filter(mention -> !isIn(mention, claim, known, centre))
                .filter(mention -> !mention.ids().contains(centre) || isSubject(mention, claim))
                .toList();
        var differences = Differences.of(claim, known, told, absent, missing, record);
        var names = claim.mentions().stream()
                .filter(mention -> !absent.contains(mention) && !mention.ids().contains(centre))
                .count();
        return new Comparison(
                claim,
                known,
                all == 0 ? (claim.mentions().isEmpty() && claim.quantities().isEmpty() ? 0 : 1) : covered / all,
                all == 0 ? 1 : stated / all,
                mutual(claim, known),
                stated,
                (int) names + differences.same(),
                missing,
                absent,
                differences.doubts(),
                differences.found(),
                near);
    }

    static double weight(Token token) {
        return Lexicon.isEveryday(token) ? EVERYDAY : 1;
    }

    /** Returns the words that differ from the other words of their group in the fact. */
    private static BitSet differing(Reading claim, KnownFact known) {
        var own = known.reading().sides();
        var sides = claim.sides();
        var differing = new BitSet();
        for (var match : claim.alternatives()) {
            var group = match.name().substring(0, match.name().lastIndexOf(' '));
            var others = own.getOrDefault(group, Set.of());
            if (!others.isEmpty()
                    && sides.getOrDefault(group, Set.of()).stream().noneMatch(others::contains)) {
                differing.set(match.start(), match.end());
            }
        }
        return differing;
    }

    /** Whether a clause begins with a name, not as a possessive before another noun. */
    private static boolean isSubject(Mention mention, Reading claim) {
        return !mention.isImplied() && mention.start() == 0 && !claim.content().contains(mention.end());
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
        var stems = claim.stems();
        var meanings = claim.synonyms().stream().map(Lexicon.Match::name).toList();
        var all = 0.0;
        var shared = 0.0;
        for (var at : own.content()) {
            if (at < end) {
                var token = own.tokens().get(at);
                var weight = weight(token);
                all += weight;
                var isShared = stems.contains(token.stem())
                        || own.synonyms().stream()
                                .anyMatch(match -> match.covers(at) && meanings.contains(match.name()));
                shared += isShared ? weight : 0;
            }
        }
        return all == 0 ? 0 : shared / all;
    }

    private static double share(Reading claim, int at, KnownFact known) {
        var token = claim.tokens().get(at);
        var family = KnownFact.family(token);
        if (known.stems().contains(token.stem()) || known.stems().contains(family)) {
            return 1;
        }
        if (claim.synonyms().stream()
                .anyMatch(match -> match.covers(at) && known.meanings().contains(match.name()))) {
            return 0.9;
        }
        return known.beside().contains(token.stem()) || known.beside().contains(family) ? BESIDE : 0;
    }

    /** A surname that others share with the one that the record is about means one of the others. */
    static boolean isIn(Mention mention, Reading claim, KnownFact known, String centre) {
        if (mention.ids().stream()
                .filter(id -> mention.ids().size() == 1 || !id.equals(centre))
                .anyMatch(known.parties()::contains)) {
            return true;
        }
        return !mention.isImplied()
                && claim.tokens().subList(mention.start(), mention.end()).stream()
                        .filter(token -> !Lexicon.isFunctionWord(token.word()))
                        .map(Token::stem)
                        .allMatch(known.stems()::contains);
    }

    /** Whether the clause says that something may be or ought to be which the fact says without doubt. */
    boolean isModal() {
        return claim.tokens().stream()
                .anyMatch(token -> MODAL.contains(token.word())
                        && known.reading().tokens().stream()
                                .noneMatch(other -> other.word().equals(token.word())));
    }

    /** Whether the fact, too, is about the person or body that the clause begins with. */
    boolean hasSubject() {
        var subject = claim.subject();
        if (subject != null && subject.isBody()) {
            // A court decides a case; any other body wins or loses it.
            return !claim.sides().containsKey(END) || !claim.hasOtherBodyAsSubject(known.fact());
        }
        return subject == null
                || !subject.description().isEmpty()
                || subject.ids().stream().anyMatch(known.subjects()::contains)
                || subject.ids().stream().noneMatch(known.parties()::contains);
    }

    /** Whether nothing of the clause differs from the fact or is missing from it but words in other words. */
    boolean isPlain() {
        return differences.isEmpty()
                && absent.isEmpty()
                && doubts.isEmpty()
                && !isModal()
                && missing.stream().noneMatch(claim.names()::get)
                && !isSwapped();
    }

    /** Whether the first two names of both are the same people the other way round, and neither is passive. */
    private boolean isSwapped() {
        var own = order(known.reading());
        var others = order(claim);
        return own.size() > 1
                && others.size() > 1
                && own.get(0).equals(others.get(1))
                && own.get(1).equals(others.get(0))
                && !claim.stems().contains("by")
                && !known.reading().stems().contains("by");
    }

    private static List<String> order(Reading text) {
        return text.mentions().stream()
                .filter(mention -> !mention.isImplied()
                        && !mention.isBody()
                        && mention.description().isEmpty())
                .map(mention -> mention.ids().getFirst())
                .distinct()
                .toList();
    }
}
