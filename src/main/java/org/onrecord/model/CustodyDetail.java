package org.onrecord.model;

import org.jspecify.annotations.Nullable;
import org.onrecord.model.field.EntryList;
import org.onrecord.model.field.Field;
import org.onrecord.model.field.FieldTable;
import org.onrecord.model.field.FieldType;
import org.onrecord.model.field.FieldType.Plain;
import org.onrecord.model.field.FieldType.Word;
import org.onrecord.model.field.Keyword;

/** A step in a person's custody or parole history. */
public record CustodyDetail(
        String person,
        Event event,
        @Nullable Decision decision,
        @Nullable String review) implements Detail {
    public static final FieldTable<CustodyDetail> FIELDS = FieldTable.of(
            "detail-custody",
            "Detail of a custody fact",
            values -> new CustodyDetail(
                    values.text("person"),
                    values.get("event", Event.class),
                    values.orNull("decision", Decision.class),
                    values.textOrNull("review")),
            Field.required("person", FieldType.Id.unchecked(EntryList.PEOPLE), CustodyDetail::person)
                    .means("Id of the person concerned; also among the people of the fact."),
            Field.required("event", Word.of("custody-event", Event.values()), CustodyDetail::event)
                    .means("The event.")
                    .searched(),
            Field.nullable("decision", Word.of("custody-decision", Decision.values()), CustodyDetail::decision)
                    .means(
                            "Decision about release; a refused application against a release counts as release-directed. Null if nothing was decided.")
                    .searched(),
            Field.nullable("review", Plain.TEXT, CustodyDetail::review)
                    .means(
                            "The review, in words, or null. A step of the reconsideration procedure says \"(reconsideration)\".")
                    .searched());

    @Override
    public FieldTable<CustodyDetail> fields() {
        return FIELDS;
    }

    public enum Decision implements Keyword {
        REFUSED,
        RELEASE_DIRECTED,
        ADJOURNED,
        GRANTED;

        @Override
        public String toString() {
            return key();
        }
    }

    public enum Event implements Keyword {
        REMANDED,
        RELEASED,
        RECALLED,
        REVIEW,
        HEARING,
        DECISION,
        ADJOURNED,
        ELIGIBLE,
        EXPIRED;

        @Override
        public String toString() {
            return key();
        }
    }
}
