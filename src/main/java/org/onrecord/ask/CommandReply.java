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

/** The conversion of a command's answer to a reply that later questions can refer to. */
public final class CommandReply {
    private static final String PROGRAM = "onrecord ";

    private final String line;
    private final @Nullable String command;
    private final Context before;

    /**
     * @param line the line as typed
     * @param command the command with its arguments, without the program's name; null if there is no such command
     * @param before the context before the command
     */
    public CommandReply(String line, @Nullable String command, Context before) {
        this.line = line;
        this.command = command;
        this.before = before;
    }

    /** Returns a reply with one answer per row. */
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
        return reply(record, reason, message, List.of(), suggestions, null, before);
    }

    /** Returns a message about the program itself, such as its help. */
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

    /**
     * Joins the remarks (a name's reading, a list cut short) with the "as of" sentence of content about the present.
     */
    private static @Nullable String message(Found found) {
        var sentences = new ArrayList<>(found.remarks());
        var content = found.content();
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
        return new Context(people, ids, ids, null, null);
    }

    /** Returns the subject of the content; otherwise the people in every row, or those in the first row. */
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
