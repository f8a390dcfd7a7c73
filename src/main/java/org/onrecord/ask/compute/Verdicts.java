package org.onrecord.ask.compute;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.ask.answer.Explanation;
import org.onrecord.ask.answer.Response;
import org.onrecord.ask.understand.Context;
import org.onrecord.ask.understand.FollowUps.Merged;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Detail.OutcomeDetail;
import org.onrecord.model.Detail.OutcomeStep;
import org.onrecord.model.Fact;
import org.onrecord.search.text.Lexicon.Slot;
import org.onrecord.search.text.Vocabulary;
import org.onrecord.search.text.WordList;

/**
 * Computes answers from the typed details of facts, by the first row of {@code verdicts.tsv} that is for the question.
 * The columns are described there.
 */
public final class Verdicts {
    /** Question words that every row allows: for a choice of people, and for yes or no. */
    private static final String ASKS = "who who-all list whether which-charge how-many how-often pay";

    private static final String REFUSES = "next says";

    static final List<Row> ROWS = WordList.lines("/org/onrecord/ask/verdicts.tsv").stream()
            .map(line -> line.split("\t", -1))
            .map(cells -> new Row(
                    cells[0],
                    words(cells[1]),
                    words(cells[2] + " " + ASKS),
                    words(cells[3] + " " + REFUSES),
                    words(cells[1] + " " + cells[4]),
                    words(cells[5]),
                    cells[6]))
            .toList();

    private final CaseRecord record;
    private final Court court;

    public Verdicts(CaseRecord record) {
        this.record = record;
        this.court = new Court(record);
    }

    /** Reads now what the first question would otherwise wait for. */
    public void prepare() {
        court.prepare();
    }

    /** Returns the response, or null if the question has no computed answer. */
    public @Nullable Response answer(Merged merged, Context context, int most) {
        if (merged.frame().otherCase() != null || merged.asked().asksDeclined()) {
            return null;
        }
        var scope = new Scope(merged, context, record, court);
        var response = ROWS.stream()
                .map(row -> row.answer(scope))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return response == null ? Supposition.reply(scope) : most == 1 ? first(response) : response;
    }

    /** Returns the first answer alone, but keeps charges, acquittals and replaced sentences with their outcome. */
    private Response first(Response response) {
        var answers = response.answers();
        return answers.size() < 2
                        || !standsAlone(record.facts().get(answers.getFirst().id()))
                ? response
                : Response.of(answers.subList(0, 1), response.message(), response.understood());
    }

    private boolean standsAlone(@Nullable Fact fact) {
        return fact == null
                || !(fact.detail() instanceof OutcomeDetail detail)
                || (detail.step() != OutcomeStep.CHARGE
                        && !detail.isAcquittal()
                        && fact.later().isEmpty()
                        && court.isCurrent(fact));
    }

    private static Set<String> words(String cell) {
        return Arrays.stream(cell.split(" ")).filter(word -> !word.isEmpty()).collect(Collectors.toUnmodifiableSet());
    }

    private static boolean holds(String term, Scope scope) {
        return switch (term) {
            case ":one" -> scope.isAboutOne();
            case ":subject" -> !scope.named().isEmpty();
            case ":victim" -> scope.namesVictim();
            case ":tried" -> scope.isOfDefendants();
            case ":prisoner" -> Statuses.person(scope) != null;
            case ":timed" -> scope.span() != null;
            case ":period" -> scope.span() != null && scope.span().isBounded();
            case ":trial" -> !scope.proceedings().isEmpty();
            case ":offence" -> scope.hasOffence();
            case ":contrary" -> Decisions.isContrary(scope);
            default -> scope.has(term);
        };
    }

    private static @Nullable Response answer(String name, Scope scope) {
        return switch (name) {
            case "status" -> Statuses.of(scope);
            case "statuses" -> Statuses.ofEverybody(scope);
            case "review" -> scope.response(Steps.ofReview(scope), null);
            case "steps of prisoner" -> Steps.ofPrisoner(scope);
            case "steps of employee" -> Steps.ofEmployee(scope);
            case "steps of employees" -> scope.response(Steps.ofEmployees(scope), null);
            case "payments" -> scope.response(Steps.payments(scope), null);
            case "sentences" -> scope.response(Sentences.current(scope), null);
            case "extreme sentences" -> scope.response(Sentences.extremes(scope), Sentences.order(scope));
            case "trial" -> scope.response(Decisions.tried(scope), Decisions.trial(scope));
            case "pleas" -> scope.response(Decisions.pleas(scope), null);
            case "charges" -> scope.response(Decisions.charges(scope), null);
            case "killing" -> scope.response(Decisions.killing(scope), null);
            case "verdicts" -> scope.response(Decisions.verdicts(scope), null);
            default -> throw new IllegalArgumentException(name);
        };
    }

    static Explanation explanation(String row) {
        return new Explanation(List.of(new Explanation.Step("rule", row)), List.of());
    }

    /**
     * A row of the table of computed answers: the questions it is for, and how it answers them.
     *
     * @param name its name in explanations
     * @param needs values; the question must have at least one, unless there are none
     * @param asks the question words allowed
     * @param refuses values that the question must not have
     * @param knows values that may have content words in the question; any other content word excludes it
     * @param conditions further conditions, of each of which one alternative must be true
     * @param answer the name of its answer
     */
    record Row(
            String name,
            Set<String> needs,
            Set<String> asks,
            Set<String> refuses,
            Set<String> knows,
            Set<String> conditions,
            String answer) {
        private static final String NOT = "!";

        Row {
            Stream.of(needs, asks, refuses, knows, terms(conditions))
                    .flatMap(Set::stream)
                    .filter(value -> !value.startsWith(":"))
                    .forEach(Vocabulary::slot);
        }

        private static Set<String> terms(Set<String> conditions) {
            return conditions.stream()
                    .flatMap(condition -> Arrays.stream(condition.split("/")))
                    .map(term -> term.replace(NOT, ""))
                    .collect(Collectors.toSet());
        }

        /** Returns the answer, or null if the row is not for this question. */
        @Nullable
        Response answer(Scope scope) {
            var response = isFor(scope) ? Verdicts.answer(answer, scope) : null;
            return response == null ? null : response.withRanking(explanation(name));
        }

        private boolean isFor(Scope scope) {
            var values = scope.frame().values();
            return (needs.isEmpty() || needs.stream().anyMatch(values::contains))
                    && refuses.stream().noneMatch(values::contains)
                    && asks.containsAll(scope.frame().in(Slot.ASKS))
                    && scope.containsOnly(knows)
                    && !scope.hasUnknownPronoun()
                    && conditions.stream().allMatch(condition -> isTrue(condition, scope));
        }

        private static boolean isTrue(String condition, Scope scope) {
            return Arrays.stream(condition.split("/"))
                    .anyMatch(term -> term.startsWith(NOT) ? !holds(term.substring(1), scope) : holds(term, scope));
        }
    }
}
