package org.onrecord.ask.compute;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.ask.answer.EquivalentCommand;
import org.onrecord.ask.answer.Reason;
import org.onrecord.ask.answer.Response;
import org.onrecord.ask.understand.Frame;
import org.onrecord.lookup.Answer.Found;
import org.onrecord.lookup.Answer.NotFound;
import org.onrecord.lookup.AnsweredFact;
import org.onrecord.lookup.status.CustodySentence;
import org.onrecord.lookup.status.StatusQuery;
import org.onrecord.model.AsOf;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.CustodyInterval;
import org.onrecord.model.CustodyStatus;
import org.onrecord.model.Fact;
import org.onrecord.model.Topic;
import org.onrecord.model.date.FactDate;
import org.onrecord.output.layout.Sentence;
import org.onrecord.search.dates.TimeSpan;
import org.onrecord.search.text.Lexicon;
import org.onrecord.search.text.WordClasses;

/** The rows for the custody status of a person, or of everyone, on a day, in a period or now. */
final class StatusRules {
    private static final Set<String> CUSTODY = WordClasses.of("custody");
    private static final Set<String> STATUS = Set.of("prison", "free", "status", "now");

    private static final Set<CustodyStatus> IN_CUSTODY =
            EnumSet.of(CustodyStatus.REMAND, CustodyStatus.SERVING, CustodyStatus.RECALLED);

    private StatusRules() {}

    static List<Rule> rules() {
        return List.of(
                row("status of everyone", "prison", "free")
                        .when(scope -> scope.isOpen() && scope.people().size() > 1)
                        .when(scope -> scope.span() == null
                                ? scope.has("now") || (scope.has("present") && !scope.has("what"))
                                : scope.span().isBounded() && scope.has("past"))
                        .answers(StatusRules::everyone),
                Rule.of("no time in custody", "prison")
                        .refuses("sentence", "who", "charge", "release", "recall")
                        .asks("when", "why", "where", "how-long")
                        .when(scope -> person(scope) == null && isAboutOnePerson(scope.frame()))
                        .answers(_ -> Response.none(Reason.NOT_ON_RECORD, "No time in custody is on record.")),
                row("status", "prison", "free", "status", "finished")
                        .asks("where")
                        .when(scope -> asksStatus(scope) || scope.has("finished"))
                        .when(scope -> !scope.has("finished") || !hasExpired(scope))
                        .when(scope -> person(scope) != null && !asksDetails(scope.frame()))
                        .answers(StatusRules::status),
                Rule.of("place now", "where")
                        .asks("where")
                        .knows("now")
                        .when(scope ->
                                scope.has("now") && scope.frame().content().isEmpty())
                        .when(scope -> person(scope) != null)
                        .answers(StatusRules::status));
    }

    private static Rule row(String name, String... needs) {
        return Rule.of(name, needs)
                .knows(
                        "prison",
                        "free",
                        "status",
                        "finished",
                        "licence",
                        "years",
                        "release",
                        "recall",
                        "first",
                        "last",
                        "season",
                        Rule.ASIDES);
    }

    /** Whether the question asks for a status: a yes/no question with a date or about now, or the word itself. */
    private static boolean asksStatus(Scope scope) {
        var span = scope.frame().span();
        var isNow = scope.has("now", "present");
        var isTimed = (span != null && span.isBounded()) || (scope.has(Frame.WHETHER) && isNow);
        return isStanding(scope)
                || (scope.has("prison", "free")
                        && ((isTimed && !scope.has("how-many", "who")) || (isNow && scope.has("where"))));
    }

    private static boolean isStanding(Scope scope) {
        return scope.has("status") && !scope.has("when");
    }

    /** Whether the question asks for more than the status: "what conditions was she released under". */
    private static boolean asksDetails(Frame frame) {
        return frame.hasAny("what", "which", "manner")
                && frame.contentExcept(STATUS).stream()
                        .filter(at -> !frame.isAside(at))
                        .map(frame.tokens()::get)
                        .anyMatch(token -> !CUSTODY.contains(token.word()) && !Lexicon.isEveryday(token));
    }

    private static boolean isAboutOnePerson(Frame frame) {
        return frame.mentions().size() == 1
                && !frame.mentions().getFirst().isBody()
                && frame.mentions().getFirst().ids().size() == 1
                && frame.contentTokens().stream().allMatch(token -> CUSTODY.contains(token.word()));
    }

    /** Returns the first person named who has a custody history, or null. */
    private static @Nullable String person(Scope scope) {
        return scope.mentions().stream()
                .flatMap(mention -> mention.ids().stream())
                .filter(id -> scope.record().statusesOf(id).findAny().isPresent())
                .findFirst()
                .orElse(null);
    }

    /** Whether a fact reports the end of a sentence, which then is the answer. */
    private static boolean hasExpired(Scope scope) {
        return !scope.court()
                .all()
                .of(EventType.EXPIRY)
                .by(String.valueOf(person(scope)))
                .isEmpty();
    }

    private static Response status(Scope scope) {
        var person = Objects.requireNonNull(person(scope));
        var span = scope.mergedSpan();
        return span == null || !span.isBounded() ? now(scope, person) : during(scope.record(), person, span);
    }

    private static Response now(Scope scope, String person) {
        var record = scope.record();
        var reach = record.asOf(Topic.CUSTODY);
        var answers = answers(record, person, TimeSpan.between(reach, reach));
        var message = AsOf.of(record, Topic.CUSTODY, person).sentence();
        return response(record, answers, message, "onrecord status " + person, new StatusQuery(person, null));
    }

    private static Response during(CaseRecord record, String person, TimeSpan span) {
        var reach = record.asOf(Topic.CUSTODY);
        if (span.from().isAfter(reach)) {
            return Response.none(
                    Reason.NOT_ON_RECORD,
                    "The record goes up to " + FactDate.of(reach).inWords() + ".");
        }
        var day = dayOfFirst(record, person, span);
        var command = "onrecord status " + person + " --on " + day;
        return response(record, answers(record, person, span), null, command, new StatusQuery(person, day));
    }

    /** Returns a day of the span in the first interval, since the command takes only days. */
    private static LocalDate dayOfFirst(CaseRecord record, String person, TimeSpan span) {
        return intervals(record, person, span)
                .findFirst()
                .map(interval -> later(interval.from().latest(), span.from()))
                .filter(day -> !day.isAfter(span.to()))
                .orElse(span.from());
    }

    /** Adds the page of the equivalent command, or its message if there is no answer. */
    private static Response response(
            CaseRecord record,
            List<AnsweredFact> answers,
            @Nullable String message,
            String command,
            StatusQuery query) {
        var answer = query.answer(record);
        if (answers.isEmpty()) {
            return Response.none(
                    Reason.NOT_ON_RECORD,
                    answer instanceof NotFound missing ? Sentence.of(missing.message(), missing.hint()) : message);
        }
        var page = answers.size() == 1 && answer instanceof Found found ? found : null;
        return Response.of(answers, message, command).withPage(page);
    }

    /** Returns everyone's status, first the people in the status asked for. */
    private static @Nullable Response everyone(Scope scope) {
        var record = scope.record();
        var reach = record.asOf(Topic.CUSTODY);
        var span = scope.span() == null ? TimeSpan.between(reach, reach) : scope.span();
        var asksFree = scope.has("free") != scope.isNegated();
        var sentence = new CustodySentence(record);
        var answers = scope.people().stream()
                .flatMap(person -> intervals(record, person, span).limit(1))
                .filter(interval -> fact(record, interval) != null)
                .sorted(Comparator.comparing(interval -> IN_CUSTODY.contains(interval.status()) == asksFree))
                .map(interval ->
                        AnsweredFact.saying(sentence.of(interval), Objects.requireNonNull(fact(record, interval))))
                .toList();
        return answers.isEmpty()
                ? null
                : Response.of(
                        answers,
                        scope.span() == null ? AsOf.of(record, Topic.CUSTODY).sentence() : null,
                        EquivalentCommand.show(answers.stream().map(AnsweredFact::id)));
    }

    private static List<AnsweredFact> answers(CaseRecord record, String person, TimeSpan span) {
        var sentence = new CustodySentence(record);
        return intervals(record, person, span)
                .flatMap(interval -> Stream.ofNullable(fact(record, interval))
                        .map(fact -> AnsweredFact.saying(sentence.of(interval), fact)))
                .toList();
    }

    /** Returns the known intervals in the span, longest overlap first. */
    private static Stream<CustodyInterval> intervals(CaseRecord record, String person, TimeSpan span) {
        return record.statusesOf(person)
                .filter(interval -> interval.status() != CustodyStatus.UNKNOWN && overlap(interval, span) > 0)
                .sorted(Comparator.comparingLong((CustodyInterval interval) -> overlap(interval, span))
                        .reversed());
    }

    private static @Nullable Fact fact(CaseRecord record, CustodyInterval interval) {
        return interval.facts().isEmpty()
                ? null
                : record.facts().get(interval.facts().getFirst());
    }

    /** Returns the days of overlap; an inexact bound counts at its widest. */
    private static long overlap(CustodyInterval interval, TimeSpan span) {
        var from = later(interval.from().earliest(), span.from());
        var to = interval.to();
        var end = to == null ? LocalDate.MAX : to.latest();
        var isExact = to == null || to.earliest().equals(to.latest());
        var last = end.equals(LocalDate.MAX) ? span.to() : earlier(isExact ? end.minusDays(1) : end, span.to());
        return last.toEpochDay() - from.toEpochDay() + 1;
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }
}
