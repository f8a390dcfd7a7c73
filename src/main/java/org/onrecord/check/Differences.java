package org.onrecord.check;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.onrecord.check.CheckedClaim.Slot;
import org.onrecord.check.KnownFact.DateFit;
import org.onrecord.model.CaseRecord;
import org.onrecord.search.names.Mention;
import org.onrecord.search.text.Lexicon;
import org.onrecord.search.text.Token;

/** Finds the details in which a clause and a fact differ, and the kinds of detail that stay doubtful. */
final class Differences {
    private static final int MANY = 3;
    /** The group of words for offences. */
    private static final String CHARGE = "charge offence";

    private static final Set<String> DECISIVE = Set.of(
            "verdict guilt",
            "verdict review",
            Comparison.END,
            "verdict decision",
            "verdict law",
            "other rating",
            "number trend");
    private static final Set<String> COMPARATIVES = Set.of(
            "more", "fewer", "less", "higher", "lower", "longer", "shorter", "earlier", "later", "worse", "better");
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
            "too",
            "declined",
            "refused",
            "rejected",
            "denied",
            "prevented",
            "barred",
            "turned",
            "against");
    private static final Set<String> UNSURE = Set.of("whether", "likely");
    private static final Set<String> PREPOSITIONS =
            Set.of("in", "at", "by", "from", "to", "of", "with", "against", "for");
    private static final Set<String> PLACING = Set.of("in", "at", "from", "near", "to");
    /** A kind of detail. */
    enum Doubt {
        DATE,
        NUMBER,
        ORDER,
        NEGATION,
        /** The end of a case, or another word that decides, which the clause has. */
        OUTCOME,
        /** The same, which only the fact has. */
        UNSAID,
        /** A comparison that the fact does not make. */
        COMPARED
    }

    /**
     * A detail in which a clause and a fact differ.
     *
     * @param has what the fact has, in words
     * @param bears whether another fact may have the detail as the clause says it
     * @param name the name in the clause, if it differs, or null
     */
    record Difference(
            Slot slot,
            String has,
            Predicate<KnownFact> bears,
            @Nullable Mention name) {
        Difference(Slot slot, String has, Predicate<KnownFact> bears) {
            this(slot, has, bears, null);
        }

        /** Whether one of the two negates what the other says. */
        boolean isOpposite() {
            return slot == Slot.OTHER && has.isEmpty();
        }

        boolean isName() {
            return slot == Slot.PERSON || slot == Slot.BODY;
        }
    }

    private final Reading claim;
    private final KnownFact known;
    private final Reading own;
    private final List<Difference> found = new ArrayList<>();
    private final Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
    private int same;

    private Differences(Reading claim, KnownFact known) {
        this.claim = claim;
        this.known = known;
        this.own = known.reading();
    }

    /**
     * @param told indexes of the words that typed facts account for
     * @param absent the names that the fact does not have
     * @param missing the content words that it does not have
     */
    static Differences of(
            Reading claim,
            KnownFact known,
            BitSet told,
            List<Mention> absent,
            List<Integer> missing,
            CaseRecord record) {
        var differences = new Differences(claim, known);
        differences.addDates(told);
        differences.addNumbers(told);
        differences.addSides();
        differences.addOrders();
        differences.addNegation();
        differences.addNames(absent, record);
        differences.addPlace(missing);
        return differences;
    }

    List<Difference> found() {
        return found;
    }

    Set<Doubt> doubts() {
        return doubts;
    }

    /** Returns the number of dates and numbers of the clause that are surely the fact's. */
    int same() {
        return same;
    }

    private void addDates(BitSet told) {
        var fits = claim.dates().stream()
                .filter(dated -> !told.get(dated.start()))
                .map(dated -> known.fit(dated.span()))
                .toList();
        if (!fits.isEmpty()
                && !claim.has("state")
                && claim.dates().stream()
                        .allMatch(dated ->
                                dated.span().month() == null && dated.span().isBounded())
                && fits.stream().allMatch(fit -> fit == DateFit.OTHER)) {
            found.add(new Difference(
                    Slot.DATE,
                    known.fact().date().inWords(),
                    other -> claim.dates().stream().anyMatch(dated -> other.fit(dated.span()) == DateFit.SAME)));
        }
        if (fits.stream().anyMatch(fit -> fit != DateFit.SAME)) {
            doubts.add(Doubt.DATE);
        }
        same += (int) fits.stream().filter(fit -> fit == DateFit.SAME).count();
    }

    private void addNumbers(BitSet told) {
        for (var number : claim.quantities()) {
            var numbers = own.quantities();
            if (told.get(number.start())
                    || numbers.stream().anyMatch(other -> number.fits(other) && isSame(number, other))) {
                same++;
                continue;
            }
            doubts.add(Doubt.NUMBER);
            numbers.stream()
                    .filter(_ -> claim.quantities().size() < MANY)
                    .filter(other -> number.unit() == other.unit() && !number.fits(other))
                    .filter(other -> claim.quantities().stream().noneMatch(its -> its.fits(other)))
                    .max(Comparator.comparing(number::isComparable))
                    .ifPresent(other -> found.add(new Difference(
                            Slot.NUMBER,
                            own.words(other.start(), other.end()),
                            fact -> fact.reading().quantities().stream()
                                    .anyMatch(its -> number.isComparable(its) && number.fits(its)))));
        }
    }

    private static boolean isSame(Quantity number, Quantity other) {
        return number.isComparable(other)
                || number.counted().isEmpty()
                || other.counted().isEmpty()
                || number.value() > 12;
    }

    private void addSides() {
        var sides = own.sides();
        for (Map.Entry<String, Set<String>> group : claim.sides().entrySet()) {
            var others = sides.getOrDefault(group.getKey(), Set.of());
            if (!others.isEmpty()
                    && !claim.isNegated(group.getKey())
                    && group.getValue().stream().noneMatch(others::contains)
                    && !isNegated(others)
                    && !isNegated(group.getValue())) {
                var slot = Slot.valueOf(
                        group.getKey().substring(0, group.getKey().indexOf(' ')).toUpperCase(Locale.ROOT));
                found.add(new Difference(slot, String.join(" and ", others), fact -> {
                    var its = fact.reading().sides().getOrDefault(group.getKey(), Set.of());
                    return group.getValue().stream().anyMatch(its::contains);
                }));
            }
            var isDecisive = DECISIVE.contains(group.getKey()) || group.getKey().equals(CHARGE);
            var isOther = group.getValue().stream().anyMatch(side -> !others.contains(side));
            if (isDecisive
                    && (others.isEmpty()
                            || isOther
                            || others.size() > group.getValue().size())) {
                doubts.add(Doubt.OUTCOME);
            }
        }
        if (DECISIVE.stream()
                .anyMatch(group -> sides.containsKey(group) && !claim.sides().containsKey(group))) {
            doubts.add(Doubt.UNSAID);
        }
        if (!compared(claim).equals(compared(own))) {
            doubts.add(Doubt.COMPARED);
        }
    }

    /** Returns the word of a comparison of two things, such as "fewer" in "fewer children than in 2008"; empty without one. */
    private static String compared(Reading text) {
        return IntStream.range(1, text.tokens().size())
                .filter(at -> text.word(at).equals("than")
                        && text.quantities().stream().noneMatch(number -> number.start() == at + 1))
                .mapToObj(than -> IntStream.iterate(than - 1, at -> at >= 0, at -> at - 1)
                        .mapToObj(text::word)
                        .filter(COMPARATIVES::contains)
                        .findFirst()
                        .orElse(""))
                .findFirst()
                .orElse("");
    }

    private void addOrders() {
        var orders = own.orders();
        for (var order : claim.orders().entrySet()) {
            var others = orders.getOrDefault(order.getKey(), Set.of());
            var isSame = order.getValue().stream().anyMatch(others::contains);
            if (!isSame) {
                doubts.add(Doubt.ORDER);
            }
            if (!others.isEmpty() && !isSame && found.stream().noneMatch(its -> its.slot() == Slot.ORDER)) {
                found.add(new Difference(
                        Slot.ORDER,
                        others.stream()
                                .map(other -> other.substring(other.lastIndexOf(' ') + 1))
                                .collect(Collectors.joining(" and ")),
                        fact -> fact.reading().orders().getOrDefault(order.getKey(), Set.of()).stream()
                                .anyMatch(order.getValue()::contains)));
            }
        }
    }

    private void addNegation() {
        var isTurned = isTurned(claim, own);
        if (isTurned
                || claim.negations() != own.negations()
                || isLimited(claim) != isLimited(own)
                || (isUnsure(own) && !isUnsure(claim))) {
            doubts.add(Doubt.NEGATION);
        }
        if (isTurned && claim.negations() + own.negations() == 1) {
            var denied = claim.negated().isEmpty() ? denied(own, claim) : denied(claim, own);
            if (!denied.isEmpty() && !isUnsure(own)) {
                found.add(new Difference(
                        Slot.OTHER,
                        "",
                        other -> other.stems().containsAll(denied) && !isTurned(claim, other.reading())));
            }
        }
    }

    /** Adds the names that the fact does not have, if it has another of the kind. */
    private void addNames(List<Mention> absent, CaseRecord record) {
        var fact = known.fact();
        for (var name : absent) {
            if (name.isImplied() || isAccordingTo(name)) {
                continue;
            }
            (name.isBody() ? fact.organisations() : fact.people())
                    .stream()
                            .filter(id -> !record.isAbout(id))
                            .filter(id -> claim.mentions().stream()
                                    .noneMatch(mention -> (mention.isBody()
                                                    || mention.description().isEmpty())
                                            && mention.ids().contains(id)))
                            .filter(id -> !name.isBody() || isOfKind(record, id, name) || isAfterSame(name, id))
                            .findFirst()
                            .ifPresent(id -> found.add(new Difference(
                                    name.isBody() ? Slot.BODY : Slot.PERSON,
                                    record.nameOf(id),
                                    other -> Comparison.isIn(
                                            name, claim, other, Objects.requireNonNullElse(record.about(), "")),
                                    name)));
        }
    }

    /** Whether two bodies have names with the same last word, such as two hospitals. */
    private static boolean isOfKind(CaseRecord record, String id, Mention name) {
        var last = lastWord(record.nameOf(id));
        return name.ids().stream()
                .anyMatch(other -> lastWord(record.nameOf(other)).equals(last));
    }

    private static String lastWord(String name) {
        return name.substring(name.lastIndexOf(' ') + 1);
    }

    /** Whether a text names a body after the same preposition, or both after none. */
    private boolean isAfterSame(Mention name, String id) {
        return own.mentions().stream()
                .anyMatch(
                        other -> other.ids().contains(id) && before(own, other).equals(before(claim, name)));
    }

    private boolean isAccordingTo(Mention name) {
        return claim.word(name.start() - 1).equals("to")
                && claim.word(name.start() - 2).equals("according");
    }

    /** Returns the preposition before a name; empty if there is none. */
    private static String before(Reading text, Mention name) {
        var at = name.start() - 1;
        while (at >= 0 && text.word(at).equals("the")) {
            at--;
        }
        return PREPOSITIONS.contains(text.word(at)) ? text.word(at) : "";
    }

    /** Adds the words written like a name that are missing after a preposition, if the fact has another such word after it. */
    private void addPlace(List<Integer> missing) {
        var first = missing.stream().filter(claim.names()::get).findFirst().orElse(0);
        var before = claim.word(first - 1);
        if (first > 0 && PLACING.contains(before)) {
            own.content().stream()
                    .filter(at -> own.names().get(at)
                            && own.word(at - 1).equals(before)
                            && !claim.stems().contains(own.tokens().get(at).stem()))
                    .findFirst()
                    .ifPresent(at -> found.add(new Difference(
                            Slot.PLACE,
                            own.tokens().get(at).word(),
                            other -> other.stems()
                                    .contains(claim.tokens().get(first).stem()))));
        }
    }

    /** "Not lost" may be "won": where a negation is, nothing differs for sure. */
    private static boolean isNegated(Set<String> sides) {
        return sides.stream().anyMatch(side -> side.startsWith("not "));
    }

    /** Whether one of them negates what the other says. */
    private static boolean isTurned(Reading claim, Reading own) {
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

    /**
     * Returns the stems of the content words that a text negates, if another has all of them without a limit that may say the
     * same as a negation; otherwise none.
     */
    private static Set<String> denied(Reading text, Reading other) {
        var words = text.content().stream()
                .filter(text.negated()::get)
                .map(text.tokens()::get)
                .toList();
        var denied = words.stream().map(Token::stem).collect(Collectors.toSet());
        return !words.stream().allMatch(Lexicon::isEveryday)
                        && !isLimited(other)
                        && !text.stems().contains("without")
                        && other.stems().containsAll(denied)
                ? denied
                : Set.of();
    }

    private static boolean isUnsure(Reading text) {
        return text.tokens().stream().anyMatch(token -> UNSURE.contains(token.word()));
    }

    /** Whether it is limited by "only" or the like, which may say the same as a negation. */
    private static boolean isLimited(Reading text) {
        return text.tokens().stream().anyMatch(token -> LIMITS.contains(token.word()));
    }
}
