package org.onrecord.cli.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.output.layout.Layout;
import org.onrecord.output.layout.Sink;
import org.onrecord.output.table.Column;
import org.onrecord.output.table.RowsWriter;
import org.onrecord.output.table.Value;

/** Writes the cases of which there are records, as {@code cases} answers them. */
public final class CasesWriter {
    private static final List<Column<Case>> FIELDS = List.of(
            new Column<>("case", one -> Value.of(one.caseId())),
            new Column<>("title", one -> Value.of(one.title())),
            new Column<>("version", one -> Value.of(one.version())),
            new Column<>("versions", one -> Value.number(one.versions())),
            new Column<>("in_use", one -> new Value.Flag(one.isInUse())));

    private final Layout layout;

    /** A writer for one layout; its fields must be among {@link #fields}. */
    public CasesWriter(Layout layout) {
        this.layout = layout;
    }

    /**
     * A case.
     *
     * @param caseId its id
     * @param title what it is called, or null if that is not known
     * @param version the version that answers, or null if what says which is damaged
     * @param versions how many versions there are
     * @param isInUse whether it answers where no case is named
     */
    public record Case(
            String caseId, @Nullable String title, @Nullable String version, int versions, boolean isInUse) {}

    /** Names of the fields, in order. */
    public static List<String> fields() {
        return FIELDS.stream().<String>map(Column::name).toList();
    }

    /**
     * Writes cases.
     */
    public void write(List<Case> cases, Sink out) {
        new RowsWriter("cases", layout).write(FIELDS, cases, out);
    }
}
