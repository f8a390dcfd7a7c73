package org.onrecord.check;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.onrecord.check.CheckedClaim.Slot;
import org.onrecord.check.KnownFact.DateFit;
import org.onrecord.search.names.Mention;
import org.onrecord.search.text.Lexicon;
import org.onrecord.search.text.Token;
import org.onrecord.search.text.WordList;

/**
 * A clause of a claim compared with one fact.
 *
 * @param covered the share of the clause's content words that the fact has, everyday words counting less
 * @param stated the same, of its statement alone
 * @param mutual the share of the statement's content words that the clause has
 * @param weight the number of content words that its statement has, everyday words counting less
 * @param anchors the number of names, dates and numbers that it has
 * @param missing content words that the fact does not have
 * @param isParaphrased whether it has words that only the questions of the fact have, which may suppose what is not so
 * @param absent names that the fact does not have
 * @param doubts the kinds of detail that the fact does not bear out for sure
 * @param differences what differs
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
        boolean isParaphrased,
        List<Mention> absent,
        Set<Doubt> doubts,
        List<Difference> differences) {
    private static final int MANY = 3;
    private static final double EVERYDAY = 0.4;
    /** The share of a word that is not in the statement but in what the record has beside it. */
    private static final double BESIDE = 0.8;
    /** The group of words for the end of a case. */
    private static final String END = "verdict end";

    private static final Set<String> DECISIVE = Set.of(
            "verdict guilt", "verdict review", END, "verdict decision", "verdict law", "other rating", "number trend");
    private static final Set<String> LIMITS = Set.of(
            "only",
            "unless",
            "without",
            "except",
            "fail",
            "failed",
            "impossible",
            "impossibility",
            "unable",
            "lack",
            "insufficient",
            "too");
    private static final Set<String> AUXILIARIES = WordList.ofClass("auxiliary");
    private static final Set<String> PLACING = Set.of("in", "at", "from", "near", "to");
    private static final Set<String> MODAL = Set.of("will", "would", "might", "must", "ought");

    /** A kind of detail. */
    enum Doubt {
        DATE,
        NUMBER,
        WORD,
        ORDER,
        NEGATION
    }

    /**
     * A detail in which a clause and a fact differ.
     *
     * @param has what the fact has, in words
     * @param bears whether another fact may have the detail as the clause says it
     */
    record Difference(Slot slot, String has, Predicate<KnownFact> bears) {}

    /** @param told indexes of the words that typed facts account for */
    static Comparison of(Reading claim, KnownFact known, BitSet told, String centre) {
        var all = 0.0;
        var covered = 0.0;
        var stated = 0.0;
        var isExact = true;
        var isParaphrased = false;
        var missing = new ArrayList<Integer>();
        var differing = differing(claim, known);
        for (var at : claim.content()) {
            if (differing.get(at)) {
                continue;
            }
            var token = claim.tokens().get(at);
            var weight = Lexicon.isEveryday(token) ? EVERYDAY : 1;
            var share = told.get(at) ? 1 : share(claim, at, known);
            all += weight;
            covered += weight * share;
            stated += share >= 0.9 ? weight : 0;
            isExact &= share == 1;
            isParaphrased |= share < BESIDE;
            if (share == 0) {
                missing.add(at);
            }
        }
        var absent = claim.mentions().stream()
                .filter(mention -> !isIn(mention, claim, known))
                .filter(mention -> !mention.ids().contains(centre) || isSubject(mention, claim))
                .toList();
        var differences = new ArrayList<Difference>();
        var doubts = EnumSet.noneOf(Doubt.class);
        var anchors = (int) claim.mentions().stream()
                        .filter(mention ->
                                !absent.contains(mention) && !mention.ids().contains(centre))
                        .count()
                + addDates(claim, known, told, differences, doubts)
                + addNumbers(claim, known, told, differences, doubts);
        addSides(claim, known, differences, doubts);
        addOrders(claim, known, differences, doubts);
        addNegation(claim, known, differences, doubts, isExact && all > 0);
        return new Comparison(
                claim,
                known,
                all == 0 ? (claim.mentions().isEmpty() && claim.quantities().isEmpty() ? 0 : 1) : covered / all,
                all == 0 ? 1 : stated / all,
                mutual(claim, known),
                stated,
                anchors,
                missing,
                isParaphrased,
                absent,
                doubts,
                differences);
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
                var weight = Lexicon.isEveryday(token) ? EVERYDAY : 1;
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
        if (known.beside().contains(token.stem()) || known.beside().contains(family)) {
            return BESIDE;
        }
        return !claim.names().get(at)
                        && (known.asked().contains(token.stem())
                                || known.asked().contains(family))
                ? 0.7
                : 0;
    }

    private static boolean isIn(Mention mention, Reading claim, KnownFact known) {
        if (mention.ids().stream().anyMatch(known.parties()::contains)) {
            return true;
        }
        return !mention.isImplied()
                && claim.tokens().subList(mention.start(), mention.end()).stream()
                        .filter(token -> !Lexicon.isFunctionWord(token.word()))
                        .map(Token::stem)
                        .allMatch(known.stems()::contains);
    }

    /** Returns the number of dates of the clause that are surely the fact's. */
    private static int addDates(
            Reading claim, KnownFact known, BitSet told, List<Difference> differences, Set<Doubt> doubts) {
        var fits = claim.dates().stream()
                .filter(dated -> !told.get(dated.start()))
                .map(dated -> known.fit(dated.span()))
                .toList();
        if (!fits.isEmpty()
                && !claim.has("state")
                && claim.dates().stream().noneMatch(claim::isAside)
                && claim.dates().stream().allMatch(dated -> dated.span().month() == null)
                && fits.stream().allMatch(fit -> fit == DateFit.OTHER)) {
            differences.add(new Difference(
                    Slot.DATE,
                    known.fact().date().inWords(),
                    other -> claim.dates().stream().anyMatch(dated -> other.fit(dated.span()) == DateFit.SAME)));
        }
        if (fits.stream().anyMatch(fit -> fit != DateFit.SAME)) {
            doubts.add(Doubt.DATE);
        }
        return (int) fits.stream().filter(fit -> fit == DateFit.SAME).count();
    }

    /** Returns the number of numbers of the clause that are in the fact. */
    private static int addNumbers(
            Reading claim, KnownFact known, BitSet told, List<Difference> differences, Set<Doubt> doubts) {
        var same = 0;
        for (var number : claim.quantities()) {
            var own = known.reading().quantities();
            if (told.get(number.start())
                    || own.stream().anyMatch(other -> number.fits(other) && isSame(number, other))) {
                same++;
                continue;
            }
            doubts.add(Doubt.NUMBER);
            own.stream()
                    .filter(_ -> claim.quantities().size() < MANY)
                    .filter(other -> number.isComparable(other) && !number.fits(other))
                    .filter(other -> claim.quantities().stream().noneMatch(its -> its.fits(other)))
                    .findFirst()
                    .ifPresent(other -> differences.add(new Difference(
                            Slot.NUMBER,
                            known.reading().words(other.start(), other.end()),
                            fact -> fact.reading().quantities().stream()
                                    .anyMatch(its -> number.isComparable(its) && number.fits(its)))));
        }
        return same;
    }

    private static boolean isSame(Quantity number, Quantity other) {
        return number.isComparable(other)
                || number.counted().isEmpty()
                || other.counted().isEmpty()
                || number.value() > 12;
    }

    private static void addSides(Reading claim, KnownFact known, List<Difference> differences, Set<Doubt> doubts) {
        var own = known.reading().sides();
        for (Map.Entry<String, Set<String>> group : claim.sides().entrySet()) {
            var others = own.getOrDefault(group.getKey(), Set.of());
            if (!others.isEmpty()
                    && group.getValue().stream().noneMatch(side -> agrees(side, others))
                    && !isNegated(others)
                    && !isNegated(group.getValue())) {
                var slot = Slot.valueOf(
                        group.getKey().substring(0, group.getKey().indexOf(' ')).toUpperCase(Locale.ROOT));
                differences.add(new Difference(slot, String.join(" and ", others), fact -> {
                    var sides = fact.reading().sides().getOrDefault(group.getKey(), Set.of());
                    return !sides.isEmpty() && group.getValue().stream().anyMatch(side -> agrees(side, sides));
                }));
            }
            var isDecisive = DECISIVE.contains(group.getKey());
            var isOther = group.getValue().stream().anyMatch(side -> !agrees(side, others));
            if (others.isEmpty()
                    ? isDecisive
                    : isOther || (isDecisive && others.size() > group.getValue().size())) {
                doubts.add(Doubt.WORD);
            }
        }
    }

    private static void addOrders(Reading claim, KnownFact known, List<Difference> differences, Set<Doubt> doubts) {
        var own = known.reading().orders();
        for (var order : claim.orders().entrySet()) {
            var others = own.getOrDefault(order.getKey(), Set.of());
            var isSame = order.getValue().stream().anyMatch(others::contains);
            if (!isSame) {
                doubts.add(Doubt.ORDER);
            }
            if (!others.isEmpty() && !isSame && differences.stream().noneMatch(its -> its.slot() == Slot.ORDER)) {
                differences.add(new Difference(
                        Slot.ORDER,
                        others.stream()
                                .map(other -> other.substring(other.lastIndexOf(' ') + 1))
                                .collect(Collectors.joining(" and ")),
                        fact -> fact.reading().orders().getOrDefault(order.getKey(), Set.of()).stream()
                                .anyMatch(order.getValue()::contains)));
            }
        }
    }

    private static void addNegation(
            Reading claim, KnownFact known, List<Difference> differences, Set<Doubt> doubts, boolean isExact) {
        var isTurned = isTurned(claim, known);
        if (isTurned || claim.negations() != known.reading().negations()) {
            doubts.add(Doubt.NEGATION);
        }
        if (isTurned
                && differences.isEmpty()
                && isExact
                && (isOfVerb(claim) || isOfVerb(known.reading()))
                && !isLimited(claim)
                && !isLimited(known.reading())
                && claim.negations() + known.reading().negations() == 1) {
            differences.add(new Difference(Slot.OTHER, "", _ -> false));
        }
    }

    /** "Not lost" may be "won"; where a negation is, only equal words agree, and nothing differs for sure. */
    private static boolean agrees(String side, Set<String> others) {
        return others.contains(side);
    }

    private static boolean isNegated(Set<String> sides) {
        return sides.stream().anyMatch(side -> side.startsWith("not "));
    }

    /** Whether one of them negates what the other says. */
    private static boolean isTurned(Reading claim, KnownFact known) {
        var own = known.reading();
        var same = 0;
        var turned = 0;
        for (var at : claim.content()) {
            var stem = claim.tokens().get(at).stem();
            for (var other : own.content()) {
                if (own.tokens().get(other).stem().equals(stem)) {
                    if (claim.negated().get(at) == own.negated().get(other)) {
                        same++;
                    } else {
                        turned++;
                    }
                }
            }
        }
        return turned > 0 && (claim.negated().isEmpty() != own.negated().isEmpty() || turned > same);
    }

    /** Whether a negation is of a verb: "was not", "never". */
    private static boolean isOfVerb(Reading text) {
        return IntStream.range(0, text.tokens().size())
                .anyMatch(at -> text.word(at).equals("never")
                        || (text.word(at).equals("not") && AUXILIARIES.contains(text.word(at - 1)))
                        || (text.word(at).endsWith("nt") && TextReader.isNegation(text.word(at))));
    }

    /** Whether it is limited by "only" or the like, which may say the same as a negation. */
    private static boolean isLimited(Reading text) {
        return text.tokens().stream().anyMatch(token -> LIMITS.contains(token.word()));
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

    /** Returns the only name that the fact does not have, if nothing else differs; or null. */
    @Nullable
    Mention otherName() {
        return absent.size() == 1 && !absent.getFirst().isImplied() && differences.isEmpty() && doubts.isEmpty()
                ? absent.getFirst()
                : null;
    }

    /** Returns the number of words, names, dates and numbers that agree, everyday words counting less. */
    double strength() {
        return weight + anchors;
    }

    /** Returns the word written like a name that is missing, and has another such word in its place; or -1. */
    int otherPlace() {
        if (missing.isEmpty()
                || !absent.isEmpty()
                || !differences.isEmpty()
                || !doubts.isEmpty()
                || !missing.stream().allMatch(claim.names()::get)) {
            return -1;
        }
        var first = missing.getFirst();
        var before = claim.word(first - 1);
        var own = known.reading();
        return first > 0 && missing.getLast() - first == missing.size() - 1 && PLACING.contains(before)
                ? own.content().stream()
                        .filter(at -> own.names().get(at)
                                && own.word(at - 1).equals(before)
                                && !claim.stems().contains(own.tokens().get(at).stem()))
                        .findFirst()
                        .orElse(-1)
                : -1;
    }

    double score() {
        return covered - absent.size() * 0.3 - differences.size() * 0.1 + Math.min(weight + anchors, 6) * 0.05;
    }
}
