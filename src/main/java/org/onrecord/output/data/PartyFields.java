package org.onrecord.output.data;

import java.util.List;
import java.util.function.Function;
import org.onrecord.lookup.PartiesView;

/** The fields of a person or body in the list of all. */
final class PartyFields {
    static final List<Field<PartiesView.Entry>> FIELDS = List.of(
            field("id", entry -> Value.of(entry.party().id())),
            field("name", entry -> Value.of(entry.party().name())),
            field("type", entry -> Value.of(entry.party().type())),
            field("role", entry -> Value.of(entry.party().role())),
            field("aliases", entry -> Value.texts(entry.party().aliases())),
            field("pronouns", entry -> Value.of(entry.party().pronouns())),
            field("facts", entry -> Value.number(entry.facts())));

    private PartyFields() {}

    private static Field<PartiesView.Entry> field(String name, Function<PartiesView.Entry, Value> value) {
        return new Field<>(name, value);
    }
}
