package org.onrecord.format.canonical;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.onrecord.model.Change;
import org.onrecord.model.field.FieldTable;
import org.onrecord.model.field.FieldType;
import org.onrecord.model.field.FieldType.Items;
import org.onrecord.model.field.FieldType.Part;
import org.onrecord.model.field.Keyword;

/** A facts file with the version, release date and entry of {@code changes} of its next version. */
public final class NextVersion {
    public static final String SUMMARY = "Summary of this version: replace this text.";
    public static final String REASON = "Reason for this change: replace this text.";

    private static final String CHANGES = "changes";

    private NextVersion() {}

    /** Returns the texts that an editor has to replace. */
    static Set<String> placeholders() {
        return Set.of(SUMMARY, REASON);
    }

    /**
     * Writes the file in canonical form.
     *
     * @param asOf the record's date
     * @param isNew whether the entry is added to the file's entries or replaces the first
     */
    public static void write(byte[] file, Change change, LocalDate asOf, boolean isNew, OutputStream out)
            throws IOException {
        var entries = new ArrayList<JsonTree>();
        entries.add(members(Change.FIELDS, change));
        Objects.requireNonNull(CanonicalForm.Outline.of(file).get(CHANGES)).entries().stream()
                .skip(isNew ? 0 : 1)
                .forEach(entry -> entries.add(JsonTree.read(file, entry.start(), entry.end())));
        Map<String, JsonTree> changed = Map.of(
                "version",
                new JsonTree.Text(change.version()),
                "released",
                new JsonTree.Text(change.date().toString()),
                "as_of",
                new JsonTree.Text(asOf.toString()),
                CHANGES,
                new JsonTree.Items(entries));
        CanonicalForm.write(file, changed, out);
    }

    private static <E> JsonTree members(FieldTable<E> table, E entry) {
        var values = new LinkedHashMap<String, JsonTree>();
        for (var one : table.filled(entry)) {
            values.put(one.field().key(), json(one.field().type(), Objects.requireNonNull(one.value())));
        }
        return new JsonTree.Members(values);
    }

    @SuppressWarnings("unchecked") // A part is an entry of its table.
    private static JsonTree json(FieldType type, Object value) {
        return switch (value) {
            case Keyword word -> new JsonTree.Text(word.key());
            case List<?> list
            when type instanceof Items items ->
                new JsonTree.Items(
                        list.stream().map(one -> json(items.item(), one)).toList());
            case Object entry when type instanceof Part part -> members((FieldTable<Object>) part.table(), entry);
            default -> new JsonTree.Text(value.toString());
        };
    }
}
