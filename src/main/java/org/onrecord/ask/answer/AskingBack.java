package org.onrecord.ask.answer;

import org.jspecify.annotations.Nullable;
import org.onrecord.ask.understand.Context;
import org.onrecord.ask.understand.Resolved;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Party;

/** Asks whom a pronoun means when two people fit it equally; their name alone then answers. */
public final class AskingBack implements Answerer {
    private final CaseRecord record;

    public AskingBack(CaseRecord record) {
        this.record = record;
    }

    @Override
    public String name() {
        return "a question back";
    }

    @Override
    public @Nullable Response answer(Resolved resolved, Context context, int most) {
        return resolved.candidates().isEmpty()
                ? null
                : Response.none(Reason.AMBIGUOUS, "That can be more than one person.")
                        .withSuggestions(resolved.candidates().stream()
                                .filter(id -> record.people().get(id) instanceof Party party && !party.isPrivate())
                                .map(id -> new Suggestion(record.nameOf(id), "onrecord who " + id))
                                .toList());
    }
}
