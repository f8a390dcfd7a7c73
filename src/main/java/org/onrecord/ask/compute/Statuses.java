package org.onrecord.ask.compute;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.ask.answer.Response;
import org.onrecord.ask.answer.Response.Reason;
import org.onrecord.lookup.Answer.Found;
import org.onrecord.lookup.Answer.NotFound;
import org.onrecord.lookup.AnsweredFact;
import org.onrecord.lookup.status.CustodySentence;
import org.onrecord.lookup.status.StatusQuery;
import org.onrecord.model.AsOf;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.CustodyInterval;
import org.onrecord.model.CustodyStatus;
import org.onrecord.model.Topic;
import org.onrecord.output.layout.Sentence;
import org.onrecord.search.dates.TimeSpan;

/** The custody status of a person on a day, in a period or now. */
final class Statuses {
    private Statuses() {}

    /** Returns the first person named who has a custody history, or null. */
    static @Nullable String person(NamedQuestion question) {
        return question.mentions().stream()
                .flatMap(mention -> mention.ids().stream())
                .filter(id -> question.record().statusesOf(id).findAny().isPresent())
                .findFirst()
                .orElse(null);
    }

    private static List<AnsweredFact> answers(CaseRecord record, Stream<CustodyInterval> intervals) {
        var sentence = new CustodySentence(record);
        return intervals
                .flatMap(interval -> Stream.ofNullable(
                                record.facts().get(interval.facts().getFirst()))
                        .map(fact -> AnsweredFact.saying(sentence.of(interval), fact)))
                .toList();
    }

    /** Answers with the status of the person, and the page of the equivalent command. */
    static Response of(NamedQuestion question) {
        var person = Objects.requireNonNull(person(question));
        var record = question.record();
        var reach = record.asOf(Topic.CUSTODY);
        var asked = question.span();
        var isNow = asked == null || !asked.isBounded();
        var span = isNow ? TimeSpan.between(reach, reach) : Objects.requireNonNull(asked);
        var intervals = span.from().isAfter(reach) ? List.<CustodyInterval>of() : intervals(record, person, span);
        // The command takes only days: one in the first interval.
        var first = intervals.isEmpty()
                ? span.from()
                : later(intervals.getFirst().from().latest(), span.from());
        var day = isNow ? null : first.isAfter(span.to()) ? span.from() : first;
        var page = new StatusQuery(person, day).answer(record);
        var message = isNow ? AsOf.of(record, Topic.CUSTODY, person).sentence() : null;
        var answers = answers(record, intervals.stream());
        return answers.isEmpty()
                ? Response.none(
                        Reason.NOT_ON_RECORD,
                        page instanceof NotFound missing ? Sentence.of(missing.message(), missing.hint()) : message)
                : Response.of(answers, message, "onrecord status " + person + (day == null ? "" : " --on " + day))
                        .withPage(answers.size() == 1 && page instanceof Found found ? found : null);
    }

    /** Returns the known intervals in the span, longest overlap first. */
    private static List<CustodyInterval> intervals(CaseRecord record, String person, TimeSpan span) {
        return record.statusesOf(person)
                .filter(interval -> interval.status() != CustodyStatus.UNKNOWN && overlap(interval, span) > 0)
                .sorted(Comparator.comparingLong((CustodyInterval interval) -> overlap(interval, span))
                        .reversed())
                .toList();
    }

    /** Returns the days of overlap; an inexact bound counts at its widest. */
    private static long overlap(CustodyInterval interval, TimeSpan span) {
        var from = later(interval.from().earliest(), span.from());
        var to = interval.to();
        var isExact = to != null && to.earliest().equals(to.latest());
        var end = to == null ? span.to() : isExact ? to.latest().minusDays(1) : to.latest();
        return (end.isBefore(span.to()) ? end : span.to()).toEpochDay() - from.toEpochDay() + 1;
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }
}
