package org.onrecord.ask.answer;

import org.jspecify.annotations.Nullable;
import org.onrecord.ask.understand.Context;
import org.onrecord.ask.understand.Merged;
import org.onrecord.model.CaseRecord;

/** The answerer that asks for clarification if a pronoun fits two people. */
public final class Clarification implements Answerer {
    private final CaseRecord record;

    public Clarification(CaseRecord record) {
        this.record = record;
    }

    @Override
    public String name() {
        return "a clarifying question";
    }

    @Override
    public @Nullable Response answer(Merged merged, Context context, int most) {
        return merged.candidates().isEmpty()
                ? null
                : Response.none(Reason.AMBIGUOUS, "That could be more than one person.")
                        .withSuggestions(merged.candidates().stream()
                                .map(record.people()::get)
                                .filter(person -> person != null && !person.isPrivate())
                                .map(person -> new Suggestion(person.name(), "onrecord who " + person.id()))
                                .toList());
    }
}
