package org.onrecord.format;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Citation;
import org.onrecord.model.Confidence;
import org.onrecord.model.Detail;
import org.onrecord.model.Fact;
import org.onrecord.model.FactDate;
import org.onrecord.model.FactKind;
import org.onrecord.model.FigureDetail;
import org.onrecord.model.Topic;

/** Reads a fact. */
final class FactReader {
    private static final ObjectShape KEYS = ObjectShape.of(
                    "id",
                    "kind",
                    "topic",
                    "statement",
                    "date",
                    "people",
                    "organisations",
                    "sources",
                    "confidence",
                    "note",
                    "detail")
            .withOptional("short");
    private static final ObjectShape CITATION_KEYS = ObjectShape.of("source", "locator");
    private static final Words<FactKind> KINDS = new Words<>(FactKind.values());
    static final Words<Topic> TOPICS = new Words<>(Topic.values());
    private static final Words<Confidence> CONFIDENCES = new Words<>(Confidence.values());

    private final Cursor cursor;
    private final Values values;
    private final Dates dates;
    private final References references;
    private final EntryTables shelves;
    private final DetailReader details;
    private final Figures figures;
    private final DistinctTexts cited = new DistinctTexts();
    private final List<Citation> citations = new ArrayList<>();

    /** What was read of a fact so far. */
    private static final class Draft {
        String id = "";

        @Nullable
        FactKind kind;

        Topic topic = Topic.FAMILY;
        String statement = "";

        @Nullable
        FactDate date;

        List<String> people = List.of();
        boolean arePeopleSound = true;
        List<String> organisations = List.of();
        List<Citation> sources = List.of();
        Confidence confidence = Confidence.REPORTED;

        @Nullable
        String note;

        @Nullable
        String label;
    }

    FactReader(
            Cursor cursor,
            Values values,
            Dates dates,
            Numbers numbers,
            References references,
            EntryTables shelves,
            Figures figures) {
        this.cursor = cursor;
        this.values = values;
        this.dates = dates;
        this.references = references;
        this.shelves = shelves;
        this.figures = figures;
        this.details = new DetailReader(cursor, values, dates, numbers, references, shelves);
    }

    void read() {
        if (!cursor.enterObject()) {
            return;
        }
        var entry = cursor.beginEntry();
        var draft = new Draft();
        details.begin();
        for (var key = cursor.nextKey(KEYS); key != null; key = cursor.nextKey(KEYS)) {
            read(key, draft);
        }
        checkPerson(draft);
        var detail = details.end(draft.kind);
        if (entry.isSound() && draft.kind != null && draft.date != null) {
            keep(draft, draft.kind, draft.date, detail);
        }
        cursor.endEntry();
    }

    private void read(String key, Draft draft) {
        switch (key) {
            case "id" -> draft.id = references.newId(shelves.facts());
            case "kind" -> draft.kind = values.wordIfKnown(KINDS);
            case "topic" -> draft.topic = values.word(TOPICS);
            case "statement" -> draft.statement = values.textOf(10, 240);
            case "date" -> draft.date = dates.date();
            case "people" -> readPeople(draft);
            case "organisations" -> draft.organisations = references.distinctTo(shelves.organisations());
            case "sources" -> draft.sources = citations();
            case "confidence" -> draft.confidence = values.word(CONFIDENCES);
            case "note" -> draft.note = values.textOrNull();
            case "short" -> draft.label = values.textOf(1, 60);
            default -> details.read(draft.kind);
        }
    }

    private void readPeople(Draft draft) {
        int before = cursor.problemCount();
        draft.people = references.distinctTo(shelves.people());
        draft.arePeopleSound = cursor.problemCount() == before;
    }

    private List<Citation> citations() {
        if (!cursor.enterList()) {
            return List.of();
        }
        cited.clear();
        citations.clear();
        while (cursor.nextRequiredItem(
                ProblemCode.NO_SOURCE, "the fact has no source", "add a source that readers can open")) {
            if (cursor.enterObject()) {
                readCitation();
            }
        }
        return List.copyOf(citations);
    }

    private void readCitation() {
        String source = "";
        String locator = null;
        for (var key = cursor.nextKey(CITATION_KEYS); key != null; key = cursor.nextKey(CITATION_KEYS)) {
            switch (key) {
                case "source" -> source = citedSource();
                default -> locator = values.textOrNull();
            }
        }
        citations.add(new Citation(source, locator));
    }

    private String citedSource() {
        var source = references.to(shelves.sources());
        if (!source.isEmpty() && !cited.add(source)) {
            cursor.report(
                    ProblemCode.SOURCE_TWICE,
                    "the source " + Quote.of(source) + " is cited twice",
                    "cite it once, with both places in its locator");
        }
        return source;
    }

    /** The person of a detail is one of the fact's people; if those could not be read, nobody can tell. */
    private void checkPerson(Draft draft) {
        var person = details.person(draft.kind);
        if (!person.isEmpty() && draft.arePeopleSound && !draft.people.contains(person)) {
            cursor.report(
                    details.placeOf("person"),
                    ProblemCode.PERSON_NOT_IN_FACT,
                    Quote.of(person) + " is not among the people of the fact",
                    "add the id to people, or correct it here");
        }
    }

    private void keep(Draft draft, FactKind kind, FactDate date, @Nullable Detail detail) {
        shelves.facts()
                .add(
                        draft.id,
                        new Fact(
                                draft.id,
                                kind,
                                draft.topic,
                                draft.statement,
                                date,
                                draft.people,
                                draft.organisations,
                                draft.sources,
                                draft.confidence,
                                draft.note,
                                draft.label,
                                detail));
        if (detail instanceof FigureDetail figure && figure.series() != null) {
            figures.addFigure(draft.id, figure.series(), details.placeOf("series"));
        }
    }
}
