package org.onrecord.model;

import org.jspecify.annotations.Nullable;
import org.onrecord.model.date.FactDate;
import org.onrecord.model.field.Field;
import org.onrecord.model.field.FieldTable;
import org.onrecord.model.field.FieldType.Plain;
import org.onrecord.model.field.FieldType.Word;
import org.onrecord.model.field.Keyword;

/**
 * A change of law, guidance or institutions.
 *
 * @param inForceFrom its start, or null if that is not known or it never came into force
 * @param inForceTo its end, or null if it has not ended or that is not known
 */
public record ReformDetail(
        String title,
        @Nullable String instrument,
        @Nullable String by,
        @Nullable FactDate inForceFrom,
        @Nullable FactDate inForceTo,
        @Nullable String replacedBy,
        Status status,
        ReformLink link)
        implements Detail {
    public static final FieldTable<ReformDetail> FIELDS = FieldTable.of(
            "detail-reform",
            "Detail of a reform",
            values -> new ReformDetail(
                    values.text("title"),
                    values.textOrNull("instrument"),
                    values.textOrNull("by"),
                    values.orNull("in_force_from", FactDate.class),
                    values.orNull("in_force_to", FactDate.class),
                    values.textOrNull("replaced_by"),
                    values.get("status", Status.class),
                    values.get("link", ReformLink.class)),
            Field.required("title", Plain.TEXT, ReformDetail::title)
                    .means("Name of the reform.")
                    .searched(),
            Field.nullable("instrument", Plain.TEXT, ReformDetail::instrument)
                    .means("Act, order, guidance or announcement, or null.")
                    .searched(),
            Field.nullable("by", Plain.TEXT, ReformDetail::by)
                    .means("Person or body that made it, or null.")
                    .searched(),
            Field.nullable("in_force_from", Plain.DATE, ReformDetail::inForceFrom)
                    .means("Start, or null."),
            Field.nullable("in_force_to", Plain.DATE, ReformDetail::inForceTo).means("End, or null."),
            Field.nullable("replaced_by", Plain.TEXT, ReformDetail::replacedBy)
                    .means("Replacement, in words, or null.")
                    .searched(),
            Field.required("status", Word.of("reform-status", Status.values()), ReformDetail::status)
                    .means("Status of the reform.")
                    .searched(),
            Field.required("link", Word.of("reform-link", ReformLink.values()), ReformDetail::link)
                    .means("Link to the case. official: an official document states it. attributed: press or scholars"
                            + " state it. context: same field, attributed to something else."));

    @Override
    public FieldTable<ReformDetail> fields() {
        return FIELDS;
    }

    public enum Status implements Keyword {
        IN_FORCE,
        REPLACED,
        ABOLISHED,
        PROPOSED,
        DROPPED
    }
}
