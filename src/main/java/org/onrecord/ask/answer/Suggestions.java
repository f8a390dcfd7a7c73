package org.onrecord.ask.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Brief;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Fact;
import org.onrecord.model.Outcomes;
import org.onrecord.model.Party;

/** Suggestions of next commands that are certain to have an answer in this record. */
final class Suggestions {
    private static final int MAX = 3;

    private final CaseRecord record;

    Suggestions(CaseRecord record) {
        this.record = record;
    }

    /** Returns up to three suggestions about the first person in a fact: status, outcomes, page, timeline. */
    List<Suggestion> from(Fact fact, @Nullable String understood) {
        var person = fact.people().stream()
                .map(record.people()::get)
                .filter(Objects::nonNull)
                .filter(party -> !party.isPrivate())
                .findFirst()
                .orElse(null);
        if (person == null) {
            return List.of();
        }
        return about(person).stream()
                .filter(suggestion -> !Objects.equals(suggestion.command(), understood))
                .limit(MAX)
                .toList();
    }

    private List<Suggestion> about(Party person) {
        var suggestions = new ArrayList<Suggestion>();
        if (record.statusesOf(person.id()).findAny().isPresent()) {
            suggestions.add(new Suggestion("Custody status of " + person.name(), "onrecord status " + person.id()));
        }
        if (new Outcomes(record).of(person.id()).findAny().isPresent()) {
            suggestions.add(new Suggestion("Outcomes of proceedings", "onrecord outcome " + person.id()));
        }
        suggestions.add(new Suggestion("Profile of " + person.name(), "onrecord who " + person.id()));
        suggestions.add(new Suggestion("Timeline", "onrecord timeline --about " + person.id()));
        return suggestions;
    }

    List<Suggestion> to(Brief brief) {
        return List.of(new Suggestion(brief.heading(), EquivalentCommand.of(brief)));
    }

    List<Suggestion> overview() {
        return List.of(new Suggestion("Overview of the record", "onrecord overview"));
    }
}
