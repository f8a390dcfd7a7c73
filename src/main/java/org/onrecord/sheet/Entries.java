package org.onrecord.sheet;

import java.util.Objects;
import java.util.stream.Stream;
import org.onrecord.export.ExportTables;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.field.EntryList;

/** The entries of a list of a record. */
final class Entries {
    private Entries() {}

    record Entry(String id, Object value) {}

    static Stream<Entry> of(CaseRecord record, EntryList list) {
        var id = ExportTables.fields(list).fields().getFirst().getter();
        return ExportTables.all(record, list)
                .map(entry -> new Entry((String) Objects.requireNonNull(id.of(entry)), entry));
    }
}
