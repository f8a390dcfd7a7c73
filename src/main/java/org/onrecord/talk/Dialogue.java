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
import org.onrecord.model.PartyType;
import org.onrecord.search.text.Tokens;

/** The context of a conversation with one record: what earlier lines said, as far as later ones can refer to it. */
public final class Dialogue {
    private final CaseRecord record;
    private @Nullable Questions questions;
    private Context context = Context.NONE;
    private @Nullable Reply last;

    Dialogue(CaseRecord record) {
        this.record = record;
    }

    public CaseRecord record() {
        return record;
    }

    /** Asks a question that may follow up what was said before. */
    Reply ask(String question, int most) {
        return question.isBlank()
                ? replyTo(question, null).unanswered(record, Reason.NOT_UNDERSTOOD, "The line is empty.", List.of())
                : kept(questions().answer(question, context, most));
    }

    /** Takes note of the sources that are on the screen, in the order of their numbers. */
    void see(List<String> sources) {
        context = context.seeing(sources);
    }

    /** Made for the first question: commands alone, and the greeting, do not wait for it. */
    private Questions questions() {
        var made = questions == null ? BundledQuestions.of(record) : questions;
        questions = made;
        return made;
    }

    /** The beginning of a reply to a command, given without the program's name. */
    public CommandReply replyTo(String line, @Nullable String command) {
        return new CommandReply(line, command, context);
    }

    /** The reply with a command's answer; an answer from another record does not become context. */
    public Reply hear(CommandReply command, Answer answer) {
        var reply = command.of(answer);
        return answer instanceof Found && answer.record().equals(record) ? kept(reply) : reply;
    }

    private Reply kept(Reply reply) {
        context = reply.context();
        last = reply;
        return reply;
    }

    /** The reply to the last question or command that had one, or null. */
    @Nullable
    Reply last() {
        return last;
    }

    /** Whom or what was spoken of last, in a word or two: a surname, with the first name where others share it; else the case. */
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

    /** Forgets what was spoken of. */
    void reset() {
        context = Context.NONE;
        last = null;
    }
}
