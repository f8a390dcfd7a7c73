package org.onrecord.lookup;

import java.util.List;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Fact;
import org.onrecord.output.table.Column;
import org.onrecord.output.table.Table;

/** A row that is one fact. */
public record FactRow(CaseRecord record, Fact fact) implements Sourced {
    public static final List<Column<Sourced>> FIELDS = List.of(
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

    public static Table<FactRow> table(CaseRecord record, List<Fact> facts) {
        return table(FIELDS, record, facts);
    }

    public static Table<FactRow> table(
            List<? extends Column<? super FactRow>> fields, CaseRecord record, List<Fact> facts) {
        return new Table<>(
                fields,
                () -> facts.stream().map(fact -> new FactRow(record, fact)).iterator());
    }
}
