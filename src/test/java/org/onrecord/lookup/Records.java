package org.onrecord.lookup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.AsOf;
import org.onrecord.model.Brief;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Citation;
import org.onrecord.model.Confidence;
import org.onrecord.model.CustodyInterval;
import org.onrecord.model.CustodyStatus;
import org.onrecord.model.Detail;
import org.onrecord.model.Fact;
import org.onrecord.model.FactKind;
import org.onrecord.model.Facts;
import org.onrecord.model.OpenQuestion;
import org.onrecord.model.OverviewSection;
import org.onrecord.model.Party;
import org.onrecord.model.PartyType;
import org.onrecord.model.Proceeding;
import org.onrecord.model.Series;
import org.onrecord.model.Source;
import org.onrecord.model.date.DatePoint;
import org.onrecord.model.date.FactDate;
import org.onrecord.model.field.FieldTable;
import org.onrecord.model.field.Made;
import org.onrecord.search.text.Vocabulary;

/** Small invented records with all vocabularies, each made of the few entries that a test is about; they reach the end of 2024. */
public final class Records {
    public static final LocalDate REACH = LocalDate.parse("2024-12-31");

    private @Nullable String about;
    private final List<Party> parties = new ArrayList<>();
    private final List<Fact> facts = new ArrayList<>();
    private final List<Source> sources = new ArrayList<>();
    private final List<Proceeding> proceedings = new ArrayList<>();
    private final List<CustodyInterval> statuses = new ArrayList<>();
    private final List<Series> series = new ArrayList<>();
    private final List<AsOf.Note> notes = new ArrayList<>();
    private final List<OverviewSection> overview = new ArrayList<>();
    private final List<Brief> briefs = new ArrayList<>();
    private final List<OpenQuestion> open = new ArrayList<>();

    public static Records with(Fact... facts) {
        return new Records().and(facts);
    }

    public static Records with(Party... parties) {
        return new Records().and(parties);
    }

    public static Records with(CustodyInterval... statuses) {
        return new Records().and(statuses);
    }

    public Records and(Fact... more) {
        facts.addAll(List.of(more));
        return this;
    }

    public Records and(Party... more) {
        parties.addAll(List.of(more));
        return this;
    }

    public Records and(CustodyInterval... more) {
        statuses.addAll(List.of(more));
        return this;
    }

    public Records and(Source... more) {
        sources.addAll(List.of(more));
        return this;
    }

    public Records and(Proceeding... more) {
        proceedings.addAll(List.of(more));
        return this;
    }

    public Records and(Series... more) {
        series.addAll(List.of(more));
        return this;
    }

    public Records and(AsOf.Note... more) {
        notes.addAll(List.of(more));
        return this;
    }

    public Records and(OverviewSection... more) {
        overview.addAll(List.of(more));
        return this;
    }

    public Records and(Brief... more) {
        briefs.addAll(List.of(more));
        return this;
    }

    public Records and(OpenQuestion... more) {
        open.addAll(List.of(more));
        return this;
    }

    /** Says whom or what the record is about. */
    public Records about(String id) {
        about = id;
        return this;
    }

    public CaseRecord record() {
        return new CaseRecord(
                "invented",
                "An invented case",
                about,
                Vocabulary.NAMES,
                null,
                List.of(),
                "1.0.0",
                null,
                null,
                null,
                null,
                null,
                REACH,
                REACH,
                List.copyOf(notes),
                new LinkedHashMap<>(),
                List.copyOf(overview),
                List.of(),
                List.of(),
                byId(briefs, Brief::id),
                byId(proceedings, Proceeding::id),
                byId(partiesOf(PartyType.PERSON), Party::id),
                byId(partiesOf(PartyType.ORGANISATION), Party::id),
                byId(partiesOf(PartyType.THING), Party::id),
                byId(sources, Source::id),
                Facts.of(byId(facts, Fact::id)),
                List.copyOf(statuses),
                byId(series, Series::id),
                List.of(),
                byId(open, OpenQuestion::id),
                List.of());
    }

    private List<Party> partiesOf(PartyType type) {
        return parties.stream().filter(party -> party.type() == type).toList();
    }

    private static <T> SequencedMap<String, T> byId(List<T> entries, Function<T, String> id) {
        var map = new LinkedHashMap<String, T>();
        entries.forEach(entry -> map.put(id.apply(entry), entry));
        return map;
    }

    public static Brief brief(String id, String heading, String asked, List<String> facts) {
        return new Brief(id, heading, null, List.of(asked), List.of(), facts, List.of());
    }

    public static Party person(String id, String name, String... aliases) {
        return new Party(id, PartyType.PERSON, name, List.of(aliases), "somebody", false, null);
    }

    public static Party privatePerson(String id, String name, String... aliases) {
        return new Party(id, PartyType.PERSON, name, List.of(aliases), "an official", true, null);
    }

    public static Party body(String id, String name, String... aliases) {
        return new Party(id, PartyType.ORGANISATION, name, List.of(aliases), "a body", false, null);
    }

    public static Source source(String id, String publisher, @Nullable String published) {
        return new Source(
                id,
                "Title of " + id,
                publisher,
                published == null ? null : FactDate.parse(published),
                "https://example.org/" + id,
                Source.Kind.NEWS,
                null,
                List.of(),
                null,
                null,
                null);
    }

    public static CustodyInterval interval(String person, CustodyStatus status, String from, @Nullable String to) {
        return new CustodyInterval(
                person, status, DatePoint.parse(from), to == null ? null : DatePoint.parse(to), List.of());
    }

    public static Fact event(String id, String date, String statement, String... people) {
        return fact(FactKind.EVENT, id, date, statement, null, people);
    }

    public static Fact fact(
            FactKind kind, String id, String date, String statement, @Nullable Detail detail, String... people) {
        return Made.of(
                Fact.FIELDS,
                "id",
                id,
                "kind",
                kind,
                "topic",
                "timeline",
                "statement",
                statement,
                "date",
                FactDate.parse(date),
                "people",
                List.of(people),
                "confidence",
                Confidence.ESTABLISHED,
                "detail",
                detail);
    }

    /** A detail of keys and values in turn, so that a new field of its table changes no test. */
    public static <D extends Detail> D detail(FieldTable<D> table, @Nullable Object... keysAndValues) {
        return Made.of(table, keysAndValues);
    }

    public static Fact noted(Fact fact, String note) {
        return Fact.FIELDS.with(fact, "note", note);
    }

    public static Fact labelled(Fact fact, String label) {
        return Fact.FIELDS.with(fact, "short", label);
    }

    public static Fact citing(Fact fact, String... sources) {
        return Fact.FIELDS.with(
                fact,
                "sources",
                Stream.of(sources).map(id -> new Citation(id, null)).toList());
    }

    public static Fact askedBy(Fact fact, String... questions) {
        return Fact.FIELDS.with(fact, "asked", List.of(questions));
    }

    public static Fact reported(Fact fact) {
        return Fact.FIELDS.with(fact, "confidence", Confidence.REPORTED);
    }
}
