package org.onrecord.model;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds which outcomes decided or replaced others, and caches them: a list asks again for each of its facts. */
final class OutcomeChains {
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
    /** The final replacement of each fact, by the fact's id. */
    private final Map<String, Fact> standing = new ConcurrentHashMap<>();

    OutcomeChains(Facts facts) {
        this.facts = facts;
    }

    /** Returns the outcomes of a person that list the person, in file order. */
    Stream<Fact> of(String person) {
        return facts.about(person)
                .filter(fact -> fact.detail() instanceof OutcomeDetail outcome
                        && outcome.person().equals(person));
    }

    /** Returns the final decisions on a charge, by date. */
    List<Fact> decisions(String person, String charge) {
        var known = decisions.get(person);
        if (known == null) {
            known = of(person)
                    .filter(fact -> isDecision(Outcomes.detail(fact)))
                    .collect(Collectors.groupingBy(OutcomeChains::charge, Collectors.toList()));
            known.replaceAll((_, decided) -> decided.stream()
                    .map(this::standing)
                    .distinct()
                    .sorted(Fact.BY_DATE)
                    .toList());
            decisions.put(person, known);
        }
        return known.getOrDefault(charge.toLowerCase(Locale.ROOT), List.of());
    }

    private static boolean isDecision(OutcomeDetail outcome) {
        return outcome.charge() != null && (DECIDING.contains(outcome.step()) || outcome.isGuiltyPlea());
    }

    private static String charge(Fact fact) {
        return Objects.requireNonNull(Outcomes.detail(fact).charge()).toLowerCase(Locale.ROOT);
    }

    /** Returns the last replacement of a fact, or the fact itself if it was not replaced. */
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
                .computeIfAbsent(outcome.person(), person -> Optional.ofNullable(otherTerm(person)))
                .orElse(null);
    }

    /**
     * Returns the appeal that changed the term, if the record does not link it: the person's only appeal against their
     * only sentence.
     */
    private @Nullable Fact otherTerm(String person) {
        var sentences = of(person, other -> other.step() == OutcomeStep.SENTENCE);
        var appeals = of(person, OutcomeChains::isOtherTerm);
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
