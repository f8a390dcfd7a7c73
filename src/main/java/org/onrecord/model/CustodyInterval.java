package org.onrecord.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.date.DatePoint;
import org.onrecord.model.field.EntryList;
import org.onrecord.model.field.Field;
import org.onrecord.model.field.FieldTable;
import org.onrecord.model.field.FieldType;
import org.onrecord.model.field.FieldType.Items;
import org.onrecord.model.field.FieldType.Plain;
import org.onrecord.model.field.FieldType.Word;

/**
 * A period in which a person's custody status did not change: half-open, {@code [from, to)}.
 *
 * @param to the end, or null if no end is on record
 * @param facts ids of the facts that show it, the one at its start first; empty only for {@code unknown}
 */
public record CustodyInterval(
        String person,
        CustodyStatus status,
        DatePoint from,
        @Nullable DatePoint to,
        List<String> facts) {
    public static final FieldTable<CustodyInterval> FIELDS = FieldTable.of(
            "status",
            "Custody interval",
            values -> new CustodyInterval(
                    values.text("person"),
                    values.get("status", CustodyStatus.class),
                    values.get("from", DatePoint.class),
                    values.orNull("to", DatePoint.class),
                    values.texts("facts")),
            Field.required("person", FieldType.Id.of(EntryList.PEOPLE), CustodyInterval::person)
                    .means("Id of the person."),
            Field.required("status", Word.of("custody-status", CustodyStatus.values()), CustodyInterval::status)
                    .means("Custody status of the person; unknown if no source states it."),
            Field.required("from", Plain.SINGLE_DATE, CustodyInterval::from)
                    .means("First day. ~ marks an inferred bound; the note of a fact explains the inference."),
            Field.nullable("to", Plain.SINGLE_DATE, CustodyInterval::to)
                    .means("Day on which the next interval begins; null for the last one."),
            Field.required("facts", Items.distinct(FieldType.Id.of(EntryList.FACTS)), CustodyInterval::facts)
                    .means("Ids of the supporting facts, each about the person; may be empty only for unknown."));
}
