package org.onrecord.lookup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Citation;
import org.onrecord.model.Fact;
import org.onrecord.model.Outcomes;
import org.onrecord.model.Source;
import org.onrecord.model.date.FactDate;
import org.onrecord.output.table.Column;
import org.onrecord.output.table.Column.Audience;
import org.onrecord.output.table.Value;
import org.onrecord.output.table.Value.Member;

/** A row based on a fact, with the shared columns. */
public interface Sourced {
    Column<Sourced> ID = new Column<>("id", "id", row -> Value.of(row.id()));
    Column<Sourced> STATEMENT =
            new Column<Sourced>("statement", "text", row -> Value.of(row.statement())).onlyFor(Audience.DATA);
    Column<Sourced> DATE = new Column<>("date", "edtf", row -> Value.of(row.date()));
    Column<Sourced> DATE_TEXT = new Column<>("date_text", "text", row -> Value.of(row.dateText()));
    Column<Sourced> CONFIDENCE = ofFact("confidence", "confidence", fact -> Value.of(fact.confidence()));
    Column<Sourced> NOTE =
            ofFact("note", "text?", fact -> Value.of(fact.note())).onlyFor(Audience.UNLESS_ESTABLISHED);
    Column<Sourced> PEOPLE = new Column<>(
            "people", "[party-name]", row -> Value.list(row.people(), id -> Sourced.party(row.record(), id)));
    Column<Sourced> ORGANISATIONS = new Column<Sourced>(
                    "organisations",
                    "[party-name]",
                    row -> Value.list(row.organisations(), id -> Sourced.party(row.record(), id)))
            .onlyFor(Audience.SHOWN);
    Column<Sourced> SOURCES = new Column<Sourced>(
                    "sources",
                    "[cited-source]+",
                    row -> Value.list(row.citations(), cited -> Sourced.source(row.record(), cited)))
            .onlyFor(Audience.DATA);
    Column<Sourced> TOPIC =
            ofFact("topic", "topic", fact -> Value.of(fact.topic())).onlyFor(Audience.DATA);
    Column<Sourced> KIND = ofFact("kind", "kind", fact -> Value.of(fact.kind())).onlyFor(Audience.DATA);
    Column<Sourced> SHORT =
            ofFact("short", "text?", fact -> Value.of(fact.label())).onlyFor(Audience.DATA);
    Column<Sourced> DETAIL = ofFact("detail", "detail", Details::of).onlyFor(Audience.SHOWN);
    Column<Sourced> OUTCOME = new Column<>(
            "outcome",
            "text?",
            "Result of a charge or of a plea of not guilty, with its date; replacement of a sentence or another"
                    + " decision; later facts that overturned it or compensated for it. Null for all other facts.",
            row -> Value.of(row.outcome()));

    /** Columns added later, placed after all others. */
    List<Column<Sourced>> ADDED = Stream.of(
                    new Column<Sourced>(
                            "date_from",
                            "day?",
                            "First day that the date can mean; null if it has no beginning.",
                            row -> day(row, FactDate::firstDay)),
                    new Column<Sourced>(
                            "date_to",
                            "day?",
                            "Last day that the date can mean; null if it has no end.",
                            row -> day(row, FactDate::lastDay)),
                    new Column<Sourced>(
                            "source_urls",
                            "[text]",
                            "Addresses of the sources, in the same order.",
                            Sourced::addresses),
                    new Column<Sourced>(
                            "things",
                            "[party-name]",
                            "Ships, systems and the like that it concerns.",
                            row -> Value.list(row.things(), id -> Sourced.party(row.record(), id))),
                    new Column<Sourced>("place", "text?", "Where it happened.", row -> Value.of(row.place())))
            .map(column -> column.onlyFor(Audience.DATA))
            .toList();

    CaseRecord record();

    @Nullable
    Fact fact();

    default @Nullable String id() {
        var fact = fact();
        return fact == null ? null : fact.id();
    }

    default @Nullable String statement() {
        var fact = fact();
        return fact == null ? null : fact.statement();
    }

    /** Returns the date in EDTF. */
    default @Nullable String date() {
        var fact = fact();
        return fact == null ? null : fact.date().edtf();
    }

    /** Returns the date in plain English. */
    default @Nullable String dateText() {
        var fact = fact();
        return fact == null ? null : fact.date().inWords();
    }

    /** Returns the outcome of a charge or the replacement of a decision, or null. */
    default @Nullable String outcome() {
        var fact = fact();
        var sequel = fact == null ? null : new Outcomes(record()).sequel(fact);
        return sequel == null ? null : sequel.inWords();
    }

    default List<String> people() {
        var fact = fact();
        return fact == null ? List.of() : fact.people();
    }

    default List<String> organisations() {
        var fact = fact();
        return fact == null ? List.of() : fact.organisations();
    }

    default List<String> things() {
        var fact = fact();
        return fact == null ? List.of() : fact.things();
    }

    default @Nullable String place() {
        var fact = fact();
        return fact == null ? null : fact.place();
    }

    default List<Citation> citations() {
        var fact = fact();
        return fact == null ? List.of() : fact.sources();
    }

    /** Returns the shared columns with special ones between the date and the confidence. */
    static <T extends Sourced> List<Column<? super T>> around(List<? extends Column<? super T>> special) {
        var fields = new ArrayList<Column<? super T>>(List.of(ID, STATEMENT, DATE, DATE_TEXT));
        fields.addAll(special);
        fields.addAll(List.of(CONFIDENCE, NOTE, PEOPLE, ORGANISATIONS, SOURCES, TOPIC, KIND, SHORT));
        return List.copyOf(fields);
    }

    private static Value day(Sourced row, Function<FactDate, @Nullable LocalDate> side) {
        var date = row.date();
        return Value.ofAny(date == null ? null : side.apply(FactDate.parse(date)));
    }

    private static Value addresses(Sourced row) {
        return Value.texts(row.citations().stream()
                .map(cited -> row.record().sources().get(cited.source()))
                .filter(Objects::nonNull)
                .map(Source::url)
                .toList());
    }

    /** Returns a person, body or thing as an object with id and name. */
    static Value party(CaseRecord record, String id) {
        return Value.named(id, Member.of("id", id), Member.of("name", record.nameOf(id)));
    }

    /** Returns a cited source as an object; in plain-text formats, its id. */
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

    private static Column<Sourced> ofFact(String name, String type, Function<Fact, Value> value) {
        return new Column<>(name, type, row -> {
            var fact = row.fact();
            return fact == null ? Value.NOTHING : value.apply(fact);
        });
    }
}
