package org.onrecord.talk;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.onrecord.ask.CommandReply;
import org.onrecord.ask.Questions;
import org.onrecord.ask.Reply;
import org.onrecord.ask.answer.Response.Reason;
import org.onrecord.ask.understand.Context;
import org.onrecord.failure.Folding;
import org.onrecord.failure.Printable;
import org.onrecord.lookup.Answer;
import org.onrecord.lookup.Answer.Found;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Lazy;
import org.onrecord.model.Party;
import org.onrecord.model.PartyType;

/** The context of a conversation with one record. */
public final class Dialogue {
    private final CaseRecord record;
    /** Created on first use, so that the greeting and commands do not wait for them. */
    private final Lazy<Questions> questions;

    private Context context = Context.NONE;
    private @Nullable Reply last;
    private @Nullable Reply lastAnswer;
    private final List<Reply> answers = new ArrayList<>();

    Dialogue(CaseRecord record) {
        this.record = record;
        this.questions = Lazy.of(() -> BundledQuestions.of(record));
    }

    public CaseRecord record() {
        return record;
    }

    Reply ask(String question, int max) {
        return question.isBlank()
                ? replyTo(question, null).unanswered(record, Reason.NOT_UNDERSTOOD, "The line is empty.", List.of())
                : kept(questions.get().answer(question, context, max));
    }

    /** Starts the reply to a command, given without the program's name. */
    public CommandReply replyTo(String line, @Nullable String command) {
        return new CommandReply(line, command, context);
    }

    /** Returns the reply with a command's answer. One about sources, or from another record, does not become context. */
    public Reply reply(CommandReply command, Answer answer) {
        var reply = command.of(answer);
        var isContext = answer instanceof Found && answer.record().equals(record) && Shortcuts.isAnswer(reply);
        return isContext ? kept(reply) : reply;
    }

    private Reply kept(Reply reply) {
        context = reply.context();
        last = reply;
        if (reply.isOnRecord()) {
            answers.add(reply);
        }
        lastAnswer = Shortcuts.isAnswer(reply) ? reply : lastAnswer;
        return reply;
    }

    /** Returns the replies so far to which the record has an answer, also those before the context was cleared. */
    List<Reply> answers() {
        return answers;
    }

    /** Returns the last reply with facts, for commands about it; or null. */
    @Nullable
    Reply lastAnswer() {
        return lastAnswer;
    }

    /**
     * Returns the name of the current subject: the surname, with the first name if others share it. Without one, returns
     * "case" and the case, whose id may be the name of the dead.
     */
    String subject() {
        var party = context.people().stream()
                .limit(1)
                .map(record::party)
                .filter(Objects::nonNull)
                .filter(first -> !record.isAbout(first.id()) && isNamed(first))
                .findFirst();
        return party.isEmpty()
                ? "case " + record.caseId()
                : Printable.oneLine(Folding.lowerCase(shortName(party.get())));
    }

    /** Whether the last line named this party or asked for its page, or the last sure answer is about it alone. */
    private boolean isNamed(Party party) {
        var page = last == null ? null : last.page();
        if (page != null) {
            return party.id().equals(page.content().subject());
        }
        var asked = context.frame();
        return (asked != null
                        && asked.mentions().stream()
                                .anyMatch(mention -> mention.ids().contains(party.id())))
                || (last != null && isOnlyAbout(last, party));
    }

    private boolean isOnlyAbout(Reply reply, Party party) {
        return reply.answers().stream()
                .limit(1)
                .flatMap(answer -> record.factsWith(List.of(answer.id())))
                .anyMatch(fact ->
                        fact.parties().filter(id -> !id.equals(record.about())).allMatch(party.id()::equals));
    }

    private String shortName(Party party) {
        var surname = lastWord(party.name());
        var isShared = record.people().values().stream()
                .anyMatch(other ->
                        !other.id().equals(party.id()) && lastWord(other.name()).equals(surname));
        return party.type() != PartyType.PERSON || isShared ? party.name() : surname;
    }

    private static String lastWord(String name) {
        return name.substring(name.lastIndexOf(' ') + 1);
    }

    void reset() {
        context = Context.NONE;
        last = null;
        lastAnswer = null;
    }
}
