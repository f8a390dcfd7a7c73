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
import org.onrecord.ask.understand.Question;
import org.onrecord.lookup.Answer.Found;
import org.onrecord.lookup.Answer.NotFound;
import org.onrecord.lookup.AnsweredFact;
import org.onrecord.lookup.status.CustodySentence;
import org.onrecord.lookup.status.StatusQuery;
import org.onrecord.model.AsOf;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.CustodyDetail;
import org.onrecord.model.CustodyInterval;
import org.onrecord.model.CustodyStatus;
import org.onrecord.model.Fact;
import org.onrecord.model.FactKind;
import org.onrecord.model.Topic;
import org.onrecord.model.date.FactDate;
import org.onrecord.output.layout.Sentence;
import org.onrecord.search.dates.TimeSpan;
import org.onrecord.search.text.Lexicon;
import org.onrecord.search.text.WordClasses;

/** The operator for the custody status of a person on a day, in a period or now. */
final class CustodyStatuses implements Operator {
    private static final Set<String> CUSTODY = WordClasses.of("custody");
    private static final Set<String> STATUS_CUES = Set.of("in-prison", "at-liberty", "standing", "now");
    private static final Set<String> WHICH = Set.of("what", "which", "how");
    private static final Set<String> PRESENT = Set.of("is", "are");
    private static final Set<String> STILL = Set.of("still", "is", "are");
    private static final Set<String> BEING = Set.of("was", "were");

    private static final String[] ALLOWED_LISTS = {
        "prison",
        "free",
        "status",
        "finished",
        "licence",
        "years",
        "release",
        "recall",
        "first-time",
        "last-time",
        "season",
        AskedQuestion.ASIDES
    };
    private static final Set<CustodyStatus> IN_CUSTODY =
            EnumSet.of(CustodyStatus.REMAND, CustodyStatus.SERVING, CustodyStatus.RECALLED);

    private final CaseRecord record;

    CustodyStatuses(CaseRecord record) {
        this.record = record;
    }

    @Override
    public @Nullable Response answer(AskedQuestion asked) {
        var question = asked.question();
        var person = person(question);
        if (person != null && asked.asksOnlyNow()) {
            return now(person);
        }
        if (asksAboutEveryone(asked)) {
            return everyone(asked);
        }
        if (person == null && question.has("in-prison") && isAboutOnePerson(question)) {
            return Response.none(Reason.NOT_ON_RECORD, "No time in custody is on record.");
        }
        if (person == null
                || (!asksStatus(question) && !asked.has("finished"))
                || asksDetails(question)
                || (asked.has("finished") && hasExpired(person))
                || !asked.containsOnly(ALLOWED_LISTS)) {
            return null;
        }
        var span = question.span();
        return span == null || !span.isBounded() ? now(person) : during(person, span);
    }

    /** Recognises "who is still in prison", "are they all out now", "which of them were free in 2012". */
    private static boolean asksAboutEveryone(AskedQuestion asked) {
        var span = asked.span();
        return asked.has("prison", "free")
                && (span == null
                        ? asked.asks("now") || (asked.says(STILL) && !asked.startsWith(Subjects.WHAT))
                        : span.isBounded() && asked.says(BEING))
                && !asked.asks("why", "when", "where", "how-long")
                && asked.isOpen()
                && asked.people().size() > 1
                && asked.containsOnly(ALLOWED_LISTS);
    }

    /** Returns everyone's status, first the people in the status asked for. */
    private @Nullable Response everyone(AskedQuestion asked) {
        var reach = record.asOf(Topic.CUSTODY);
        var span = asked.span() == null ? TimeSpan.between(reach, reach) : asked.span();
        var asksFree = asked.has("free") != asked.isNegated();
        var sentence = new CustodySentence(record);
        var answers = asked.people().stream()
                .flatMap(person -> intervals(person, span).limit(1))
                .filter(interval -> fact(interval) != null)
                .sorted(Comparator.comparing(interval -> IN_CUSTODY.contains(interval.status()) == asksFree))
                .map(interval -> AnsweredFact.saying(sentence.of(interval), Objects.requireNonNull(fact(interval))))
                .toList();
        return answers.isEmpty()
                ? null
                : Response.of(
                        answers,
                        asked.span() == null ? AsOf.of(record, Topic.CUSTODY).sentence() : null,
                        EquivalentCommand.show(answers.stream().map(AnsweredFact::id)));
    }

    /** Whether a fact reports the end of a sentence, which then is the answer. */
    private boolean hasExpired(String person) {
        return record.factsOf(FactKind.CUSTODY)
                .anyMatch(fact -> fact.detail() instanceof CustodyDetail detail
                        && detail.person().equals(person)
                        && detail.event() == CustodyDetail.Event.EXPIRED);
    }

    private static boolean isAboutOnePerson(Question question) {
        return question.mentions().size() == 1
                && !question.mentions().getFirst().isBody()
                && question.mentions().getFirst().ids().size() == 1
                && question.contentTokens().stream().allMatch(token -> CUSTODY.contains(token.word()));
    }

    /** Returns the first person named who has a custody history, or null. */
    private @Nullable String person(Question question) {
        return question.mentions().stream()
                .flatMap(mention -> mention.ids().stream())
                .filter(id -> record.statuses().stream()
                        .anyMatch(interval -> interval.person().equals(id)))
                .findFirst()
                .orElse(null);
    }

    /** Whether the question asks for a status: a yes/no question with a date or about now, or the word itself. */
    private static boolean asksStatus(Question question) {
        var aboutPrison = question.has("in-prison") || question.has("at-liberty");
        var isNow = question.has("now")
                || question.tokens().stream().limit(2).anyMatch(token -> PRESENT.contains(token.word()));
        var isTimed = (question.span() != null && question.span().isBounded()) || (question.isYesNo() && isNow);
        return (question.has("standing") && !question.has("when"))
                || (aboutPrison && isTimed && !asksEvent(question))
                || (aboutPrison && isNow && question.has("where"))
                || (question.has("where")
                        && question.has("now")
                        && question.contentTokens().isEmpty());
    }

    /** Whether the question asks for more than the status: "what conditions was she released under". */
    private static boolean asksDetails(Question question) {
        return question.hasWord(WHICH)
                && question.contentExcept(STATUS_CUES).stream()
                        .filter(at -> !question.isAside(at))
                        .map(question.tokens()::get)
                        .anyMatch(token -> !CUSTODY.contains(token.word()) && !Lexicon.isEveryday(token));
    }

    private static boolean asksEvent(Question question) {
        return question.has("when")
                || question.has("why")
                || question.has("how-long")
                || question.has("how-many")
                || question.has("who");
    }

    private Response now(String person) {
        var reach = record.asOf(Topic.CUSTODY);
        var answers = answers(person, TimeSpan.between(reach, reach));
        var message = AsOf.of(record, Topic.CUSTODY, person).sentence();
        return response(answers, message, "onrecord status " + person, new StatusQuery(person, null));
    }

    private Response during(String person, TimeSpan span) {
        var reach = record.asOf(Topic.CUSTODY);
        if (span.from().isAfter(reach)) {
            return Response.none(
                    Reason.NOT_ON_RECORD,
                    "The record goes up to " + FactDate.of(reach).inWords() + ".");
        }
        var day = dayOfFirst(person, span);
        var command = "onrecord status " + person + " --on " + day;
        return response(answers(person, span), null, command, new StatusQuery(person, day));
    }

    /** Returns a day of the span in the first interval, since the command takes only days. */
    private LocalDate dayOfFirst(String person, TimeSpan span) {
        return intervals(person, span)
                .findFirst()
                .map(interval -> later(interval.from().latest(), span.from()))
                .filter(day -> !day.isAfter(span.to()))
                .orElse(span.from());
    }

    /** Adds the page of the equivalent command, or its message if there is no answer. */
    private Response response(List<AnsweredFact> answers, @Nullable String message, String command, StatusQuery query) {
        var answer = query.answer(record);
        if (answers.isEmpty()) {
            return Response.none(
                    Reason.NOT_ON_RECORD,
                    answer instanceof NotFound missing ? Sentence.of(missing.message(), missing.hint()) : message);
        }
        var page = answers.size() == 1 && answer instanceof Found found ? found : null;
        return Response.of(answers, message, command).withPage(page);
    }

    private List<AnsweredFact> answers(String person, TimeSpan span) {
        var sentence = new CustodySentence(record);
        return intervals(person, span)
                .flatMap(interval ->
                        Stream.ofNullable(fact(interval)).map(fact -> AnsweredFact.saying(sentence.of(interval), fact)))
                .toList();
    }

    /** Returns the known intervals in the span, longest overlap first. */
    private Stream<CustodyInterval> intervals(String person, TimeSpan span) {
        return record.statuses().stream()
                .filter(interval -> interval.person().equals(person) && interval.status() != CustodyStatus.UNKNOWN)
                .filter(interval -> overlap(interval, span) > 0)
                .sorted(Comparator.comparingLong((CustodyInterval interval) -> overlap(interval, span))
                        .reversed());
    }

    private @Nullable Fact fact(CustodyInterval interval) {
        return interval.facts().isEmpty()
                ? null
                : record.facts().get(interval.facts().getFirst());
    }

    /** Returns the days of overlap; an inexact bound counts at its widest. */
    private static long overlap(CustodyInterval interval, TimeSpan span) {
        var from = later(interval.from().earliest(), span.from());
        var end = interval.to() == null ? LocalDate.MAX : interval.to().latest();
        var exact = interval.to() == null
                || interval.to().earliest().equals(interval.to().latest());
        var last = end.equals(LocalDate.MAX) ? span.to() : earlier(exact ? end.minusDays(1) : end, span.to());
        return last.toEpochDay() - from.toEpochDay() + 1;
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }
}
