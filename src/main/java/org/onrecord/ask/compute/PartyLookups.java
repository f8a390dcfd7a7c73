package org.onrecord.ask.compute;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.ask.answer.EquivalentCommand;
import org.onrecord.ask.answer.Explanation;
import org.onrecord.ask.answer.Response;
import org.onrecord.ask.understand.Context;
import org.onrecord.ask.understand.FollowUps.Merged;
import org.onrecord.ask.understand.Frame;
import org.onrecord.lookup.AnsweredFact;
import org.onrecord.model.AsOf;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Detail.CustodyDetail;
import org.onrecord.model.Detail.CustodyDetail.Decision;
import org.onrecord.model.Detail.OutcomeStep;
import org.onrecord.model.Fact;
import org.onrecord.model.Outcomes;
import org.onrecord.model.Topic;
import org.onrecord.search.text.Lexicon.Slot;
import org.onrecord.search.text.Vocabulary;
import org.onrecord.search.text.WordList;

/**
 * Answers questions about people that the question or the conversation names by a lookup of their custody, sentences or
 * verdicts. The first row of {@code lookups.tsv} that fits a question chooses the lookup.
 */
public final class PartyLookups {
    /** Question words that every row allows: for a choice of people, and for yes or no. */
    private static final String ASKS = "who who-all list whether which-charge how-many how-often pay";

    private static final String REFUSES = "next says";

    private static final int MAX_FACTS = 8;

    static final List<Row> ROWS = WordList.lines("/org/onrecord/ask/lookups.tsv").stream()
            .map(line -> line.split("\t", -1))
            .map(cells -> new Row(
                    Kind.valueOf(cells[0]),
                    words(cells[1]),
                    words(cells[2] + " " + ASKS),
                    words(cells[3] + " " + REFUSES),
                    words(cells[1] + " " + cells[4])))
            .toList();

    private final CaseRecord record;

    public PartyLookups(CaseRecord record) {
        this.record = record;
    }

    /** Returns the response, or null if the question needs no lookup or names nobody. */
    public @Nullable Response answer(Merged merged, Context context) {
        if (merged.frame().otherCase() != null || merged.asked().asksDeclined()) {
            return null;
        }
        var question = new NamedQuestion(merged, context, record);
        if (question.people().isEmpty()) {
            return null;
        }
        return ROWS.stream()
                .filter(row -> row.isFor(question))
                .findFirst()
                .map(Row::kind)
                .map(kind -> response(kind, question))
                .orElse(null);
    }

    private static @Nullable Response response(Kind kind, NamedQuestion question) {
        var response = switch (kind) {
            case STATUS -> Statuses.of(question);
            case CUSTODY -> custody(question);
            case SENTENCE -> response(sentences(question), null, question);
            case VERDICT -> response(verdicts(question), null, question);
        };
        var step = new Explanation.Step("lookup", kind.words);
        return response == null ? null : response.withRanking(new Explanation(List.of(step), List.of(), null));
    }

    private static @Nullable Response response(
            Collection<Fact> facts, @Nullable String message, NamedQuestion question) {
        var shown = facts.stream().distinct().limit(MAX_FACTS).toList();
        return shown.isEmpty()
                ? null
                : Response.of(AnsweredFact.of(shown), message, EquivalentCommand.of(question.record(), shown));
    }

    /** Returns the sentences that are in force, those of each person first, then the sentences that they replaced. */
    private static List<Fact> sentences(NamedQuestion question) {
        var outcomes = question.outcomes();
        return question.people().stream()
                .flatMap(person -> {
                    var all = question.criminal(person)
                            .filter(fact -> Outcomes.detail(fact).step() == OutcomeStep.SENTENCE)
                            .toList();
                    var own = all.stream().filter(question::isOver).toList();
                    var asked = own.isEmpty() ? all : own;
                    var cleared = question.namesOffence()
                            ? question.criminal(person)
                                    .filter(fact -> Outcomes.detail(fact).isAcquittal() && question.isOver(fact))
                            : Stream.<Fact>empty();
                    return Stream.of(cleared, asked.stream().map(outcomes::standing), asked.stream())
                            .flatMap(facts -> facts);
                })
                .toList();
    }

    /**
     * Returns verdicts and pleas, each after the decision that replaced it: those over the offence or in the proceeding that
     * the question names, then pleas if it asks for them, then convictions.
     */
    private static List<Fact> verdicts(NamedQuestion question) {
        var asksPlea = question.has("plead", "deny");
        return question.people().stream()
                .flatMap(question::criminal)
                .filter(fact -> Outcomes.detail(fact).isConviction()
                        || Outcomes.detail(fact).isAcquittal()
                        || isPlea(fact))
                .sorted(Comparator.comparing((Fact fact) -> !question.isOver(fact))
                        .thenComparing(fact -> isPlea(fact) != asksPlea)
                        .thenComparing(fact -> !fact.isConviction()))
                .flatMap(fact -> Stream.of(question.outcomes().standing(fact), fact))
                .toList();
    }

    private static boolean isPlea(Fact fact) {
        return Outcomes.detail(fact).step() == OutcomeStep.PLEA && !fact.isConviction();
    }

    /** Returns the steps in a person's custody of the type asked for; for a yes/no question all steps, newest first. */
    private static @Nullable Response custody(NamedQuestion question) {
        var person = question.people().getFirst();
        var record = question.record();
        var all = record.factsAbout(person)
                .filter(fact -> fact.detail() instanceof CustodyDetail custody
                        && custody.person().equals(person)
                        && Stream.of(CustodyStep.values()).anyMatch(step -> step.isIn(custody)))
                .sorted(Comparator.comparing(Fact::date))
                .toList();
        var type = Stream.of(CustodyStep.values())
                .filter(step -> question.has(step.value))
                .findFirst()
                .orElseThrow();
        Predicate<Fact> isAsked = fact -> fact.detail() instanceof CustodyDetail step && type.isIn(step);
        var span = question.span();
        var ordinal = question.ordinal();
        // "Did she get parole" is about the whole history, since one refusal or release alone would mislead.
        if (question.has(Frame.WHETHER) && ordinal == 0 && span == null) {
            var newestFirst = all.reversed().stream()
                    .sorted(Comparator.comparing(fact -> type != CustodyStep.RECALL || !isAsked.test(fact)))
                    .toList();
            return response(newestFirst, AsOf.of(record, Topic.CUSTODY, person).sentence(), question);
        }
        var steps = all.stream()
                .filter(isAsked)
                .filter(fact -> span == null || fact.date().overlaps(span.from(), span.to()))
                .toList();
        var chosen = ordinal == 0 ? next(question, steps) : nth(ordinal, steps);
        var shown = chosen.isEmpty() ? steps : chosen;
        return response(question.has("how-many") ? shown.reversed() : shown, null, question);
    }

    /** Returns the first step after the custody fact shown last; none without such a fact. */
    private static List<Fact> next(NamedQuestion question, List<Fact> steps) {
        var shown = question.context().topAnswer(question.record());
        return shown != null && shown.detail() instanceof CustodyDetail
                ? nth(
                        1,
                        steps.stream()
                                .filter(step -> step.date()
                                        .earliest()
                                        .isAfter(shown.date().latest()))
                                .toList())
                : List.of();
    }

    /** Returns the step at an ordinal, negative from the end, and steps on the same day. */
    private static List<Fact> nth(int ordinal, List<Fact> steps) {
        if (steps.size() < Math.abs(ordinal)) {
            return List.of();
        }
        var one = steps.get(ordinal > 0 ? ordinal - 1 : steps.size() + ordinal);
        return steps.stream().filter(step -> step.date().equals(one.date())).toList();
    }

    private static Set<String> words(String cell) {
        return Arrays.stream(cell.split(" ")).filter(word -> !word.isEmpty()).collect(Collectors.toUnmodifiableSet());
    }

    /** A lookup that answers questions. */
    enum Kind {
        STATUS("custody status"),
        CUSTODY("steps in custody"),
        SENTENCE("sentences"),
        VERDICT("verdicts");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** Whether the lookup is for these people and this form of question. */
        boolean isFor(NamedQuestion question) {
            var isOfOne = question.people().size() == 1;
            return switch (this) {
                case STATUS -> {
                    var isOfPeriod = question.span() != null && question.span().isBounded();
                    yield Statuses.person(question) != null
                            && (isOfPeriod
                                    || question.has("status")
                                    || (question.has(Frame.WHETHER) && question.has("now", "present")));
                }
                case CUSTODY ->
                    isOfOne
                            && question.isOfDefendants()
                            && !question.namesSubjectOfRecord()
                            && (!question.has("what") || question.has("last"));
                case SENTENCE ->
                    question.isOfDefendants()
                            && (!question.has("appeal") || question.has("original", "first"))
                            && (!question.has("why") || question.has("kill"))
                            && (!question.has("when") || isOfOne)
                            && !(question.has("how-long") && question.has("serve"))
                            && question.has("sentence", "how-long", "what", "which");
                case VERDICT ->
                    question.isOfDefendants()
                            && question.span() == null
                            && (!question.has("decided")
                                    || !question.frame().proceedings().isEmpty());
            };
        }
    }

    /** A step in custody, with the value of the lexicon that asks for it; the first that a question has is meant. */
    private enum CustodyStep {
        EXPIRY("finished"),
        REFUSAL("refuse"),
        RECALL("recall"),
        RELEASE("release");

        private final String value;

        CustodyStep(String value) {
            this.value = value;
        }

        /** A step of a reconsideration is not a refusal of its own. */
        boolean isIn(CustodyDetail custody) {
            return this
                    == switch (custody.event()) {
                        case EXPIRED -> EXPIRY;
                        case RECALLED -> RECALL;
                        case RELEASED -> RELEASE;
                        case DECISION ->
                            custody.decision() == Decision.REFUSED
                                            && !String.valueOf(custody.review()).contains("reconsideration")
                                    ? REFUSAL
                                    : null;
                        case REMANDED, REVIEW, ADJOURNED, ELIGIBLE, HEARING -> null;
                    };
        }
    }

    /**
     * A row of the table of lookups: the questions that a lookup answers.
     *
     * @param needs values; the question must have at least one
     * @param asks the question words allowed
     * @param refuses values that the question must not have
     * @param knows values that may have content words in the question; any other content word excludes it
     */
    record Row(Kind kind, Set<String> needs, Set<String> asks, Set<String> refuses, Set<String> knows) {
        Row {
            Stream.of(needs, asks, refuses, knows).flatMap(Set::stream).forEach(Vocabulary::slot);
        }

        private boolean isFor(NamedQuestion question) {
            var frame = question.frame();
            return needs.stream().anyMatch(frame.values()::contains)
                    && refuses.stream().noneMatch(frame.values()::contains)
                    && asks.containsAll(frame.in(Slot.ASKS))
                    && question.containsOnly(knows)
                    && kind.isFor(question);
        }
    }
}
