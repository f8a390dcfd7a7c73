package org.onrecord.model;

import org.jspecify.annotations.Nullable;
import org.onrecord.model.field.EntryList;
import org.onrecord.model.field.Field;
import org.onrecord.model.field.FieldTable;
import org.onrecord.model.field.FieldType;
import org.onrecord.model.field.FieldType.Plain;
import org.onrecord.model.field.FieldType.Word;

/**
 * A step of a proceeding against or by a person.
 *
 * @param proceeding id of a listed proceeding, or plain words
 */
public record OutcomeDetail(
        String person,
        String proceeding,
        OutcomeStep step,
        @Nullable String charge,
        @Nullable String result,
        @Nullable String term,
        @Nullable String supersededBy)
        implements Detail {
    public static final FieldTable<OutcomeDetail> FIELDS = FieldTable.of(
            "detail-outcome",
            "Detail of an outcome",
            values -> new OutcomeDetail(
                    values.text("person"),
                    values.text("proceeding"),
                    values.get("step", OutcomeStep.class),
                    values.textOrNull("charge"),
                    values.textOrNull("result"),
                    values.textOrNull("term"),
                    values.textOrNull("superseded_by")),
            Field.required("person", FieldType.Id.unchecked(EntryList.PEOPLE), OutcomeDetail::person)
                    .means("Id of the person concerned; also among the people of the fact."),
            Field.required("proceeding", Plain.PROCEEDING, OutcomeDetail::proceeding)
                    .means("Id of a listed proceeding, or plain words. Words shaped like an id must be listed.")
                    .searched(),
            Field.required("step", Word.of("step", OutcomeStep.values()), OutcomeDetail::step)
                    .means("Step of the proceedings.")
                    .searched(),
            Field.nullable("charge", Plain.TEXT, OutcomeDetail::charge)
                    .means("The charge, allegation or claim, or null.")
                    .searched(),
            Field.nullable("result", Plain.TEXT, OutcomeDetail::result)
                    .means("Result, or null. Exact: an acquittal is an acquittal.")
                    .searched(),
            Field.nullable("term", Plain.TEXT, OutcomeDetail::term)
                    .means("Length, amount or minimum, or null.")
                    .searched(),
            Field.optional("superseded_by", FieldType.Id.of(EntryList.FACTS), OutcomeDetail::supersededBy)
                    .means("Id of the fact that replaced it, about the same person and not in a circle."));

    @Override
    public FieldTable<OutcomeDetail> fields() {
        return FIELDS;
    }

    /** Whether the result begins with "not": an acquittal or a denial. */
    public boolean isDenied() {
        return result != null && result.startsWith("not ");
    }

    /** Whether this is a plea of guilty, which convicts without a verdict. */
    public boolean isGuiltyPlea() {
        return step == OutcomeStep.PLEA && result != null && result.startsWith("guilty");
    }

    /** Whether this is a verdict of guilty, or a guilty plea, which no verdict follows. */
    public boolean isConviction() {
        return isGuiltyPlea()
                || (step == OutcomeStep.VERDICT
                        && result != null
                        && (result.startsWith("guilty") || result.startsWith("convicted")));
    }

    public boolean isAcquittal() {
        return step == OutcomeStep.VERDICT && (isDenied() || (result != null && result.startsWith("acquitted")));
    }
}
