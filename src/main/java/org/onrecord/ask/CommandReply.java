package org.onrecord.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.ask.answer.Explanation;
import org.onrecord.ask.answer.Reason;
import org.onrecord.ask.answer.Suggestion;
import org.onrecord.ask.understand.Context;
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

/** What the answer to a command comes to in a conversation: a reply that questions can follow up. */
public final class CommandReply {
    private static final String PROGRAM = "onrecord ";

    private final String line;
    private final @Nullable String command;
    private final Context before;

    /**
     * A reply to a command.
     *
     * @param line the line as it was typed
     * @param command the command and its arguments, without the program's name; null when the program has no such one
     * @param before what had been spoken of before it
     */
    public CommandReply(String line, @Nullable String command, Context before) {
        this.line = line;
        this.command = command;
        this.before = before;
    }

    /** The reply that an answer comes to: each row of it is an answer. */
    public Reply of(Answer answer) {
        return switch (answer) {
            case Found found -> {
                var rows = found.content().answers(found.record());
                yield reply(
                        found.record(), null, message(found), rows, List.of(), found, context(found.content(), rows));
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
                        "“" + several.asked() + "” matches several.",
                        several.candidates());
        };
    }

    /** The reply to a command that could not be asked; its reason follows from the exit status of the failure. */
    public Reply of(CaseRecord record, Failure failure) {
        var reason = switch (failure.exitCode()) {
            case NOT_ON_RECORD -> Reason.NOT_ON_RECORD;
            case AMBIGUOUS -> Reason.AMBIGUOUS;
            default -> Reason.NOT_UNDERSTOOD;
        };
        return unanswered(record, reason, Sentence.of(failure.message(), failure.hint()), failure.candidates());
    }

    /** A reply to a command that found nothing, or that could not be asked at all. */
    public Reply unanswered(CaseRecord record, Reason reason, String message, List<Candidate> candidates) {
        var suggestions = candidates.stream()
                .map(candidate -> new Suggestion(candidate.text(), candidate.command()))
                .toList();
        return reply(record, reason, message, List.of(), suggestions, null, before);
    }

    /** A reply of the program about itself, such as its help, which is no answer from the record and lacks none. */
    public Reply said(CaseRecord record, String message) {
        return reply(record, null, message, List.of(), List.of(), null, before);
    }

    private Reply reply(
            CaseRecord record,
            @Nullable Reason reason,
            @Nullable String message,
            List<AnsweredFact> rows,
            List<Suggestion> suggestions,
            @Nullable Found page,
            Context after) {
        return new Reply(
                line,
                reason,
                message,
                command == null ? null : PROGRAM + command,
                List.of(),
                rows,
                List.of(),
                suggestions,
                record,
                page,
                Explanation.NONE,
                after);
    }

    /** How a name was read, that a list was cut, and for what is about "now" how far the record reaches. */
    private static @Nullable String message(Found found) {
        var sentences = new ArrayList<>(found.remarks());
        var content = found.content();
        if (content.isAboutNow()) {
            sentences.add(
                    AsOf.of(found.record(), content.topic(), content.subject()).sentence());
        }
        return sentences.isEmpty() ? null : String.join("; ", sentences);
    }

    /** Whom the answer is about comes first, then whom was spoken of before; a command has no gaps to fill later. */
    private Context context(Content content, List<AnsweredFact> rows) {
        var people = Stream.concat(subjects(content, rows).stream(), before.people().stream())
                .distinct()
                .toList();
        var ids = rows.stream().map(AnsweredFact::id).toList();
        return new Context(people, ids, ids, null, null);
    }

    /** The one person or body that it is about; else whoever is in every row, or in the first. */
    private static List<String> subjects(Content content, List<AnsweredFact> rows) {
        var subject = content.subject();
        if (subject != null) {
            return List.of(subject);
        }
        var first = rows.isEmpty() ? List.<String>of() : rows.getFirst().people();
        var shared = first.stream()
                .filter(id -> rows.stream().allMatch(row -> row.people().contains(id)))
                .toList();
        return shared.isEmpty() ? first : shared;
    }
}
