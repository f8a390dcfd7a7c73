package org.onrecord.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.ask.Questions;
import org.onrecord.ask.rank.Ranking.Ranked;
import org.onrecord.ask.rank.Weights.Vector;
import org.onrecord.check.Chances.Contradiction;
import org.onrecord.check.Chances.Rival;
import org.onrecord.check.CheckedClaim.Slot;
import org.onrecord.check.CheckedClaim.Verdict;
import org.onrecord.check.Clauses.Clause;
import org.onrecord.check.Comparison.Nearness;
import org.onrecord.check.Differences.Difference;
import org.onrecord.check.Differences.Doubt;
import org.onrecord.failure.Printable;
import org.onrecord.lookup.AnsweredFact;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Confidence;
import org.onrecord.model.Fact;
import org.onrecord.model.FactKind;
import org.onrecord.model.Lazy;
import org.onrecord.model.Outcomes;
import org.onrecord.search.index.Target;

/** Compares claims with one record. */
public final class ClaimChecker {
    private static final int MOST_CHARACTERS = 1200;
    private static final String DISPUTED = "Sources do not agree on this.";
    private static final String TOO_LONG = "The sentence is too long to be checked.";
    private static final int MOST_WORDS = 120;
    private static final int MOST_ENTRIES = 12;
    private static final int MOST_FACTS = 60;
    private static final int MOST_SHOWN = 4;
    private static final int MOST_NAMED = 4;
    private static final Set<Doubt> TIME_AND_NUMBER = Set.of(Doubt.DATE, Doubt.NUMBER, Doubt.ORDER);
    /** The least share of a clause's words that a fact must have to contradict it. */
    private static final double LEAST = 0.4;

    private static final double NEARLY_ALL = 0.79;
    private static final double MOST = 0.7;
    private static final int MANY = 3;

    private static final Pattern QUESTION = Pattern.compile("\\?\\s*[\"”’)]*\\s*$");
    /** Words that stand for something in another part of a sentence. */
    private static final Pattern REFERENCE = Pattern.compile(
            "\\b(of|for|to|about|with|from|on|by) (it|this|that|them|those|these)\\b(?! (?!(?:as well|too|either|and|or)\\b)\\w+)|\\b(the same|the other|the former|the latter)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern ABOUT_RECORD =
            Pattern.compile("\\b(is|are|was|were) not (on record|told) here\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern PRONOUN = Pattern.compile("^(he|she|they)\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern OPINION = Pattern.compile(
            "\\b(i think|i believe|in my (opinion|view)|i feel|shame|shameful|disgrace|disgraceful|disgusting|evil|wicked|monsters?|scum|deserved?|tragically|heartbreaking|unforgivable|should (never|not) have|let us|hopefully|i hope|if only)\\b",
            Pattern.CASE_INSENSITIVE);

    private final CaseRecord record;
    private final Questions questions;
    private final TextReader reader;
    private final TypedFacts typed;
    private final Outcomes outcomes;
    private final KnownFacts known;

    /** @param questions the questions of the same record */
    public ClaimChecker(CaseRecord record, Questions questions) {
        this.record = record;
        this.questions = questions;
        this.reader = new TextReader(record);
        this.typed = new TypedFacts(record, reader);
        this.outcomes = new Outcomes(record);
        this.known = new KnownFacts(record, reader);
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
        if (text.endsWith(":")) {
            return List.of(none(claim, Verdict.NOT_UNDERSTOOD, "It introduces what follows."));
        }
        var parts = parts(new Claim(text, claim.line(), claim.column()));
        if (parts.getFirst().get().reading().tokens().isEmpty()) {
            return List.of(none(claim, Verdict.NOT_UNDERSTOOD, "There are no words in it that could be read."));
        }
        var whole = parts.getFirst().get();
        if (parts.size() == 1) {
            return List.of(judge(whole));
        }
        var judged = unread(whole) == null && !whole.isExcluded() ? borneOut(whole, contrary(whole)) : null;
        return judged != null && (judged.verdict() == Verdict.SUPPORTED || judged.verdict() == Verdict.WITHHELD)
                ? List.of(judged)
                : parts.stream().skip(1).map(Supplier::get).map(this::judge).toList();
    }

    /**
     * A sentence, or a clause of one, beside the facts that may decide on it.
     *
     * @param isClause whether it is one of several clauses
     * @param judgement what typed facts say, or null
     * @param compared the facts, the one with most of its words first
     * @param isWithheld whether the nearest entry says that the record withholds the matter
     * @param asOf the last day that the record can know of
     */
    record Part(
            Claim claim,
            Reading reading,
            boolean isClause,
            @Nullable Judgement judgement,
            List<Comparison> compared,
            boolean isWithheld,
            LocalDate asOf) {

        /** Whether typed facts contradict the clause. */
        boolean isExcluded() {
            return judgement != null && !judgement.agrees();
        }

        /** Returns the differences from a fact that may be about the same, and none on a day that the record cannot know of. */
        List<Difference> candidates(Comparison one) {
            var isLater = reading.dates().stream()
                    .anyMatch(dated -> dated.span().from().isAfter(asOf));
            return isLater || one.covered() < LEAST || one.near().equals(Nearness.FAR)
                    ? List.of()
                    : one.differences().stream()
                            .filter(difference -> !difference.isOpposite() || one.weight() >= 1)
                            .toList();
        }

        Vector<Contradiction> figures(Comparison one, Difference difference) {
            return Chances.figures(one, difference, rival(difference), isClause);
        }

        /** Returns the facts that are likely to contradict the clause, each with the detail in which they differ. */
        Stream<Contrary> contraries() {
            return compared.stream()
                    .flatMap(one -> candidates(one).stream()
                            .map(difference -> new Contrary(
                                    one.known().fact(),
                                    difference,
                                    Chances.SHIPPED.contradiction(figures(one, difference)))))
                    .filter(contrary -> Chances.SHIPPED.isContradicted(contrary.chance()));
        }

        /** Returns the fact without another difference that has most of the clause, with the detail in which one differs. */
        private Rival rival(Difference difference) {
            return compared.stream()
                    .filter(other -> other.differences().isEmpty()
                            && other.absent().isEmpty()
                            && difference.bears().test(other.known()))
                    .max(Comparator.comparingDouble(Comparison::covered))
                    .map(other -> new Rival(other.covered(), other.mutual()))
                    .orElse(Rival.NONE);
        }
    }

    /** Returns a sentence and, if it has several, its clauses, each compared with the record when it is wanted. */
    List<Supplier<Part>> parts(Claim claim) {
        var text = claim.text();
        var clauses = Clauses.of(text, reader);
        var whole = Lazy.of(() -> {
            var candidates = new Candidates(text);
            return new Whole(candidates, part(claim, reader.read(text), false, candidates));
        });
        var parts = new ArrayList<Supplier<Part>>();
        parts.add(() -> whole.get().part());
        if (clauses.size() > 1) {
            clauses.forEach(clause -> parts.add(() -> part(
                    part(claim, text, clause),
                    clause.reading(),
                    true,
                    new Candidates(clause.text()).with(whole.get().candidates()))));
        }
        return parts;
    }

    private record Whole(Candidates candidates, Part part) {}

    private Part part(Claim claim, Reading reading, boolean isClause, Candidates candidates) {
        var judgement = typed.judge(reading);
        return new Part(
                claim,
                reading,
                isClause,
                judgement,
                candidates.compared(reading, judgement),
                candidates.isFirst(Target.Kind.WITHHELD),
                record.asOf());
    }

    private static Claim part(Claim claim, String text, Clause clause) {
        var before = text.substring(0, clause.offset());
        return new Claim(clause.text(), claim.line(), claim.column() + before.codePointCount(0, before.length()));
    }

    /** The facts that a clause is compared with, and where they are among the entries for it. */
    private final class Candidates {
        private final List<Ranked> entries;
        private final Map<Fact, Nearness> facts = new LinkedHashMap<>();

        Candidates(String text) {
            this.entries = questions.nearest(text).entries();
            for (var at = 0; at < entries.size(); at++) {
                add(entries.get(at).entry(), nearness(at, 0));
            }
            for (var at = 0; at < Math.min(MOST_ENTRIES, entries.size()); at++) {
                var brief = record.briefs().get(entries.get(at).entry().id());
                if (brief != null) {
                    var near = nearness(at, 1);
                    record.factsIn(brief).forEach(fact -> facts.putIfAbsent(fact, near));
                }
            }
        }

        private void add(Target entry, Nearness near) {
            var fact = entry.kind() == Target.Kind.FACT ? record.facts().get(entry.id()) : null;
            if (fact != null) {
                facts.putIfAbsent(fact, near);
            }
        }

        private Nearness nearness(int at, int less) {
            return new Nearness(
                    at + 1, entries.get(at).score() - entries.getFirst().score() - less);
        }

        Candidates with(Candidates others) {
            others.facts.keySet().forEach(fact -> facts.putIfAbsent(fact, Nearness.FAR));
            return this;
        }

        boolean isFirst(Target.Kind kind) {
            return !entries.isEmpty() && entries.getFirst().entry().kind() == kind;
        }

        List<Comparison> compared(Reading clause, @Nullable Judgement judgement) {
            var typed = judgement != null && judgement.agrees() ? judgement.facts() : List.<Fact>of();
            return Stream.concat(typed.stream(), facts.keySet().stream())
                    .distinct()
                    .limit(MOST_FACTS)
                    .map(fact -> Comparison.of(
                            clause,
                            known.of(fact),
                            typed.contains(fact) && judgement != null ? judgement.told() : new BitSet(),
                            record,
                            facts.getOrDefault(fact, Nearness.FAR)))
                    .sorted(Comparator.comparingDouble(Comparison::covered).reversed())
                    .toList();
        }
    }

    private CheckedClaim judge(Part part) {
        var claim = part.claim();
        var unread = unread(part);
        if (unread != null) {
            return unread;
        }
        var judgement = part.judgement();
        if (judgement != null && part.isExcluded()) {
            return found(claim, judgement.verdict(), judgement.slot(), judgement.explanation(), judgement.facts());
        }
        var contrary = contrary(part);
        return Stream.<Supplier<@Nullable CheckedClaim>>of(
                        () -> borneOut(part, contrary),
                        () -> contrary == null ? null : contradicted(claim, contrary.fact(), contrary.difference()),
                        () -> otherOrder(part))
                .map(Supplier::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> unknown(part));
    }

    /** Returns the verdict on a clause that makes no claim which a record could bear out; null for any other. */
    private static @Nullable CheckedClaim unread(Part part) {
        var claim = part.claim();
        if (part.isClause() && REFERENCE.matcher(claim.text()).find()) {
            return none(claim, Verdict.NOT_UNDERSTOOD, "It refers to another part of the sentence.");
        }
        if (OPINION.matcher(claim.text()).find()) {
            return none(claim, Verdict.NOT_UNDERSTOOD, "An opinion or a wish is not on record.");
        }
        if (ABOUT_RECORD.matcher(claim.text()).find()) {
            return none(claim, Verdict.NOT_UNDERSTOOD, "It is about the record.");
        }
        return PRONOUN.matcher(claim.text()).find() && part.reading().people().isEmpty()
                ? none(claim, Verdict.NOT_UNDERSTOOD, "It does not say who is meant.")
                : null;
    }

    /** Returns the verdict on a clause that a fact bears out or the record withholds; otherwise null. */
    private @Nullable CheckedClaim borneOut(Part part, @Nullable Contrary contrary) {
        var supported = supported(part, contrary);
        return supported == null && part.isWithheld()
                ? none(part.claim(), Verdict.WITHHELD, "The record leaves this out on purpose.")
                : supported;
    }

    private @Nullable CheckedClaim supported(Part part, @Nullable Contrary contrary) {
        var judgement = part.judgement();
        var best = part.compared().stream()
                .filter(Comparison::isPlain)
                .max(Comparator.comparingDouble(ClaimChecker::support))
                .filter(one -> Chances.SHIPPED.isSupported(support(one)))
                .filter(one -> contrary == null || contrary.chance() < support(one));
        if (best.isPresent()) {
            return supported(part.claim(), best.get().known().fact(), judgement);
        }
        if (judgement != null) {
            var agreed = part.compared().stream()
                    .filter(one -> judgement.facts().contains(one.known().fact()))
                    .toList();
            if (supports(agreed, judgement.told())) {
                return supported(part.claim(), agreed.getFirst().known().fact(), judgement);
            }
        }
        return null;
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
            return found(claim, Verdict.DISPUTED, null, DISPUTED, facts);
        }
        return found(claim, Verdict.SUPPORTED, null, "The record says the same.", facts);
    }

    private static double support(Comparison one) {
        return Chances.SHIPPED.support(Chances.figures(one));
    }

    /** A fact that a clause differs from in one detail, and the chance that it contradicts it. */
    record Contrary(Fact fact, Difference difference, double chance) {}

    /** Returns the fact that is likeliest to contradict a clause; null if none is likely to. */
    private static @Nullable Contrary contrary(Part part) {
        return part.contraries()
                .max(Comparator.comparingDouble(Contrary::chance))
                .orElse(null);
    }

    private CheckedClaim contradicted(Claim claim, Fact fact, Difference difference) {
        var slot = difference.slot();
        var isOne = !(difference.isName() || slot == Slot.PLACE)
                || (fact.kind() == FactKind.INQUIRY || fact.kind() == FactKind.WORK || fact.kind() == FactKind.PROFILE);
        return fact.confidence() == Confidence.DISPUTED
                ? found(claim, Verdict.DISPUTED, slot, DISPUTED, List.of(fact))
                : found(
                        claim,
                        isOne ? Verdict.CONTRADICTED : Verdict.IN_PART,
                        slot,
                        explanation(difference),
                        List.of(fact));
    }

    /** Returns the verdict on "X before Y" if the record has both, but in the other order. */
    private @Nullable CheckedClaim otherOrder(Part part) {
        var clause = part.reading();
        for (var match : clause.alternatives()) {
            var mark = clause.breaks().nextSetBit(match.end());
            var end = mark < 0 ? clause.tokens().size() : mark;
            if (!match.name().startsWith("order when") || match.start() == 0 || end - match.end() < 2) {
                continue;
            }
            var main = same(
                    clause.words(0, match.start()) + " "
                            + clause.words(end, clause.tokens().size()),
                    one -> one.weight() + one.anchors() >= MANY);
            var other = same(clause.words(match.end(), end), one -> one.mutual() >= NEARLY_ALL);
            var isBefore = match.name().endsWith("before");
            var isWrong = !main.isEmpty()
                    && !other.isEmpty()
                    && main.stream()
                            .allMatch(fact -> other.stream()
                                    .allMatch(one -> isBefore ? isEarlier(one, fact) : isEarlier(fact, one)));
            if (isWrong) {
                return found(
                        part.claim(),
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

    /** Returns the facts that have everything of a text, and are near enough to it. */
    private List<Fact> same(String text, Predicate<Comparison> isNear) {
        return new Candidates(text)
                .compared(reader.read(text), null).stream()
                        .filter(one -> one.isPlain() && one.covered() == 1 && one.stated() == 1 && isNear.test(one))
                        .map(one -> one.known().fact())
                        .toList();
    }

    private static boolean isEarlier(Fact fact, Fact other) {
        return fact.date().latest().isBefore(other.date().earliest());
    }

    static String explanation(Difference difference) {
        return switch (difference.slot()) {
            case PERSON, BODY -> "The record has another name here: " + difference.has() + ".";
            case PLACE -> "The record says this of another place.";
            case DATE -> "The record has another date: " + difference.has() + ".";
            case NUMBER -> "The record has another number: " + difference.has() + ".";
            case OTHER ->
                difference.has().isEmpty()
                        ? "The record says the opposite."
                        : "The record has another word here: " + difference.has() + ".";
            default -> "The record has another " + difference.slot().key() + ": " + difference.has() + ".";
        };
    }

    private CheckedClaim unknown(Part part) {
        var claim = part.claim();
        var best = part.compared().isEmpty() ? null : part.compared().getFirst();
        if (best == null || best.covered() < MOST) {
            return none(claim, Verdict.NOT_ON_RECORD, "The record says nothing about this.");
        }
        var words = best.missing().stream()
                .filter(at -> !part.reading().names().get(at))
                .map(at -> "“" + part.reading().word(at) + "”")
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
