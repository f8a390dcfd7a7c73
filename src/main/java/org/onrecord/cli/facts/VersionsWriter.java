package org.onrecord.cli.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Keyword;
import org.onrecord.output.layout.Format;
import org.onrecord.output.layout.Layout;
import org.onrecord.output.layout.Sink;
import org.onrecord.output.table.Column;
import org.onrecord.output.table.RowsWriter;
import org.onrecord.output.table.Value;

/** Writes the installed and bundled versions, as {@code facts list} answers them. */
public final class VersionsWriter {
    private static final List<Column<Version>> FIELDS = List.of(
            new Column<>("case", version -> Value.of(version.caseId())),
            new Column<>("version", version -> Value.of(version.version())),
            new Column<>("state", version -> Value.of(version.state())),
            new Column<>("in_use", version -> new Value.Flag(version.isInUse())),
            new Column<>("released", version -> Value.of(version.released())),
            new Column<>("as_of", version -> Value.of(version.asOf())),
            new Column<>("signed_by", version -> Value.of(version.signedBy())),
            new Column<>("from", version -> Value.of(version.from())),
            new Column<>("installed", version -> Value.of(version.installed())),
            new Column<>("sha256", version -> Value.of(version.sha256())),
            new Column<>("file", version -> Value.of(version.file())));

    /** What a table for people has room for. */
    private static final List<String> MAIN = List.of("case", "version", "state", "in_use", "released", "signed_by");

    private final Layout layout;

    /** A writer for one layout; its fields must be among {@link #fields}. */
    public VersionsWriter(Layout layout) {
        this.layout = layout;
    }

    /**
     * A version.
     *
     * @param caseId id of the case
     * @param version its version
     * @param state where it is, or that it is damaged there
     * @param isInUse whether it answers when its case is asked
     * @param released when it was released, as YYYY-MM-DD, or null
     * @param asOf how far it reaches, likewise
     * @param signedBy who signed it, or null
     * @param from where it was installed from, or null
     * @param installed when, in UTC as ISO 8601 writes it, or null
     * @param sha256 SHA-256 of its file, or null
     * @param file its file below the store, or null
     */
    public record Version(
            String caseId,
            String version,
            Keyword state,
            boolean isInUse,
            @Nullable String released,
            @Nullable String asOf,
            @Nullable String signedBy,
            @Nullable String from,
            @Nullable String installed,
            @Nullable String sha256,
            @Nullable String file) {}

    /** Names of the fields, in order. */
    public static List<String> fields() {
        return FIELDS.stream().<String>map(Column::name).toList();
    }

    /**
     * Writes versions.
     */
    public void write(List<Version> versions, Sink out) {
        var isForPeople = layout.format() == Format.TEXT || layout.format() == Format.MD;
        var shown = isForPeople && layout.fields().isEmpty() ? layout.with(MAIN) : layout;
        new RowsWriter("facts list", shown).write(FIELDS, versions, out);
    }
}
