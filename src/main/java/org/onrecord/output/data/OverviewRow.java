package org.onrecord.output.data;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.lookup.OverviewView;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Fact;

/**
 * A fact under its heading of the overview.
 *
 * @param heading the heading
 * @param record the record
 * @param fact the fact
 */
record OverviewRow(String heading, CaseRecord record, Fact fact) implements Sourced {
    static final List<Field<? super OverviewRow>> FIELDS = fields();

    /** The heading, and all that a fact has. */
    private static List<Field<? super OverviewRow>> fields() {
        var fields = new ArrayList<Field<? super OverviewRow>>();
        fields.add(new Field<OverviewRow>("heading", row -> Value.of(row.heading())));
        fields.addAll(FactRow.FIELDS);
        return List.copyOf(fields);
    }

    static Table<OverviewRow> table(CaseRecord record, OverviewView view) {
        return new Table<>(
                FIELDS,
                () -> view.sections().stream()
                        .flatMap(section ->
                                section.facts().stream().map(fact -> new OverviewRow(section.heading(), record, fact)))
                        .iterator());
    }
}
