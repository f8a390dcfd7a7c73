package org.onrecord.ask.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Fact;
import org.onrecord.model.OutcomeDetail;
import org.onrecord.model.Party;
import org.onrecord.search.index.Candidate;

/** Suggests what to ask next: commands that are sure to have an answer in this record. */
final class Suggestions {
    private static final int MOST = 3;
    private static final int LONGEST = 90;

    private final CaseRecord record;

    Suggestions(CaseRecord record) {
        this.record = record;
    }

    /** What goes on from an answer: the status, the outcomes, the page and the dates of the first person in it. */
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
                .limit(MOST)
                .toList();
    }

    private List<Suggestion> about(Party person) {
        var suggestions = new ArrayList<Suggestion>();
        if (record.statuses().stream().anyMatch(interval -> interval.person().equals(person.id()))) {
            suggestions.add(new Suggestion("custody status of " + person.name(), "onrecord status " + person.id()));
        }
        if (record.facts().values().stream().anyMatch(fact -> isOutcomeOf(fact, person))) {
            suggestions.add(new Suggestion("outcomes of proceedings", "onrecord outcome " + person.id()));
        }
        suggestions.add(new Suggestion("who " + person.name() + " is", "onrecord who " + person.id()));
        suggestions.add(new Suggestion("timeline", "onrecord timeline --about " + person.id()));
        return suggestions;
    }

    private static boolean isOutcomeOf(Fact fact, Party person) {
        return fact.detail() instanceof OutcomeDetail outcome
                && outcome.person().equals(person.id());
    }

    /** What the record has that comes nearest to a question it does not answer; the overview when nothing does. */
    List<Suggestion> nearest(List<Candidate> ranked) {
        var nearest = ranked.stream()
                .limit(MOST)
                .map(Candidate::fact)
                .map(fact -> new Suggestion(shortened(fact), "onrecord show " + fact.id()))
                .toList();
        return nearest.isEmpty() ? List.of(new Suggestion("what is on record", "onrecord overview")) : nearest;
    }

    private static String shortened(Fact fact) {
        var text = fact.label() == null ? fact.statement() : fact.label();
        if (text.length() <= LONGEST) {
            return text;
        }
        var end = text.lastIndexOf(' ', LONGEST);
        return text.substring(0, end < 0 ? LONGEST : end) + " …";
    }
}
