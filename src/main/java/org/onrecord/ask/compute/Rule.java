package org.onrecord.ask.compute;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.ask.answer.Explanation;
import org.onrecord.ask.answer.Response;
import org.onrecord.search.text.Lexicon;
import org.onrecord.search.text.Slot;

/**
 * A row of the table of computed answers: the questions it is for, and how it answers them.
 *
 * @param name its name in explanations
 * @param needs values; the question must have at least one
 * @param asks the question words allowed
 * @param refuses values that the question must not have
 * @param knows values that may have content words in the question; any other content word excludes it
 * @param fits a condition on the people and time asked about
 * @param answer returns the answer, or null
 */
record Rule(
        String name,
        Set<String> needs,
        Set<String> asks,
        Set<String> refuses,
        Set<String> knows,
        Predicate<Scope> fits,
        Function<Scope, @Nullable Response> answer) {
    /** Allows content words in subordinate clauses. */
    static final String ASIDES = "asides";
    /** Allows content words before the first value that is needed, which describe a person. */
    static final String DESCRIPTION = "description";
    /** Question words for a choice of people, and for yes or no. */
    private static final Set<String> OPEN =
            Set.of("who", "who-all", "list", "whether", "which-charge", "how-many", "how-often", "pay", "interval");

    private static final Set<String> REFUSED = Set.of("next", "says");

    Rule {
        Stream.of(needs, asks, refuses, knows)
                .flatMap(Set::stream)
                .filter(value -> !value.equals(ASIDES) && !value.equals(DESCRIPTION))
                .forEach(Lexicon.questions()::slot);
    }

    /** Returns a row for questions with one of these values that ask who, which, whether or how many. */
    static Rule of(String name, String... needs) {
        return new Rule(name, Set.of(needs), OPEN, REFUSED, Set.of(needs), _ -> true, _ -> null);
    }

    /** Allows more question words. */
    Rule asks(String... more) {
        return new Rule(name, needs, with(asks, more), refuses, knows, fits, answer);
    }

    Rule refuses(String... more) {
        return new Rule(name, needs, asks, with(refuses, more), knows, fits, answer);
    }

    Rule knows(String... more) {
        return new Rule(name, needs, asks, refuses, with(knows, more), fits, answer);
    }

    Rule when(Predicate<Scope> test) {
        return new Rule(name, needs, asks, refuses, knows, fits.and(test), answer);
    }

    /** Excludes questions about people who were never tried. */
    Rule ofDefendants() {
        return when(scope -> scope.untried().isEmpty());
    }

    Rule withoutTime() {
        return when(scope -> scope.span() == null);
    }

    Rule answers(Function<Scope, @Nullable Response> how) {
        return new Rule(name, needs, asks, refuses, knows, fits, how);
    }

    private static Set<String> with(Set<String> some, String... more) {
        var all = new HashSet<>(some);
        all.addAll(List.of(more));
        return Set.copyOf(all);
    }

    /** Returns the answer, or null if the row is not for this question. */
    @Nullable
    Response answer(Scope scope) {
        var response = isFor(scope) ? answer.apply(scope) : null;
        return response == null
                ? null
                : response.withRanking(new Explanation(List.of(new Explanation.Step("rule", name)), List.of()));
    }

    private boolean isFor(Scope scope) {
        var values = scope.frame().values();
        return (needs.isEmpty() || needs.stream().anyMatch(values::contains))
                && refuses.stream().noneMatch(values::contains)
                && asks.containsAll(scope.frame().in(Slot.ASKS))
                && scope.containsOnly(knows, knows.contains(DESCRIPTION) ? needs : Set.of())
                && !scope.hasUnknownPronoun()
                && fits.test(scope);
    }
}
