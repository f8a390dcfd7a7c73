package org.onrecord.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Detail.OutcomeDetail;
import org.onrecord.model.Detail.OutcomeStep;
import org.onrecord.model.Proceeding.Forum;

/** The relations between a record's outcomes: decisions on charges, replacements of sentences. */
public record Outcomes(CaseRecord record) {
    /** The steps that count as criminal if the record does not give the proceeding's forum. */
    private static final Set<OutcomeStep> CRIMINAL =
            Set.of(OutcomeStep.CHARGE, OutcomeStep.PLEA, OutcomeStep.VERDICT, OutcomeStep.SENTENCE, OutcomeStep.APPEAL);

    /**
     * Per charge; otherwise a record with thousands of charges and decisions would print each decision thousands of
     * times.
     */
    private static final int MAX_DECISIONS = 12;

    private static final String LATER = "later: ";

    /**
     * The decision on a charge, the replacement of a fact, and the later facts that overturned it or compensated for
     * it.
     *
     * @param own result and date: "not guilty, 11 November 2008", "replaced 27 October 2009: 6 years"; empty if none
     * @param later what overturned it, each with its date: "held unlawful, 27 May 2011"
     * @param facts the facts that say so; empty if the result is not on record
     */
    public record Sequel(String own, List<String> later, List<Fact> facts) {

        public String inWords() {
            var others = later.isEmpty() ? "" : LATER + String.join("; ", later);
            return own + (own.isEmpty() || others.isEmpty() ? "" : "; ") + others;
        }

        public String sentence() {
            var inWords = inWords();
            var isSentence = facts.isEmpty() || inWords.startsWith("replaced ") || inWords.startsWith(LATER);
            return isSentence
                    ? inWords.substring(0, 1).toUpperCase(Locale.ROOT) + inWords.substring(1) + "."
                    : "Outcome: " + inWords + ".";
        }
    }

    public Stream<Fact> all() {
        return record.factsOf(FactKind.OUTCOME);
    }

    public static OutcomeDetail detail(Fact fact) {
        return (OutcomeDetail) Objects.requireNonNull(fact.detail());
    }

    public @Nullable Forum forum(OutcomeDetail outcome) {
        var listed = record.proceedings().get(outcome.proceeding());
        return listed == null ? null : listed.forum();
    }

    public boolean isCriminal(OutcomeDetail outcome) {
        var forum = forum(outcome);
        return forum == null ? CRIMINAL.contains(outcome.step()) : forum == Forum.CRIMINAL;
    }

    /** Returns the ids of the people charged, tried or sentenced by a criminal court. */
    public Set<String> tried() {
        return all().map(Outcomes::detail)
                .filter(outcome -> outcome.step() != OutcomeStep.APPEAL && isCriminal(outcome))
                .map(OutcomeDetail::party)
                .collect(Collectors.toSet());
    }

    /** Returns the sequel of a fact that must not be read alone, or null for any other fact. */
    public @Nullable Sequel sequel(Fact fact) {
        var own = decision(fact);
        var ids = Stream.concat(Stream.of(fact), own == null ? Stream.empty() : own.facts().stream())
                .flatMap(one -> Stream.concat(one.later().stream(), clearances(one)))
                .distinct()
                .toList();
        var later = record.factsWith(ids).toList();
        if (later.isEmpty()) {
            return own;
        }
        var told = later.stream().map(one -> told(one, fact)).toList();
        return own == null
                ? new Sequel("", told, later)
                : new Sequel(
                        own.own(),
                        told,
                        Stream.concat(own.facts().stream(), later.stream())
                                .distinct()
                                .toList());
    }

    /** Returns the ids of the later facts that cleared the person convicted by a fact, if it does not link what replaced it. */
    private Stream<String> clearances(Fact fact) {
        return laterClearances(fact)
                .filter(other -> clears(detail(other), detail(fact)))
                .map(Fact::id);
    }

    /** Returns the later outcomes that ended a conviction of the person of a conviction or sentence without a replacement. */
    public Stream<Fact> laterClearances(Fact fact) {
        return isUncleared(fact)
                ? chains().clearances(detail(fact).party()).stream()
                        .filter(other ->
                                !other.date().latest().isBefore(fact.date().earliest()))
                : Stream.empty();
    }

    /** Whether a fact is a conviction or a sentence without a replacement. */
    private boolean isUncleared(Fact fact) {
        return fact.detail() instanceof OutcomeDetail outcome
                && (outcome.isConviction() || outcome.step() == OutcomeStep.SENTENCE)
                && outcome.supersededBy() == null;
    }

    /** Whether an outcome that ended a conviction concerns the charge of another, or does not say which. */
    private static boolean clears(OutcomeDetail clearance, OutcomeDetail conviction) {
        var charge = conviction.charge();
        var cleared = clearance.charge();
        return charge == null
                || cleared == null
                || clearance.proceeding().equals(conviction.proceeding())
                || cleared.contains(charge)
                || charge.contains(cleared);
    }

    /** Returns the replacement of a fact, or the decision on a charge, or null. */
    private @Nullable Sequel decision(Fact fact) {
        if (!(fact.detail() instanceof OutcomeDetail outcome)) {
            return null;
        }
        var replacement = replacement(fact);
        if (replacement != null) {
            var standing = standing(replacement);
            return new Sequel(replaced(outcome, standing), List.of(), List.of(standing));
        }
        if (!isOpen(outcome)) {
            return null;
        }
        var decisions = decisionsOn(fact);
        var said = decisions.subList(0, Math.min(MAX_DECISIONS, decisions.size()));
        var words = decisions.isEmpty()
                ? "the result is not on record"
                : said.stream().map(Outcomes::decided).collect(Collectors.joining("; "));
        var more = decisions.size() - said.size();
        return new Sequel(more == 0 ? words : words + "; and " + more + " more", List.of(), said);
    }

    /** Returns the sequel of a fact as a sentence, or null if the fact has none. */
    public @Nullable String sequelSentence(Fact fact) {
        var sequel = sequel(fact);
        return sequel == null ? null : sequel.sentence();
    }

    /** Returns the statement of a fact, followed by its sequel if it must not be read alone. */
    public String statement(Fact fact) {
        var sequel = sequelSentence(fact);
        return sequel == null ? fact.statement() : fact.statement() + " " + sequel;
    }

    /** Returns the label of a fact, followed by its sequel in brackets if it must not be read alone. */
    public String label(Fact fact) {
        var sequel = sequel(fact);
        return Objects.requireNonNull(fact.label()) + (sequel == null ? "" : " (" + sequel.inWords() + ")");
    }

    /** Whether this is only a charge or a denial, without a decision. */
    private static boolean isOpen(OutcomeDetail outcome) {
        var isCharge = outcome.step() == OutcomeStep.CHARGE
                && (outcome.result() == null || outcome.result().startsWith("charged"));
        return isCharge || (outcome.step() == OutcomeStep.PLEA && outcome.isDenied());
    }

    /**
     * Returns the final decisions on the charge of a fact: verdicts or guilty pleas. If none has the words of the charge, those are
     * meant that were made later in the same proceeding on what no charge in it is called.
     */
    public List<Fact> decisionsOn(Fact charge) {
        var accused = detail(charge);
        if (!isOpen(accused)) {
            return List.of();
        }
        var same = accused.charge() == null ? List.<Fact>of() : chains().decisions(accused.party(), accused.charge());
        return same.isEmpty() && record.proceedings().containsKey(accused.proceeding())
                ? chains().others(accused.party(), accused.proceeding()).stream()
                        .filter(decision -> charge.date().compareTo(decision.date()) <= 0)
                        .toList()
                : same;
    }

    /** Returns the newest outcome of the same party and proceeding that is dated after a charge or denial without a result. */
    public Optional<Fact> laterThanOpen(Fact charge) {
        if (!(charge.detail() instanceof OutcomeDetail accused)
                || !isOpen(accused)
                || accused.supersededBy() != null
                || !charge.later().isEmpty()
                || !decisionsOn(charge).isEmpty()) {
            return Optional.empty();
        }
        return Optional.ofNullable(chains().newest(accused.party(), accused.proceeding()))
                .filter(newest -> charge.date().compareTo(newest.date()) < 0);
    }

    private Chains chains() {
        return record.facts().chains();
    }

    private static String decided(Fact decision) {
        return result(decision) + ", " + decision.date().inWords();
    }

    /** Returns a later fact in a few words, with its date; its label does not repeat the only subject of the first. */
    private String told(Fact later, Fact first) {
        var subjects = first.detail() instanceof OutcomeDetail outcome ? List.of(outcome.party()) : first.people();
        var label = subjects.size() == 1 ? later.labelWithout(record.nameOf(subjects.getFirst())) : later.label();
        var words = label != null
                ? label
                : later.detail() instanceof OutcomeDetail outcome && outcome.charge() != null
                        ? outcome.charge() + ": " + result(later)
                        : later.statement().replaceFirst("\\.$", "");
        return words + ", " + later.date().inWords();
    }

    private static String replaced(OutcomeDetail was, Fact by) {
        var term = by.detail() instanceof OutcomeDetail now ? now.term() : null;
        var what = was.step() == OutcomeStep.SENTENCE && term != null ? term : result(by);
        return "replaced " + by.date().inWords() + (what.isEmpty() ? "" : ": " + what);
    }

    private static String result(Fact fact) {
        return fact.detail() instanceof OutcomeDetail outcome
                ? outcome.ended()
                : Objects.requireNonNullElse(fact.label(), "");
    }

    /** Returns the last replacement of a fact, or the fact itself if it was not replaced. */
    public Fact standing(Fact fact) {
        return chains().standing(fact);
    }

    public @Nullable Fact replacement(Fact fact) {
        return chains().replacement(fact);
    }

    public Stream<Fact> of(String person) {
        return chains().of(person);
    }

    public Stream<Fact> in(Set<String> proceedings) {
        return record.facts().in(proceedings);
    }

    public List<String> proceedings() {
        return record.facts().proceedings();
    }

    /**
     * Sorts by date, the newest first, but charges and denials last, since their results come before them. A list of
     * verdicts has convictions first.
     */
    public List<Fact> finalFirst(List<Fact> facts) {
        var areVerdicts = facts.stream().allMatch(Outcomes::isVerdict);
        return standingFirst(facts.stream()
                .sorted(Comparator.<Fact, Boolean>comparing(
                                fact -> fact.detail() instanceof OutcomeDetail outcome && isOpen(outcome))
                        .thenComparing(fact -> areVerdicts && !fact.isConviction())
                        .thenComparing(Fact.BY_DATE.reversed()))
                .toList());
    }

    private static boolean isVerdict(Fact fact) {
        return fact.detail() instanceof OutcomeDetail outcome
                && (outcome.step() == OutcomeStep.VERDICT || outcome.isGuiltyPlea());
    }

    /** Moves each replaced fact directly after its replacement, and keeps the order otherwise. */
    public List<Fact> standingFirst(List<Fact> facts) {
        return standingFirst(facts, _ -> true);
    }

    /**
     * Moves some replaced facts directly after their replacements, and keeps the order otherwise.
     *
     * @param moved whether a fact is moved if it was replaced
     */
    public List<Fact> standingFirst(List<Fact> facts, Predicate<Fact> moved) {
        var listed = facts.stream().map(Fact::id).collect(Collectors.toSet());
        var replaced = new HashMap<String, List<Fact>>();
        var next = new ArrayDeque<Fact>();
        for (var fact : facts) {
            var by = moved.test(fact) ? replacement(fact) : null;
            if (by == null || !listed.contains(by.id())) {
                next.add(fact);
            } else {
                replaced.computeIfAbsent(by.id(), _ -> new ArrayList<>()).add(fact);
            }
        }
        if (replaced.isEmpty()) {
            return facts;
        }
        var ordered = new ArrayList<Fact>();
        while (!next.isEmpty()) {
            var fact = next.remove();
            ordered.add(fact);
            replaced.getOrDefault(fact.id(), List.of()).reversed().forEach(next::addFirst);
        }
        return ordered;
    }

    /** Finds which outcomes decided or replaced others, and caches them: a list asks again for each of its facts. */
    static final class Chains {
        private static final Set<OutcomeStep> DECIDING = Set.of(
                OutcomeStep.VERDICT,
                OutcomeStep.RULING,
                OutcomeStep.SANCTION,
                OutcomeStep.DISMISSAL,
                OutcomeStep.SETTLEMENT);

        private final Facts facts;
        /** Decisions by person, then by charge in lower case. */
        private final Map<String, Map<String, List<Fact>>> decisions = new ConcurrentHashMap<>();

        private final Map<String, Optional<Fact>> otherTerms = new ConcurrentHashMap<>();
        /** Decisions in a proceeding on what no charge in it is called, by person and proceeding. */
        private final Map<String, List<Fact>> others = new ConcurrentHashMap<>();
        /** The outcomes that ended a conviction, by person. */
        private final Map<String, List<Fact>> clearances = new ConcurrentHashMap<>();
        /** The newest outcome that is no open charge, by person, then by proceeding. */
        private final Map<String, Map<String, Fact>> newest = new ConcurrentHashMap<>();
        /** The final replacement of each fact, by the fact's id. */
        private final Map<String, Fact> standing = new ConcurrentHashMap<>();

        Chains(Facts facts) {
            this.facts = facts;
        }

        /** Returns the outcomes of a person that list the person, in file order. */
        Stream<Fact> of(String person) {
            return facts.about(person)
                    .filter(fact -> fact.detail() instanceof OutcomeDetail outcome
                            && outcome.party().equals(person));
        }

        List<Fact> clearances(String person) {
            return clearances.computeIfAbsent(person, one -> of(one, OutcomeDetail::isClearance));
        }

        /** Returns the final decisions on a charge, by date. */
        List<Fact> decisions(String person, String charge) {
            var known = decisions.get(person);
            if (known == null) {
                known = of(person)
                        .filter(fact -> isDecision(Outcomes.detail(fact)))
                        .collect(Collectors.groupingBy(Chains::charge, Collectors.toList()));
                known.replaceAll((_, decided) -> decided.stream()
                        .map(this::standing)
                        .distinct()
                        .sorted(Fact.BY_DATE)
                        .toList());
                decisions.put(person, known);
            }
            return known.getOrDefault(charge.toLowerCase(Locale.ROOT), List.of());
        }

        /** Returns the final decisions in a proceeding, by date, on what no charge in it is called. */
        List<Fact> others(String person, String proceeding) {
            return others.computeIfAbsent(person + " " + proceeding, _ -> {
                var own = of(person, outcome -> outcome.proceeding().equals(proceeding));
                var charges = own.stream()
                        .map(Outcomes::detail)
                        .filter(Outcomes::isOpen)
                        .map(OutcomeDetail::charge)
                        .filter(Objects::nonNull)
                        .map(charge -> charge.toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet());
                return own.stream()
                        .filter(fact -> isDecision(Outcomes.detail(fact)) && !charges.contains(charge(fact)))
                        .map(this::standing)
                        .distinct()
                        .sorted(Fact.BY_DATE)
                        .toList();
            });
        }

        /** Returns the newest outcome of a person in a proceeding that is no open charge, or null. */
        @Nullable
        Fact newest(String person, String proceeding) {
            return newest.computeIfAbsent(
                            person,
                            one -> of(one, outcome -> !isOpen(outcome)).stream()
                                    .collect(Collectors.toMap(
                                            fact -> Outcomes.detail(fact).proceeding(),
                                            fact -> fact,
                                            BinaryOperator.maxBy(Fact.BY_DATE))))
                    .get(proceeding);
        }

        private static boolean isDecision(OutcomeDetail outcome) {
            return DECIDING.contains(outcome.step()) || outcome.isGuiltyPlea();
        }

        private static String charge(Fact fact) {
            return Objects.requireNonNullElse(Outcomes.detail(fact).charge(), "")
                    .toLowerCase(Locale.ROOT);
        }

        Fact standing(Fact fact) {
            var passed = new LinkedHashSet<String>();
            var last = fact;
            for (var next = fact; next != null && passed.add(next.id()); next = replacement(last)) {
                last = standing.getOrDefault(next.id(), next);
            }
            for (var id : passed) {
                standing.put(id, last);
            }
            return last;
        }

        /** Returns the first replacement of a fact, or null. */
        @Nullable
        Fact replacement(Fact fact) {
            if (!(fact.detail() instanceof OutcomeDetail outcome)) {
                return null;
            }
            if (outcome.supersededBy() != null) {
                return facts.get(outcome.supersededBy());
            }
            if (outcome.step() != OutcomeStep.SENTENCE) {
                return null;
            }
            return otherTerms
                    .computeIfAbsent(outcome.party(), person -> Optional.ofNullable(otherTerm(person)))
                    .orElse(null);
        }

        /**
         * Returns the appeal that changed the term, if the record does not link it: the person's only appeal against their
         * only sentence.
         */
        private @Nullable Fact otherTerm(String person) {
            var sentences = of(person, other -> other.step() == OutcomeStep.SENTENCE);
            var appeals = of(person, Chains::isOtherTerm);
            return sentences.size() == 1 && appeals.size() == 1 ? appeals.getFirst() : null;
        }

        private List<Fact> of(String person, Predicate<OutcomeDetail> wanted) {
            return of(person).filter(fact -> wanted.test(Outcomes.detail(fact))).toList();
        }

        private static boolean isOtherTerm(OutcomeDetail outcome) {
            return outcome.step() == OutcomeStep.APPEAL
                    && outcome.term() != null
                    && outcome.charge() != null
                    && outcome.charge().contains("sentence")
                    && outcome.result() != null
                    && outcome.result().startsWith("allowed");
        }
    }
}
