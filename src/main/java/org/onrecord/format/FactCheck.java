package org.onrecord.format;

import org.jspecify.annotations.Nullable;
import org.onrecord.model.Detail;
import org.onrecord.model.Fact;
import org.onrecord.model.FactKind;
import org.onrecord.model.FigureDetail;
import org.onrecord.model.field.FieldTable;

/** Checks the fields of a fact against each other. */
final class FactCheck {
    private final Cursor cursor;
    private final Figures figures;
    private final DistinctTexts cited = new DistinctTexts();

    FactCheck(Cursor cursor, Figures figures) {
        this.cursor = cursor;
        this.figures = figures;
    }

    Figures figures() {
        return figures;
    }

    void check(ReadEntry fact) {
        checkCitations(fact);
        if (fact.find("detail") instanceof ReadEntry detail) {
            checkPerson(fact, detail);
        }
        if (fact.find("kind") instanceof FactKind kind && fact.has("detail")) {
            checkDetail(fact, kind);
        }
    }

    private void checkCitations(ReadEntry fact) {
        cited.clear();
        for (var citation : fact.parts("sources")) {
            var source = citation.textOrEmpty("source");
            if (!source.isEmpty() && !cited.add(source)) {
                cursor.report(
                        citation.place("source"),
                        ProblemCode.SOURCE_TWICE,
                        "the source " + Quote.of(source) + " is cited twice",
                        "cite it once, with both places in its locator");
            }
        }
    }

    /** Checks that the person of a detail is among the fact's people, unless these could not be read. */
    private void checkPerson(ReadEntry fact, ReadEntry detail) {
        var kind = fact.find("kind");
        var hasPerson = kind == FactKind.OUTCOME || kind == FactKind.CUSTODY;
        var person = detail.textOrEmpty("person");
        if (hasPerson
                && !person.isEmpty()
                && fact.isValid("people")
                && !fact.texts("people").contains(person)) {
            cursor.report(
                    detail.place("person"),
                    ProblemCode.PERSON_NOT_IN_FACT,
                    Quote.of(person) + " is not among the people of the fact",
                    "add the id to people, or correct it here");
        }
    }

    private void checkDetail(ReadEntry fact, FactKind kind) {
        var fields = Detail.fieldsOf(kind);
        var detail = fact.find("detail");
        if (fields == null && detail != null) {
            cursor.report(
                    fact.place("detail"),
                    ProblemCode.NEEDLESS_DETAIL,
                    "a fact of kind " + kind.key() + " takes no detail",
                    "write null, or correct the kind");
        } else if (fields != null && detail instanceof ReadEntry read && EntryReader.isOfAnyKind(read)) {
            checkKeys(read, fields);
            fact.put(fact.table().indexOf("detail"), read.as(fields));
        } else if (fields != null && detail == null && fact.isValid("detail")) {
            cursor.report(
                    fact.place("detail"),
                    ProblemCode.MISSING_DETAIL,
                    "a fact of kind " + kind.key() + " needs a detail",
                    "write one with " + String.join(", ", fields.keys()));
        }
    }

    private void checkKeys(ReadEntry detail, FieldTable<?> fields) {
        for (var field : detail.table().fields()) {
            if (detail.has(field.key()) && fields.indexOf(field.key()) < 0) {
                cursor.reportUnknown(field.key(), fields, detail.place(field.key()));
            }
        }
        cursor.reportMissing(detail, fields);
    }

    void collect(ReadEntry fact, @Nullable Object built) {
        if (built instanceof Fact valid
                && valid.detail() instanceof FigureDetail figure
                && figure.series() != null
                && fact.find("detail") instanceof ReadEntry detail) {
            figures.addFigure(valid.id(), figure.series(), detail.place("series"));
        }
    }
}
