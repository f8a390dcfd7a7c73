package org.onrecord.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.onrecord.check.KnownFact.DateFit;
import org.onrecord.model.CaseRecord;
import org.onrecord.search.names.Mention;
import org.onrecord.search.text.Lexicon.Match;

/** Finds the details in which a clause and a fact differ, and the types of detail in which they may. */
final class Differences {
    private static final int MANY = 3;
    private static final int LARGE = 12;
    private static final Set<String> PREPOSITIONS = Words.of("preposition");

    /** A type of detail. */
    enum Slot {
        ROLE,
        CHARGE,
        VERDICT,
        SENTENCE,
        STATUS,
        BODY,
        DATE,
        NUMBER,
        ORDER,
        PLACE,
        OTHER
    }

    /**
     * A detail in which a clause and a fact differ.
     *
     * @param group the group of the words that exclude one another; empty for any other detail
     * @param said what the clause has, as written
     * @param has what the fact has, in words
     * @param isMetBy whether another fact may have the detail as the clause has it
     */
    record Difference(Slot slot, String group, String said, String has, Predicate<KnownFact> isMetBy) {}

    private final Reading claim;
    private final KnownFact known;
    private final Reading own;
    private final List<Difference> found = new ArrayList<>();
    private boolean hasOtherNumber;

    private Differences(Reading claim, KnownFact known) {
        this.claim = claim;
        this.known = known;
        this.own = known.reading();
    }

    /** @param absent the names that the fact does not have */
    static Differences of(Reading claim, KnownFact known, List<Mention> absent, CaseRecord record) {
        var differences = new Differences(claim, known);
        differences.addDates();
        differences.addNumbers();
        differences.addSides();
        differences.addBodies(absent, record);
        return differences;
    }

    List<Difference> found() {
        return found;
    }

    boolean hasOtherNumber() {
        return hasOtherNumber;
    }

    private void addDates() {
        var dates = claim.dates();
        if (dates.isEmpty()) {
            return;
        }
        var fits = dates.stream().map(dated -> known.fit(dated.span())).toList();
        if (!claim.has("state")
                && dates.stream()
                        .allMatch(dated ->
                                dated.span().month() == null && dated.span().isBounded())
                && fits.stream().allMatch(fit -> fit == DateFit.OTHER)) {
            found.add(new Difference(
                    Slot.DATE,
                    "",
                    dates.stream()
                            .map(dated -> claim.written(dated.start(), dated.end()))
                            .collect(Collectors.joining(", ")),
                    known.fact().date().inWords(),
                    other -> dates.stream().anyMatch(dated -> other.fit(dated.span()) == DateFit.SAME)));
        }
    }

    private void addNumbers() {
        var numbers = own.quantities();
        for (var number : claim.quantities()) {
            if (numbers.stream().anyMatch(other -> number.fits(other) && isSame(number, other))) {
                continue;
            }
            hasOtherNumber = true;
            numbers.stream()
                    .filter(_ -> claim.quantities().size() < MANY)
                    .filter(other ->
                            number.unit() == other.unit() && number.value() != other.value() && !number.fits(other))
                    .filter(other -> claim.quantities().stream().noneMatch(its -> its.fits(other)))
                    .max(Comparator.comparing(number::isComparable))
                    .ifPresent(other -> found.add(new Difference(
                            Slot.NUMBER,
                            "",
                            claim.written(number.start(), number.end()),
                            own.written(other.start(), other.end()),
                            fact -> fact.reading().quantities().stream()
                                    .anyMatch(its -> number.isComparable(its) && number.fits(its)))));
        }
    }

    private static boolean isSame(Quantity number, Quantity other) {
        return number.isComparable(other)
                || number.counted().isEmpty()
                || other.counted().isEmpty()
                || number.value() > LARGE;
    }

    private void addSides() {
        claim.sides().forEach((group, sides) -> {
            var others = own.sides().getOrDefault(group, Map.<String, Match>of());
            var isSame = sides.keySet().stream().anyMatch(others::containsKey)
                    || sides.values().stream().anyMatch(match -> isInDetails(match, group));
            if (!others.isEmpty()
                    && !isSame
                    && !sides.values().stream().allMatch(claim::isNegated)
                    && !isNegated(others)
                    && !isNegated(sides)) {
                found.add(new Difference(
                        Slot.valueOf(group.substring(0, group.indexOf(' ')).toUpperCase(Locale.ROOT)),
                        group,
                        written(claim, sides),
                        written(own, others),
                        fact -> fact.reading().sides().getOrDefault(group, Map.<String, Match>of()).keySet().stream()
                                .anyMatch(sides::containsKey)));
            }
        });
    }

    /** Whether the details of a fact have the words that its statement has otherwise. */
    private boolean isInDetails(Match match, String group) {
        return group.startsWith("charge ")
                && claim.tokens().subList(match.start(), match.end()).stream()
                        .allMatch(token -> known.detailWords().contains(token.stem()));
    }

    private static String written(Reading text, Map<String, Match> sides) {
        return sides.values().stream()
                .sorted(Comparator.comparingInt(Match::start))
                .map(match -> text.written(match.start(), match.end()))
                .collect(Collectors.joining(" and "));
    }

    /** Adds the bodies that the fact does not have, if it has another of the kind or in the same place. */
    private void addBodies(List<Mention> absent, CaseRecord record) {
        for (var name : absent) {
            var isWritten = name.end() - name.start() > 1 || claim.names().get(name.start());
            if (!name.isBody() || !isWritten || name.isImplied() || isAccordingTo(name)) {
                continue;
            }
            known.fact().organisations().stream()
                    .filter(id -> claim.mentions().stream()
                            .noneMatch(mention -> mention.ids().contains(id)))
                    .filter(id -> isOfKind(record, id, name) || isAfterSame(name, id))
                    .findFirst()
                    .ifPresent(id -> found.add(new Difference(
                            Slot.BODY,
                            "",
                            claim.written(name.start(), name.end()),
                            record.nameOf(id),
                            other -> Comparison.isIn(name, claim, other))));
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

    /** "Not lost" may be "won": where a negation is, nothing differs for sure. */
    private static boolean isNegated(Map<String, Match> sides) {
        return sides.keySet().stream().anyMatch(side -> side.startsWith("not "));
    }
}
