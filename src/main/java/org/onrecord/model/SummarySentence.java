package org.onrecord.model;

import java.util.List;
import java.util.stream.Collectors;
import org.onrecord.model.field.EntryList;
import org.onrecord.model.field.Field;
import org.onrecord.model.field.FieldTable;
import org.onrecord.model.field.FieldType;
import org.onrecord.model.field.FieldType.Items;
import org.onrecord.model.field.FieldType.Plain;

/** A sentence of a summary, with the facts that it rests on. */
public record SummarySentence(String text, List<String> facts) {
    public static final FieldTable<SummarySentence> FIELDS = FieldTable.of(
            "",
            "Sentence of a summary",
            values -> new SummarySentence(values.text("text"), values.texts("facts")),
            Field.required("text", Plain.TEXT, SummarySentence::text)
                    .means("The sentence. It says no more than its facts."),
            Field.required(
                            "facts",
                            Items.distinct(FieldType.Id.unchecked(EntryList.FACTS))
                                    .notEmpty("this sentence names no fact", "name the facts that it rests on"),
                            SummarySentence::facts)
                    .means("Ids of the facts that it rests on, all among the facts of the brief."));

    /** Returns the sentences of a summary as one text. */
    public static String joined(List<SummarySentence> summary) {
        return summary.stream().map(SummarySentence::text).collect(Collectors.joining(" "));
    }
}
