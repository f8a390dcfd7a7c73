package org.onrecord.output.data;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Citation;
import org.onrecord.model.Fact;
import org.onrecord.output.data.Value.Member;

/** A row that states something and rests on a fact, and the fields that all such rows have. */
interface Sourced {
    Field<Sourced> ID = ofFact("id", fact -> Value.of(fact.id()));
    Field<Sourced> STATEMENT = new Field<>("statement", row -> Value.of(row.statement()));
    Field<Sourced> DATE = new Field<>("date", row -> Value.of(row.date()));
    Field<Sourced> DATE_TEXT = new Field<>("date_text", row -> Value.of(row.dateText()));
    Field<Sourced> CONFIDENCE = ofFact("confidence", fact -> Value.of(fact.confidence()));
    Field<Sourced> NOTE = ofFact("note", fact -> Value.of(fact.note()));
    Field<Sourced> PEOPLE =
            new Field<>("people", row -> Value.list(row.people(), id -> Sourced.party(row.record(), id)));
    Field<Sourced> ORGANISATIONS =
            new Field<>("organisations", row -> Value.list(row.organisations(), id -> Sourced.party(row.record(), id)));
    Field<Sourced> SOURCES =
            new Field<>("sources", row -> Value.list(row.citations(), cited -> Sourced.source(row.record(), cited)));
    Field<Sourced> TOPIC = ofFact("topic", fact -> Value.of(fact.topic()));
    Field<Sourced> KIND = ofFact("kind", fact -> Value.of(fact.kind()));
    Field<Sourced> SHORT = ofFact("short", fact -> Value.of(fact.label()));
    Field<Sourced> DETAIL = ofFact("detail", Details::of);

    /** The record that the row is from. */
    CaseRecord record();

    /** The fact that the row rests on, or null when the record holds none. */
    @Nullable
    Fact fact();

    /** What the row says, as a sentence that stands alone. */
    default @Nullable String statement() {
        var fact = fact();
        return fact == null ? null : fact.statement();
    }

    /** When that was, as EDTF. */
    default @Nullable String date() {
        var fact = fact();
        return fact == null ? null : fact.date().edtf();
    }

    /** When that was, as people say it. */
    default @Nullable String dateText() {
        var fact = fact();
        return fact == null ? null : fact.date().inWords();
    }

    /** Ids of the people it is about. */
    default List<String> people() {
        var fact = fact();
        return fact == null ? List.of() : fact.people();
    }

    /** Ids of the bodies it is about. */
    default List<String> organisations() {
        var fact = fact();
        return fact == null ? List.of() : fact.organisations();
    }

    /** What it rests on. */
    default List<Citation> citations() {
        var fact = fact();
        return fact == null ? List.of() : fact.sources();
    }

    /** Fields of a special sort of row, between those that say what and when and those that say how it is known. */
    @SafeVarargs
    static <T extends Sourced> List<Field<? super T>> around(Field<T>... special) {
        var fields = new ArrayList<Field<? super T>>(List.of(ID, STATEMENT, DATE, DATE_TEXT));
        for (var field : special) {
            fields.add(field);
        }
        fields.addAll(List.of(CONFIDENCE, NOTE, PEOPLE, ORGANISATIONS, SOURCES, TOPIC, KIND, SHORT));
        return List.copyOf(fields);
    }

    /** A person or body, by id and name. */
    static Value party(CaseRecord record, String id) {
        return Value.named(id, Member.of("id", id), Member.of("name", record.nameOf(id)));
    }

    /** A source that is cited, whole; where there is only text its id stands for it. */
    static Value source(CaseRecord record, Citation cited) {
        var source = record.sources().get(cited.source());
        if (source == null) {
            return Value.named(cited.source(), Member.of("id", cited.source()));
        }
        return Value.named(
                source.id(),
                Member.of("id", source.id()),
                Member.of("title", source.title()),
                Member.of("publisher", source.publisher()),
                Member.of("published", source.published()),
                new Member("published_text", Value.words(source.published())),
                Member.of("url", source.url()),
                Member.of("kind", source.kind()),
                Member.of("locator", cited.locator()),
                Member.of("note", source.note()));
    }

    private static Field<Sourced> ofFact(String name, Function<Fact, Value> value) {
        return new Field<>(name, row -> {
            var fact = row.fact();
            return fact == null ? Value.NOTHING : value.apply(fact);
        });
    }
}
