package org.onrecord.check;

import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.ask.Questions;
import org.onrecord.ask.rank.Ranking.Ranked;
import org.onrecord.check.CheckedClaim.Slot;
import org.onrecord.check.CheckedClaim.Verdict;
import org.onrecord.check.Clauses.Clause;
import org.onrecord.check.Comparison.Difference;
import org.onrecord.check.Comparison.Doubt;
import org.onrecord.failure.Printable;
import org.onrecord.lookup.AnsweredFact;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Confidence;
import org.onrecord.model.Fact;
import org.onrecord.model.FactKind;
import org.onrecord.model.Outcomes;
import org.onrecord.search.index.Target;
import org.onrecord.search.names.Mention;

/** Compares claims with one record. */
public final class ClaimChecker {
    private static final int MOST_CHARACTERS = 1200;
    private static final String TOO_LONG = "The sentence is too long to be checked.";
    private static final int MOST_WORDS = 120;
    private static final int MOST_ENTRIES = 12;
    private static final int MOST_FACTS = 60;
    private static final int MOST_SHOWN = 4;
    private static final int MOST_NAMED = 4;
    private static final int MOST_KEPT = 4000;
    private static final Set<String> SAYING = Set.of(
            "account",
            "accounts",
            "report",
            "reported",
            "reports",
            "said",
            "says",
            "wrote",
            "writes",
            "claimed",
            "timeline");
    private static final Set<String> PREPOSITIONS =
            Set.of("in", "at", "by", "from", "to", "of", "with", "against", "for");
    private static final Set<Doubt> TIME_AND_NUMBER = Set.of(Doubt.DATE, Doubt.NUMBER, Doubt.ORDER);
    private static final double NEARLY_ALL = 0.79;
    private static final double MOST = 0.7;
    private static final double SOME = 0.5;
    private static final double LITTLE = 0.4;
    private static final double FEW = 0.25;
    private static final double HARDLY_ANY = 0.15;

    private static final Pattern QUESTION = Pattern.compile("\\?\\s*[\"”’)]*\\s*$");
    /** Words that stand for something in another part of a sentence. */
    private static final Pattern REFERENCE = Pattern.compile(
            "\\b(of|for|to|about|with|from|on|by) (it|this|that|them|those|these)\\b(?! \\w+)|\\b(the same|the other|the former|the latter)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern OPINION = Pattern.compile(
            "\\b(i think|i believe|in my (opinion|view)|i feel|shame|shameful|disgrace|disgraceful|disgusting|evil|wicked|monsters?|scum|deserved?|tragically|heartbreaking|unforgivable|let us|hopefully|i hope|if only)\\b",
            Pattern.CASE_INSENSITIVE);

    private final CaseRecord record;
    private final Questions questions;
    private final TextReader reader;
    private final TypedFacts typed;
    private final Outcomes outcomes;
    private final Map<String, KnownFact> known = new LinkedHashMap<>();

    /** @param questions the questions of the same record */
    public ClaimChecker(CaseRecord record, Questions questions) {
        this.record = record;
        this.questions = questions;
        this.reader = new TextReader(record);
        this.typed = new TypedFacts(record, reader);
        this.outcomes = new Outcomes(record);
    }

    /** Returns the verdicts on a claim: one, or one for each part of a sentence with several. */
    public List<CheckedClaim> check(Claim claim) {
        if (claim.text().length() > MOST_CHARACTERS) {
            return List.of(none(claim, Verdict.NOT_UNDERSTOOD, TOO_LONG));
        }
        var text = Printable.oneLine(Printable.seen(claim.text())).strip();
        if (text.split("\\s+", MOST_WORDS + 2).length > MOST_WORDS) {
            return List.of(none(claim, Verdict.NOT_UNDERSTOOD, TOO_LONG));
        }
        if (QUESTION.matcher(text).find()) {
            return List.of(none(claim, Verdict.NOT_UNDERSTOOD, "A question is not a claim."));
        }
        var whole = reader.read(text);
        if (whole.tokens().isEmpty()) {
            return List.of(none(claim, Verdict.NOT_UNDERSTOOD, "There are no words in it that could be read."));
        }
        var candidates = new Candidates(text);
        var judged = judge(claim, whole, candidates);
        if (judged.verdict() == Verdict.SUPPORTED || judged.verdict() == Verdict.WITHHELD) {
            return List.of(judged);
        }
        var clauses = Clauses.of(text, reader);
        if (clauses.size() < 2) {
            return List.of(judged);
        }
        return clauses.stream()
                .map(clause -> judge(part(claim, text, clause), clause, candidates))
                .toList();
    }

    private CheckedClaim judge(Claim claim, Clause clause, Candidates all) {
        return REFERENCE.matcher(clause.text()).find()
                ? none(claim, Verdict.NOT_UNDERSTOOD, "It refers to another part of the sentence.")
                : judge(claim, clause.reading(), new Candidates(clause.text()).with(all));
    }

    private static Claim part(Claim claim, String text, Clause clause) {
        var before = text.substring(0, clause.offset());
        return new Claim(clause.text(), claim.line(), claim.column() + before.codePointCount(0, before.length()));
    }

    /** The facts that a clause is compared with. */
    private final class Candidates {
        private final List<Ranked> entries;
        private final Set<Fact> facts = new LinkedHashSet<>();

        Candidates(String text) {
            this.entries = questions.nearest(text).entries();
            for (var ranked : entries) {
                var entry = ranked.entry();
                if (entry.kind() == Target.Kind.FACT) {
                    Stream.ofNullable(record.facts().get(entry.id())).forEach(facts::add);
                }
            }
            entries.stream()
                    .limit(MOST_ENTRIES)
                    .flatMap(ranked ->
                            Stream.ofNullable(record.briefs().get(ranked.entry().id())))
                    .flatMap(record::factsIn)
                    .forEach(facts::add);
        }

        Candidates with(Candidates others) {
            facts.addAll(others.facts);
            return this;
        }

        boolean isFirst(Target.Kind kind) {
            return !entries.isEmpty() && entries.getFirst().entry().kind() == kind;
        }

        List<Comparison> compared(Reading clause, @Nullable Judgement judgement) {
            return facts.stream()
                    .limit(MOST_FACTS)
                    .map(fact -> Comparison.of(clause, known(fact), told(judgement, fact), record.centre()))
                    .sorted(Comparator.comparingDouble(Comparison::score).reversed())
                    .toList();
        }

        /** Returns the words of a clause that a fact accounts for by its detail. */
        private static BitSet told(@Nullable Judgement judgement, Fact fact) {
            return judgement != null && judgement.facts().contains(fact) ? judgement.told() : new BitSet();
        }
    }

    private KnownFact known(Fact fact) {
        if (known.size() > MOST_KEPT) {
            known.clear();
        }
        return known.computeIfAbsent(fact.id(), _ -> KnownFact.of(fact, record, reader));
    }

    private CheckedClaim judge(Claim claim, Reading clause, Candidates candidates) {
        if (OPINION.matcher(claim.text()).find()) {
            return none(claim, Verdict.NOT_UNDERSTOOD, "An opinion or a wish is not on record.");
        }
        var judgement = typed.judge(clause);
        if (judgement != null && !judgement.agrees()) {
            return found(claim, judgement.verdict(), judgement.slot(), judgement.explanation(), judgement.facts());
        }
        if (judgement != null) {
            judgement.facts().forEach(candidates.facts::add);
        }
        var compared = candidates.compared(clause, judgement);
        var supporting =
                compared.stream().filter(ClaimChecker::supports).findFirst().orElse(null);
        if (supporting != null) {
            return supported(claim, supporting.known().fact(), judgement);
        }
        if (judgement != null) {
            var agreed = compared.stream()
                    .filter(one -> judgement.facts().contains(one.known().fact()))
                    .toList();
            if (supports(agreed, judgement.told())) {
                return supported(claim, agreed.getFirst().known().fact(), judgement);
            }
        }
        if (candidates.isFirst(Target.Kind.WITHHELD)) {
            return none(claim, Verdict.WITHHELD, "The record leaves this out on purpose.");
        }
        return Stream.<Supplier<@Nullable CheckedClaim>>of(
                        () -> contrary(claim, compared),
                        () -> otherName(claim, compared),
                        () -> otherPlace(claim, compared),
                        () -> otherOrder(claim, clause, candidates))
                .map(Supplier::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> unknown(claim, clause, compared));
    }

    /** Whether a fact says what a clause says. */
    private static boolean supports(Comparison one) {
        return one.doubts().isEmpty()
                && one.absent().isEmpty()
                && one.differences().isEmpty()
                && !one.isModal()
                && one.hasSubject()
                && one.missing().isEmpty()
                && !one.isParaphrased()
                && one.stated() >= MOST
                && one.mutual() >= SOME
                && one.strength() >= 2;
    }

    /**
     * Whether facts whose details bear a clause out have its other words too, and one of them its dates, numbers and order.
     * If it is about several people, a fact about each of them has these words.
     */
    private static boolean supports(List<Comparison> agreed, BitSet told) {
        var byPerson = agreed.stream()
                .collect(
                        Collectors.groupingBy(one -> one.known().fact().people().getFirst()));
        return !agreed.isEmpty()
                && agreed.getFirst().covered() >= MOST
                && agreed.stream().allMatch(one -> one.differences().isEmpty() && !one.isModal())
                && agreed.stream().anyMatch(one -> Collections.disjoint(one.doubts(), TIME_AND_NUMBER))
                && agreed.getFirst().absent().stream()
                        .allMatch(name ->
                                agreed.stream().anyMatch(one -> !one.absent().contains(name)))
                && byPerson.values().stream()
                        .allMatch(own -> own.getFirst().missing().stream()
                                .filter(at -> !told.get(at))
                                .allMatch(at -> own.stream()
                                        .anyMatch(one -> !one.missing().contains(at))));
    }

    private CheckedClaim supported(Claim claim, Fact fact, @Nullable Judgement judgement) {
        var facts = Stream.concat(Stream.of(fact), judgement == null ? Stream.empty() : judgement.facts().stream())
                .toList();
        if (fact.confidence() == Confidence.DISPUTED) {
            return found(claim, Verdict.DISPUTED, null, "Sources do not agree on this.", facts);
        }
        return found(claim, Verdict.SUPPORTED, null, "The record says the same.", facts);
    }

    /** Returns the verdict on a clause that differs in one detail from a fact which has everything else of it. */
    private @Nullable CheckedClaim contrary(Claim claim, List<Comparison> compared) {
        for (var one : compared) {
            if (one.absent().isEmpty()
                    && one.missing().isEmpty()
                    && one.differences().size() == 1
                    && isSameEvent(one)
                    && !one.isModal()
                    && !isLaterThanRecord(one)) {
                var difference = one.differences().getFirst();
                if (one.known().fact().confidence() == Confidence.DISPUTED) {
                    return found(
                            claim,
                            Verdict.DISPUTED,
                            difference.slot(),
                            "Sources do not agree on this.",
                            List.of(one.known().fact()));
                }
                if (compared.stream().noneMatch(other -> allows(other, difference))) {
                    return found(
                            claim,
                            Verdict.CONTRADICTED,
                            difference.slot(),
                            explanation(difference),
                            List.of(one.known().fact()));
                }
            }
        }
        return null;
    }

    /** Returns the verdict on a clause that differs from a fact only in a name. */
    private @Nullable CheckedClaim otherName(Claim claim, List<Comparison> compared) {
        for (var one : compared) {
            var name = one.otherName();
            var fact = one.known().fact();
            if (name == null || !isNearButName(one, name) || one.isModal()) {
                continue;
            }
            var isDescribed = (!name.description().isEmpty() && !name.isBody())
                    || (!one.claim().names().get(name.start()) && name.start() > 0);
            if (isDescribed && !(fact.kind() == FactKind.PROFILE && isAlike(one))) {
                continue;
            }
            var own = name.isBody() ? fact.organisations() : fact.people();
            var others = own.stream()
                    .filter(id -> one.claim().mentions().stream()
                            .noneMatch(mention -> mention.description().isEmpty()
                                    && mention.ids().contains(id)))
                    .toList();
            var isElsewhere = compared.stream()
                    .anyMatch(other -> !other.absent().contains(name)
                            && other.differences().isEmpty()
                            && !other.doubts().contains(Doubt.ORDER)
                            && other.covered() >= one.covered() - 0.15);
            if (others.isEmpty() || isElsewhere || fact.confidence() == Confidence.DISPUTED) {
                return null;
            }
            var isOne =
                    fact.kind() == FactKind.INQUIRY || fact.kind() == FactKind.WORK || fact.kind() == FactKind.PROFILE;
            return found(
                    claim,
                    isOne ? Verdict.CONTRADICTED : Verdict.IN_PART,
                    name.isBody() ? Slot.BODY : Slot.PERSON,
                    "The record has another name here: " + record.nameOf(others.getFirst()) + ".",
                    List.of(fact));
        }
        return null;
    }

    private @Nullable CheckedClaim otherPlace(Claim claim, List<Comparison> compared) {
        for (var one : compared) {
            var place = one.otherPlace();
            if (place >= 0 && one.covered() >= SOME && one.mutual() >= SOME && one.strength() >= 3) {
                return found(
                        claim,
                        Verdict.IN_PART,
                        Slot.PLACE,
                        "The record says this of another place.",
                        List.of(one.known().fact()));
            }
        }
        return null;
    }

    /** Returns the verdict on "X before Y" if the record has both, but in the other order. */
    private @Nullable CheckedClaim otherOrder(Claim claim, Reading clause, Candidates candidates) {
        for (var match : clause.alternatives()) {
            var mark = clause.breaks().nextSetBit(match.end());
            var end = mark < 0 ? clause.tokens().size() : mark;
            if (!match.name().startsWith("order when") || match.start() == 0 || end - match.end() < 2) {
                continue;
            }
            var main = candidates
                    .compared(
                            reader.read(clause.words(0, match.start()) + " "
                                    + clause.words(end, clause.tokens().size())),
                            null)
                    .stream()
                    .filter(one -> supports(one) || (isFull(one) && one.doubts().isEmpty() && one.strength() >= 3))
                    .map(one -> one.known().fact())
                    .toList();
            var text = clause.words(match.end(), end);
            var other = new Candidates(text)
                    .compared(reader.read(text), null).stream()
                            .filter(one -> isFull(one) && one.mutual() >= NEARLY_ALL)
                            .map(one -> one.known().fact())
                            .toList();
            var isBefore = match.name().endsWith("before");
            var isWrong = !main.isEmpty()
                    && !other.isEmpty()
                    && main.stream()
                            .allMatch(fact -> other.stream()
                                    .allMatch(one -> isBefore ? isEarlier(one, fact) : isEarlier(fact, one)));
            if (isWrong) {
                return found(
                        claim,
                        Verdict.CONTRADICTED,
                        Slot.ORDER,
                        "The record has them in the other order: "
                                + main.getFirst().date().inWords() + " and "
                                + other.getFirst().date().inWords() + ".",
                        List.of(main.getFirst(), other.getFirst()));
            }
        }
        return null;
    }

    /** Whether a fact has everything of a clause. */
    private static boolean isFull(Comparison one) {
        return one.covered() == 1
                && one.stated() == 1
                && one.differences().isEmpty()
                && one.absent().isEmpty();
    }

    private static boolean isEarlier(Fact fact, Fact other) {
        return fact.date().latest().isBefore(other.date().earliest());
    }

    private static boolean isNearButName(Comparison one, Mention name) {
        return !isSpeaker(one.claim(), name)
                && (!name.isBody() || isSamePlace(one, name))
                && one.missing().isEmpty()
                && one.covered() >= NEARLY_ALL
                && one.stated() >= SOME
                && ((one.mutual() >= LITTLE && one.strength() >= 2.5)
                        || (one.mutual() >= FEW && one.strength() >= 4)
                        || (one.mutual() >= HARDLY_ANY && one.anchors() >= 3 && one.weight() >= 1)
                        || (isAlike(one) && one.weight() >= 1));
    }

    /** Whether a clause has nothing that a fact does not have, and much of what it has. */
    private static boolean isAlike(Comparison one) {
        return one.covered() >= 0.9 && one.stated() == 1 && one.mutual() >= SOME;
    }

    /** Whether a name follows "according to" or the like, as that of a speaker. */
    private static boolean isSpeaker(Reading claim, Mention name) {
        return SAYING.contains(claim.word(name.end()))
                || (claim.word(name.start() - 1).equals("to")
                        && claim.word(name.start() - 2).equals("according"));
    }

    /** Whether the fact has another body after the same preposition. */
    private static boolean isSamePlace(Comparison one, Mention name) {
        var before = before(one.claim(), name);
        return one.known().reading().mentions().stream()
                .anyMatch(other -> other.isBody()
                        && (before(one.known().reading(), other).equals(before) || isOfKind(one, name, other)));
    }

    /** Whether two names share a word that says what they are, as of two hospitals. */
    private static boolean isOfKind(Comparison one, Mention name, Mention other) {
        var words = one.claim().words(name.start(), name.end()) + " ";
        return IntStream.range(other.start(), other.end())
                .mapToObj(one.known().reading()::word)
                .anyMatch(word -> word.length() > 3 && words.endsWith(" " + word + " "));
    }

    /** Returns the preposition before a name; empty if there is none. */
    private static String before(Reading text, Mention name) {
        var at = name.start() - 1;
        while (at >= 0 && text.word(at).equals("the")) {
            at--;
        }
        return PREPOSITIONS.contains(text.word(at)) ? text.word(at) : "";
    }

    /** Whether a clause is about a day that the record cannot know of. */
    private boolean isLaterThanRecord(Comparison one) {
        return one.claim().dates().stream()
                .anyMatch(dated -> dated.span().from().isAfter(record.asOf()));
    }

    /** Whether a clause is so near to a fact that it must be about the same event. */
    private static boolean isSameEvent(Comparison one) {
        var least = least(one.differences().getFirst());
        if (one.differences().getFirst().slot() == Slot.OTHER
                && one.differences().getFirst().has().isEmpty()) {
            return one.mutual() >= least && one.weight() >= 2;
        }
        var isNear = (one.covered() >= NEARLY_ALL && one.stated() >= MOST && one.mutual() >= least)
                || (one.covered() >= SOME && one.mutual() >= NEARLY_ALL && one.weight() >= 2)
                || (one.covered() == 1 && one.stated() == 1 && one.mutual() >= LITTLE && one.strength() >= 3);
        var isShort = isAlike(one)
                && one.mutual() >= NEARLY_ALL
                && (one.weight() >= 1 || !one.claim().mentions().isEmpty());
        var isFull = isAlike(one) && one.strength() >= 2 && one.anchors() >= 1;
        return isNear && (one.weight() >= 2 || one.strength() >= 3 || isShort || isFull);
    }

    /** Returns how much of the fact a clause must have to be about the same event. */
    private static double least(Difference difference) {
        return switch (difference.slot()) {
            case OTHER -> NEARLY_ALL;
            case NUMBER -> FEW;
            default -> SOME;
        };
    }

    /** Whether another fact may bear out the detail. */
    private static boolean allows(Comparison other, Difference difference) {
        return other.covered() >= SOME
                && other.absent().isEmpty()
                && other.differences().isEmpty()
                && difference.bears().test(other.known());
    }

    private static String explanation(Difference difference) {
        return switch (difference.slot()) {
            case DATE -> "The record has another date: " + difference.has() + ".";
            case NUMBER -> "The record has another number: " + difference.has() + ".";
            case OTHER ->
                difference.has().isEmpty()
                        ? "The record says the opposite."
                        : "The record has another word here: " + difference.has() + ".";
            default -> "The record has another " + difference.slot().key() + ": " + difference.has() + ".";
        };
    }

    private CheckedClaim unknown(Claim claim, Reading clause, List<Comparison> compared) {
        var best = compared.isEmpty() ? null : compared.getFirst();
        if (best == null || best.covered() < MOST) {
            return none(claim, Verdict.NOT_ON_RECORD, "The record says nothing about this.");
        }
        var words = best.missing().stream()
                .filter(at -> !clause.names().get(at))
                .map(at -> "“" + clause.word(at) + "”")
                .distinct()
                .limit(MOST_NAMED)
                .collect(Collectors.joining(", "));
        return words.isEmpty()
                ? none(claim, Verdict.NOT_ON_RECORD, "The record does not say this, though it has an entry near it.")
                : none(claim, Verdict.NOT_UNDERSTOOD, "Not understood, or not on record: " + words + ".");
    }

    private static CheckedClaim none(Claim claim, Verdict verdict, String explanation) {
        return new CheckedClaim(claim, verdict, null, explanation, List.of());
    }

    /** Returns a verdict with the deciding facts and what followed them. */
    private CheckedClaim found(
            Claim claim, Verdict verdict, @Nullable Slot slot, String explanation, List<Fact> facts) {
        var shown = facts.stream().distinct().limit(MOST_SHOWN).toList();
        var all = Stream.concat(shown.stream(), shown.stream().flatMap(this::sequel))
                .distinct()
                .toList();
        return new CheckedClaim(claim, verdict, slot, explanation, AnsweredFact.of(all));
    }

    private Stream<Fact> sequel(Fact fact) {
        var sequel = outcomes.sequel(fact);
        return sequel == null ? Stream.empty() : sequel.facts().stream();
    }
}
