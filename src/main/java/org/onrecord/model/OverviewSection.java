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
            Field.required("heading", Plain.TEXT, OverviewSection::heading, "The heading."),
            Field.required(
                    "facts",
                    Items.distinct(FieldType.Id.of(EntryList.FACTS))
                            .notEmpty("there is no fact under this heading", "add one, or remove the heading"),
                    OverviewSection::facts,
                    "Ids of the facts under it, in order."));

    /** Returns the ids of the facts of some sections, each once. */
    static List<String> facts(List<OverviewSection> sections) {
        return sections.stream()
                .flatMap(section -> section.facts().stream())
                .distinct()
                .toList();
    }
}
