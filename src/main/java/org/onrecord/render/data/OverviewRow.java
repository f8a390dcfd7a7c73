package org.onrecord.render.data;

import java.util.List;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Fact;
import org.onrecord.query.OverviewView;

/**
 * A fact under its heading of the overview.
 *
 * @param heading the heading
 * @param record the record
 * @param fact the fact
 */
record OverviewRow(String heading, CaseRecord record, Fact fact) implements Sourced {
    static final List<Field<? super OverviewRow>> FIELDS = List.of(
            new Field<OverviewRow>("heading", row -> Value.of(row.heading())),
            ID,
            KIND,
            TOPIC,
            SHORT,
            STATEMENT,
            DATE,
            DATE_TEXT,
            PEOPLE,
            ORGANISATIONS,
            CONFIDENCE,
            NOTE,
            DETAIL,
            SOURCES);

    static Table<OverviewRow> table(CaseRecord record, OverviewView view) {
        return new Table<>(
                FIELDS,
                () -> view.sections().stream()
                        .flatMap(section ->
                                section.facts().stream().map(fact -> new OverviewRow(section.heading(), record, fact)))
                        .iterator());
    }
}
