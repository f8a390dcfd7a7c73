package org.onrecord.ask.answer;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Fact;
import org.onrecord.model.Outcomes;
import org.onrecord.model.Party;

/**
 * A suggested question or command.
 *
 * @param text the label: a name, a short fact or a question
 * @param command the command line, or null
 */
public record Suggestion(String text, @Nullable String command) {
    static final Suggestion OVERVIEW = new Suggestion("Overview of the record", "onrecord overview");

    private static final int MAX = 3;

    /** Returns commands that have an answer about the first person in a fact, except the one understood. */
    static List<Suggestion> after(Fact fact, CaseRecord record, @Nullable String understood) {
        return fact.people().stream()
                .map(record.people()::get)
                .filter(party -> party != null && !party.isPrivate())
                .limit(1)
                .flatMap(person -> about(person, record))
                .filter(suggestion -> !Objects.equals(suggestion.command, understood))
                .limit(MAX)
                .toList();
    }

    private static Stream<Suggestion> about(Party person, CaseRecord record) {
        var status = new Suggestion("Custody status of " + person.name(), "onrecord status " + person.id());
        var outcomes = new Suggestion("Outcomes of proceedings", "onrecord outcome " + person.id());
        return Stream.of(
                        record.statusesOf(person.id()).findAny().map(_ -> status),
                        new Outcomes(record).of(person.id()).findAny().map(_ -> outcomes),
                        Optional.of(new Suggestion("Profile of " + person.name(), "onrecord who " + person.id())),
                        Optional.of(new Suggestion("Timeline", "onrecord timeline --about " + person.id())))
                .flatMap(Optional::stream);
    }
}
