package org.onrecord.talk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.ask.CommandReply;
import org.onrecord.ask.Questions;
import org.onrecord.ask.Reply;
import org.onrecord.ask.answer.Reason;
import org.onrecord.ask.understand.Context;
import org.onrecord.failure.Printable;
import org.onrecord.lookup.Answer;
import org.onrecord.lookup.Answer.Found;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Lazy;
import org.onrecord.model.PartyType;
import org.onrecord.search.text.Tokens;

/** The context of a conversation with one record. */
public final class Dialogue {
    private final CaseRecord record;
    /** Created on first use, so that the greeting and commands do not wait for them. */
    private final Lazy<Questions> questions;

    private Context context = Context.NONE;
    private @Nullable Reply last;

    Dialogue(CaseRecord record) {
        this.record = record;
        this.questions = Lazy.of(() -> BundledQuestions.of(record));
    }

    public CaseRecord record() {
        return record;
    }

    /** Asks a question that may refer to earlier lines. */
    Reply ask(String question, int max) {
        return question.isBlank()
                ? replyTo(question, null).unanswered(record, Reason.NOT_UNDERSTOOD, "The line is empty.", List.of())
                : kept(questions.get().answer(question, context, max));
    }

    /** Stores the sources on the screen, in the order of their numbers. */
    void setSources(List<String> sources) {
        context = context.seeing(sources);
    }

    /** Starts the reply to a command, given without the program's name. */
    public CommandReply replyTo(String line, @Nullable String command) {
        return new CommandReply(line, command, context);
    }

    /** Returns the reply with a command's answer. An answer from another record does not become context. */
    public Reply reply(CommandReply command, Answer answer) {
        var reply = command.of(answer);
        return answer instanceof Found && answer.record().equals(record) ? kept(reply) : reply;
    }

    private Reply kept(Reply reply) {
        context = reply.context();
        last = reply;
        return reply;
    }

    /** Returns the last reply to a question or command, or null. */
    @Nullable
    Reply last() {
        return last;
    }

    /**
     * Returns the name of the current subject: the surname, with the first name if others share it; otherwise the case.
     */
    String subject() {
        var id = context.people().isEmpty() ? record.centre() : context.people().getFirst();
        var party = record.party(id);
        if (party == null || id.equals(record.centre())) {
            return record.caseId();
        }
        var surname = lastWord(party.name());
        var isShared = record.people().values().stream()
                .anyMatch(other ->
                        !other.id().equals(id) && lastWord(other.name()).equals(surname));
        var name = party.type() != PartyType.PERSON || isShared ? party.name() : surname;
        return Printable.oneLine(Tokens.lowerCase(name));
    }

    private static String lastWord(String name) {
        return name.substring(name.lastIndexOf(' ') + 1);
    }

    void reset() {
        context = Context.NONE;
        last = null;
    }
}
