package org.onrecord.output.data;

import java.util.List;
import java.util.Objects;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Detail;
import org.onrecord.model.Fact;

/**
 * A row that is one fact.
 *
 * @param record the record
 * @param fact the fact
 */
record FactRow(CaseRecord record, Fact fact) implements Sourced {
    static final List<Field<Sourced>> FIELDS = List.of(
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

    static Table<FactRow> table(CaseRecord record, List<Fact> facts) {
        return table(FIELDS, record, facts);
    }

    /** Facts with the fields of a special sort. */
    static Table<FactRow> table(List<? extends Field<? super FactRow>> fields, CaseRecord record, List<Fact> facts) {
        return new Table<>(
                fields,
                () -> facts.stream().map(fact -> new FactRow(record, fact)).iterator());
    }

    /** The detail that facts of this sort of row have. */
    <D extends Detail> D detail(Class<D> sort) {
        return sort.cast(Objects.requireNonNull(fact.detail()));
    }
}
