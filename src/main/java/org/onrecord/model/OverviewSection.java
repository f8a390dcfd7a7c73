package org.onrecord.model;

import java.util.List;
import org.onrecord.model.field.EntryList;
import org.onrecord.model.field.Field;
import org.onrecord.model.field.FieldTable;
import org.onrecord.model.field.FieldType;
import org.onrecord.model.field.FieldType.Items;
import org.onrecord.model.field.FieldType.Plain;

/** A heading of the overview, with its facts in order. */
public record OverviewSection(String heading, List<String> facts) {
    public static final FieldTable<OverviewSection> FIELDS = FieldTable.of(
            "",
            "Part of the overview",
            values -> new OverviewSection(values.text("heading"), values.texts("facts")),
            Field.required("heading", Plain.TEXT, OverviewSection::heading).means("The heading."),
            Field.required(
                            "facts",
                            Items.distinct(FieldType.Id.of(EntryList.FACTS))
                                    .notEmpty("there is no fact under this heading", "add one, or remove the heading"),
                            OverviewSection::facts)
                    .means("Ids of the facts under it, in order."));
}
