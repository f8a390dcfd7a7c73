package org.onrecord.cli.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Keyword;
import org.onrecord.output.layout.Layout;
import org.onrecord.output.layout.Sink;
import org.onrecord.output.table.Column;
import org.onrecord.output.table.RowsWriter;
import org.onrecord.output.table.Value;

/** Writes what a command changed in the store of installed records. */
public final class StoredWriter {
    private static final List<Column<Stored>> FIELDS = List.of(
            new Column<>("case", stored -> Value.of(stored.caseId())),
            new Column<>("version", stored -> Value.of(stored.version())),
            new Column<>("result", stored -> Value.of(stored.result())),
            new Column<>("answers", stored -> Value.of(stored.answers())),
            new Column<>("released", stored -> Value.of(stored.released())),
            new Column<>("as_of", stored -> Value.of(stored.asOf())),
            new Column<>("sha256", stored -> Value.of(stored.sha256())),
            new Column<>("signed_by", stored -> Value.of(stored.signedBy())),
            new Column<>("from", stored -> Value.of(stored.from())));

    private final String command;
    private final Layout layout;

    /**
     * A writer for one layout; its fields must be among {@link #fields}.
     *
     * @param command the command's name, as the JSON document gives it
     */
    public StoredWriter(String command, Layout layout) {
        this.command = command;
        this.layout = layout;
    }

    /** What became of a version. */
    public enum Result implements Keyword {
        /** It was installed, or what stood under its number was replaced. */
        INSTALLED,
        /** It was there already. */
        UNCHANGED,
        /** It was taken into use. */
        USED,
        /** It was taken out. */
        REMOVED
    }

    /**
     * A version and what became of it.
     *
     * @param caseId id of the case
     * @param version its version
     * @param answers the version that answers for the case now, or null if none does
     * @param released when it was released, as YYYY-MM-DD, or null where it was not read
     * @param asOf how far it reaches, likewise
     * @param sha256 SHA-256 of its file, likewise
     * @param signedBy who signed it, or null if that was not asked
     * @param from where it came from, or null if from nowhere
     */
    public record Stored(
            String caseId,
            String version,
            Result result,
            @Nullable String answers,
            @Nullable String released,
            @Nullable String asOf,
            @Nullable String sha256,
            @Nullable String signedBy,
            @Nullable String from) {}

    /** Names of the fields, in order. */
    public static List<String> fields() {
        return FIELDS.stream().<String>map(Column::name).toList();
    }

    /**
     * Writes what became of a version.
     */
    public void write(Stored stored, Sink out) {
        new RowsWriter(command, layout).write(FIELDS, List.of(stored), StoredWriter::sentence, out);
    }

    private static String sentence(Stored stored) {
        var signer = stored.signedBy() == null ? "" : ", signed by " + stored.signedBy();
        var name = stored.caseId() + " " + stored.version();
        return switch (stored.result()) {
            case INSTALLED -> name + " installed" + signer;
            case UNCHANGED -> name + " is already installed" + signer;
            case USED -> name + " is now active";
            case REMOVED -> name + " removed";
        };
    }
}
