package org.onrecord.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.ask.answer.Explanation;
import org.onrecord.ask.answer.Response;
import org.onrecord.ask.answer.Response.Reason;
import org.onrecord.ask.answer.Response.Suggestion;
import org.onrecord.ask.understand.Context;
import org.onrecord.ask.understand.Context.Exchange;
import org.onrecord.failure.Candidate;
import org.onrecord.failure.Failure;
import org.onrecord.lookup.Answer;
import org.onrecord.lookup.Answer.Ambiguous;
import org.onrecord.lookup.Answer.Found;
import org.onrecord.lookup.Answer.NotFound;
import org.onrecord.lookup.AnsweredFact;
import org.onrecord.lookup.Content;
import org.onrecord.model.AsOf;
import org.onrecord.model.CaseRecord;
import org.onrecord.output.layout.Sentence;
import org.onrecord.output.layout.Style;
import org.onrecord.search.index.Target;
import org.onrecord.search.text.Tokens;

/**
 * Converts a command's answer to a reply that later questions can refer to.
 *
 * @param line the line as typed
 * @param command the command with its arguments, without the program's name; null if there is no such command
 * @param before the context before the command
 */
public record CommandReply(String line, @Nullable String command, Context before) {
    /** Returns a reply with one answer per row. */
    public Reply of(Answer answer) {
        return switch (answer) {
            case Found found -> {
                var rows = found.content().answers(found.record());
                var response = Response.of(rows, message(found), understood())
                        .withSummary(found.content().summary())
                        .withPage(found);
                yield reply(found.record(), response, context(found.content(), rows));
            }
            case NotFound missing ->
                unanswered(
                        missing.record(),
                        Reason.NOT_ON_RECORD,
                        Sentence.of(missing.message(), missing.hint()),
                        missing.nearest());
            case Ambiguous several ->
                unanswered(
                        several.record(),
                        Reason.AMBIGUOUS,
                        "“" + several.asked() + "” has several matches.",
                        several.candidates());
        };
    }

    /** Returns the reply to a command that failed; its exit code decides the reason. */
    public Reply of(CaseRecord record, Failure failure) {
        var reason = switch (failure.exitCode()) {
            case NOT_ON_RECORD -> Reason.NOT_ON_RECORD;
            case AMBIGUOUS -> Reason.AMBIGUOUS;
            default -> Reason.NOT_UNDERSTOOD;
        };
        return unanswered(record, reason, Sentence.of(failure.message(), failure.hint()), failure.candidates());
    }

    public Reply unanswered(CaseRecord record, Reason reason, String message, List<Candidate> candidates) {
        var suggestions = candidates.stream()
                .map(candidate -> new Suggestion(candidate.text(), candidate.command()))
                .toList();
        var response = Response.of(List.of(), message, understood()).withReason(reason);
        return reply(record, response.withSuggestions(suggestions), before);
    }

    /** Returns a message about the program itself, such as its help. */
    public Reply said(CaseRecord record, String message) {
        return reply(record, Response.of(List.of(), message, understood()), before);
    }

    private @Nullable String understood() {
        return command == null ? null : Style.PROGRAM + command;
    }

    private Reply reply(CaseRecord record, Response response, Context after) {
        return new Reply(line, response, List.of(), List.of(), record, List.of(), Explanation.NONE, after);
    }

    /**
     * Joins the remarks (a name's reading, a list cut short) with the "as of" sentence of content about the present.
     */
    private static @Nullable String message(Found found) {
        var sentences = new ArrayList<>(found.with(found.cut()).remarks());
        var content = found.content();
        if (content.missing() != null) {
            sentences.add(content.missing().message());
        }
        if (content.isAboutNow()) {
            sentences.add(
                    AsOf.of(found.record(), content.topic(), content.subject()).sentence());
        }
        return sentences.isEmpty() ? null : String.join("; ", sentences);
    }

    /** Puts the people of the answer before those of the earlier context. */
    private Context context(Content content, List<AnsweredFact> rows) {
        var people = Stream.concat(subjects(content, rows).stream(), before.people().stream())
                .distinct()
                .toList();
        var ids = rows.stream().map(AnsweredFact::id).toList();
        return new Context(people, ids, ids, null, exchange(content, rows));
    }

    /** Returns the subject of the content; otherwise the people in the first row. */
    private static List<String> subjects(Content content, List<AnsweredFact> rows) {
        var subject = content.subject();
        return subject != null
                ? List.of(subject)
                : rows.stream().limit(1).flatMap(row -> row.people().stream()).toList();
    }

    /** Returns the first fact shown as the entry to go on from, or null. */
    private static @Nullable Exchange exchange(Content content, List<AnsweredFact> rows) {
        return rows.isEmpty() || rows.getFirst().confidence() == null
                ? null
                : new Exchange(
                        Tokens.spoken(rows.getFirst().statement()),
                        new Target(Target.Kind.FACT, rows.getFirst().id()),
                        Set.copyOf(subjects(content, rows)));
    }
}
