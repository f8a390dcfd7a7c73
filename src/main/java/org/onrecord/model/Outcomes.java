package org.onrecord.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How the outcomes of a record belong together: what came of a charge, what replaced a sentence. */
public record Outcomes(CaseRecord record) {
    /** The steps that are criminal where the record does not say before which body a proceeding was. */
    private static final Set<OutcomeStep> CRIMINAL =
            Set.of(OutcomeStep.CHARGE, OutcomeStep.PLEA, OutcomeStep.VERDICT, OutcomeStep.SENTENCE, OutcomeStep.APPEAL);

    /** Of a charge; a record with thousands of each would be written out thousands of times over. */
    private static final int MAX_DECISIONS = 12;

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
        var said = decisions.subList(0, Math.min(MAX_DECISIONS, decisions.size()));
        var words = decisions.isEmpty()
                ? "what came of it is not on record"
                : said.stream().map(Outcomes::decided).collect(Collectors.joining("; "));
        var more = decisions.size() - said.size();
        return new Sequel(more == 0 ? words : words + "; and " + more + " more", said);
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
        return isOpen(accused) && accused.charge() != null
                ? chains().decisions(accused.person(), accused.charge())
                : List.of();
    }

    private OutcomeChains chains() {
        return record.facts().chains();
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
        return chains().standing(fact);
    }

    /** What replaced a fact first, or null. */
    public @Nullable Fact replacement(Fact fact) {
        return chains().replacement(fact);
    }

    /** The outcomes of a person, who is among those that each of them lists, in the order of the file. */
    public Stream<Fact> of(String person) {
        return chains().of(person);
    }

    /** The outcomes of some proceedings, each given by its id or by the words used in place of one. */
    public Stream<Fact> in(Set<String> proceedings) {
        return record.facts().in(proceedings);
    }

    /** The proceedings that they name, by id or in words, in the order of their first outcome. */
    public List<String> proceedings() {
        return record.facts().proceedings();
    }

    /** These in their order, but each followed at once by what it replaced. */
    public List<Fact> standingFirst(List<Fact> facts) {
        var listed = facts.stream().map(Fact::id).collect(Collectors.toSet());
        var replaced = new HashMap<String, List<Fact>>();
        var next = new ArrayDeque<Fact>();
        for (var fact : facts) {
            var by = replacement(fact);
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
}
