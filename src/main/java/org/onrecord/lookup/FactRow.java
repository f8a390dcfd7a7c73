package org.onrecord.lookup;

import java.util.List;
import java.util.stream.Stream;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Fact;
import org.onrecord.output.table.Column;
import org.onrecord.output.table.Table;

/** A row for one fact. */
public record FactRow(CaseRecord record, Fact fact) implements Sourced {
    /** Columns of the first output version. */
    public static final List<Column<Sourced>> FIRST = List.of(
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

    /** Columns added later. */
    public static final List<Column<Sourced>> LATER =
            Stream.concat(Stream.of(OUTCOME), ADDED.stream()).toList();

    public static final List<Column<Sourced>> FIELDS =
            Stream.concat(FIRST.stream(), LATER.stream()).toList();

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
