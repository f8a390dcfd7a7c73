package org.onrecord.output.data;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.lookup.WholeFactsView;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Fact;

/**
 * A row that is a whole fact, which may have been withdrawn.
 *
 * @param entry the fact with what became of it
 */
record ShownRow(WholeFactsView.Entry entry) implements Sourced {
    private static final Field<ShownRow> SHOWN_ID = new Field<>("id", row -> Value.of(row.entry.id()));
    private static final Field<ShownRow> WITHDRAWN =
            new Field<>("withdrawn", row -> VersionValues.withdrawal(row.entry));
    private static final Field<ShownRow> HISTORY =
            new Field<>("history", row -> Value.list(row.entry.history(), VersionValues::step));

    /** The fields of a fact, of which only the id is there when no version that has it can be read. */
    static List<Field<? super ShownRow>> fields(boolean hasHistory) {
        Stream<Field<? super ShownRow>> own = FactRow.FIELDS.stream().map(field -> field.equals(ID) ? SHOWN_ID : field);
        Stream<Field<? super ShownRow>> versions = hasHistory ? Stream.of(WITHDRAWN, HISTORY) : Stream.of(WITHDRAWN);
        return Stream.concat(own, versions).toList();
    }

    static Table<ShownRow> table(WholeFactsView view) {
        return new Table<>(
                fields(view.hasHistory()),
                () -> view.entries().stream().map(ShownRow::new).iterator());
    }

    @Override
    public CaseRecord record() {
        return entry.record();
    }

    @Override
    public @Nullable Fact fact() {
        return entry.fact();
    }
}
