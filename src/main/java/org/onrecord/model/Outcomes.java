package org.onrecord.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How the outcomes of a record belong together: what came of a charge, what replaced a sentence. */
public record Outcomes(CaseRecord record) {
    /** The steps that are criminal where the record does not say before which body a proceeding was. */
    private static final Set<OutcomeStep> CRIMINAL =
            Set.of(OutcomeStep.CHARGE, OutcomeStep.PLEA, OutcomeStep.VERDICT, OutcomeStep.SENTENCE, OutcomeStep.APPEAL);

    private static final Set<OutcomeStep> DECIDING = Set.of(
            OutcomeStep.VERDICT,
            OutcomeStep.RULING,
            OutcomeStep.SANCTION,
            OutcomeStep.DISMISSAL,
            OutcomeStep.SETTLEMENT);

    /**
     * What came of a charge, or replaced what a fact says.
     *
     * @param inWords how it ended and when: "not guilty, 11 November 2008", "replaced 27 October 2009: 6 years"
     * @param facts those that say so, by date; none where what came of it is not on record
     */
    public record Sequel(String inWords, List<Fact> facts) {

        public String sentence() {
            var isSentence = facts.isEmpty() || inWords.startsWith("replaced ");
            return isSentence
                    ? inWords.substring(0, 1).toUpperCase(Locale.ROOT) + inWords.substring(1) + "."
                    : "Outcome: " + inWords + ".";
        }
    }

    public Stream<Fact> all() {
        return record.factsOf(FactKind.OUTCOME);
    }

    /** The detail of a fact that is an outcome. */
    public static OutcomeDetail detail(Fact fact) {
        return (OutcomeDetail) Objects.requireNonNull(fact.detail());
    }

    /** The kind of body before which a step was taken, or null if the record does not say. */
    public @Nullable Forum forum(OutcomeDetail outcome) {
        var listed = record.proceedings().get(outcome.proceeding());
        return listed == null ? null : listed.forum();
    }

    public boolean isCriminal(OutcomeDetail outcome) {
        var forum = forum(outcome);
        return forum == null ? CRIMINAL.contains(outcome.step()) : forum == Forum.CRIMINAL;
    }

    /** Ids of those who were charged, tried or sentenced by a criminal court. */
    public Set<String> tried() {
        return all().map(Outcomes::detail)
                .filter(outcome -> outcome.step() != OutcomeStep.APPEAL && isCriminal(outcome))
                .map(OutcomeDetail::person)
                .collect(Collectors.toSet());
    }

    /** What came of a fact that must not be read alone; null for any other. */
    public @Nullable Sequel sequel(Fact fact) {
        if (!(fact.detail() instanceof OutcomeDetail outcome)) {
            return null;
        }
        var replacement = replacement(fact);
        if (replacement != null) {
            var standing = standing(replacement);
            return new Sequel(replaced(outcome, standing), List.of(standing));
        }
        if (!isOpen(outcome)) {
            return null;
        }
        var decisions = decisionsOn(fact);
        var words = decisions.isEmpty()
                ? "what came of it is not on record"
                : decisions.stream().map(Outcomes::decided).collect(Collectors.joining("; "));
        return new Sequel(words, decisions);
    }

    /** The statement of a fact, followed by its sequel if it must not be read alone. */
    public String statement(Fact fact) {
        var sequel = sequel(fact);
        return sequel == null ? fact.statement() : fact.statement() + " " + sequel.sentence();
    }

    /** Whether it says only what somebody was accused of, or denied. */
    private static boolean isOpen(OutcomeDetail outcome) {
        var isCharge = outcome.step() == OutcomeStep.CHARGE
                && (outcome.result() == null || outcome.result().startsWith("charged"));
        return isCharge || (outcome.step() == OutcomeStep.PLEA && outcome.isDenied());
    }

    /** What decided the charge that a fact is about, as it was in the end: a verdict or a guilty plea. */
    public List<Fact> decisionsOn(Fact charge) {
        var accused = detail(charge);
        return isOpen(accused)
                ? of(accused.person())
                        .filter(fact -> !fact.equals(charge) && isOnSameCharge(detail(fact), accused))
                        .filter(fact -> DECIDING.contains(detail(fact).step())
                                || detail(fact).isGuiltyPlea())
                        .map(this::standing)
                        .distinct()
                        .sorted(Fact.BY_DATE)
                        .toList()
                : List.of();
    }

    private static boolean isOnSameCharge(OutcomeDetail one, OutcomeDetail other) {
        return one.person().equals(other.person())
                && one.charge() != null
                && other.charge() != null
                && one.charge().toLowerCase(Locale.ROOT).equals(other.charge().toLowerCase(Locale.ROOT));
    }

    private static String decided(Fact decision) {
        return result(decision) + ", " + decision.date().inWords();
    }

    private static String replaced(OutcomeDetail was, Fact by) {
        var term = by.detail() instanceof OutcomeDetail now ? now.term() : null;
        var what = was.step() == OutcomeStep.SENTENCE && term != null ? term : result(by);
        return "replaced " + by.date().inWords() + (what.isEmpty() ? "" : ": " + what);
    }

    private static String result(Fact fact) {
        return fact.detail() instanceof OutcomeDetail outcome
                ? Stream.of(outcome.result(), outcome.term())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", "))
                : Objects.requireNonNullElse(fact.label(), "");
    }

    /** What replaced a fact, at the end of the chain; itself if nothing did. */
    public Fact standing(Fact fact) {
        var seen = new HashSet<String>();
        var last = fact;
        for (var next = replacement(last); next != null && seen.add(next.id()); next = replacement(last)) {
            last = next;
        }
        return last;
    }

    /** What replaced a fact first, or null. */
    public @Nullable Fact replacement(Fact fact) {
        if (!(fact.detail() instanceof OutcomeDetail outcome)) {
            return null;
        }
        return outcome.supersededBy() == null
                ? otherTerm(outcome)
                : record.facts().get(outcome.supersededBy());
    }

    /** The appeal that gave another term, where the record does not link it: somebody's one appeal on their one sentence. */
    private @Nullable Fact otherTerm(OutcomeDetail outcome) {
        if (outcome.step() != OutcomeStep.SENTENCE) {
            return null;
        }
        var sentences = of(outcome.person(), other -> other.step() == OutcomeStep.SENTENCE);
        var appeals = of(outcome.person(), Outcomes::isOtherTerm);
        return sentences.size() == 1 && appeals.size() == 1 ? appeals.getFirst() : null;
    }

    private List<Fact> of(String person, Predicate<OutcomeDetail> wanted) {
        return of(person).filter(fact -> wanted.test(detail(fact))).toList();
    }

    /** The outcomes of a person, who is among those that each of them lists, in the order of the file. */
    public Stream<Fact> of(String person) {
        return record.factsAbout(person)
                .filter(fact -> fact.detail() instanceof OutcomeDetail outcome
                        && outcome.person().equals(person));
    }

    /** The outcomes of some proceedings, each given by its id or by the words used in place of one. */
    public Stream<Fact> in(Set<String> proceedings) {
        return record.facts().in(proceedings);
    }

    /** The proceedings that they name, by id or in words, in the order of their first outcome. */
    public List<String> proceedings() {
        return record.facts().proceedings();
    }

    private static boolean isOtherTerm(OutcomeDetail outcome) {
        return outcome.step() == OutcomeStep.APPEAL
                && outcome.term() != null
                && outcome.charge() != null
                && outcome.charge().contains("sentence")
                && outcome.result() != null
                && outcome.result().startsWith("allowed");
    }

    /** These in their order, but each followed at once by what it replaced. */
    public List<Fact> standingFirst(List<Fact> facts) {
        var replaced = new LinkedHashMap<Fact, List<Fact>>();
        for (var fact : facts) {
            var replacement = replacement(fact);
            if (replacement != null && facts.contains(replacement)) {
                replaced.computeIfAbsent(replacement, _ -> new ArrayList<>()).add(fact);
            }
        }
        if (replaced.isEmpty()) {
            return facts;
        }
        var later = replaced.values().stream().flatMap(List::stream).toList();
        var ordered = new ArrayList<Fact>();
        facts.stream().filter(fact -> !later.contains(fact)).forEach(fact -> addWithReplaced(fact, replaced, ordered));
        return ordered;
    }

    private static void addWithReplaced(Fact fact, Map<Fact, List<Fact>> replaced, List<Fact> ordered) {
        ordered.add(fact);
        replaced.getOrDefault(fact, List.of()).forEach(earlier -> addWithReplaced(earlier, replaced, ordered));
    }
}
