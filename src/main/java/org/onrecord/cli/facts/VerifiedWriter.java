package org.onrecord.cli.facts;

import java.util.List;
import org.onrecord.output.layout.Layout;
import org.onrecord.output.layout.Sink;
import org.onrecord.output.table.Column;
import org.onrecord.output.table.RowsWriter;
import org.onrecord.output.table.Value;

/** Writes who signed a file, as {@code facts verify} answers it. */
public final class VerifiedWriter {
    private static final List<Column<Verified>> FIELDS = List.of(
            new Column<>("file", verified -> Value.of(verified.file())),
            new Column<>("signature", verified -> Value.of(verified.signature())),
            new Column<>("principal", verified -> Value.of(verified.principal())),
            new Column<>("key_type", verified -> Value.of(verified.keyType())),
            new Column<>("fingerprint", verified -> Value.of(verified.fingerprint())),
            new Column<>("allowed_signers", verified -> Value.of(verified.allowedSigners())),
            new Column<>("verify_time", verified -> Value.of(verified.verifyTime())));

    private final Layout layout;

    /** A writer for one layout; its fields must be among {@link #fields}. */
    public VerifiedWriter(Layout layout) {
        this.layout = layout;
    }

    /**
     * A file whose signature is trusted.
     *
     * @param file as the user named it
     * @param signature the file that holds the signature
     * @param principal who signed, as the allowed signers name them
     * @param keyType the type of their key
     * @param fingerprint of their key, {@code SHA256:} and base64
     * @param allowedSigners the file that allows them
     * @param verifyTime when they had to be allowed, as ISO 8601 writes it, in UTC
     */
    public record Verified(
            String file,
            String signature,
            String principal,
            String keyType,
            String fingerprint,
            String allowedSigners,
            String verifyTime) {}

    /** Names of the fields, in order. */
    public static List<String> fields() {
        return FIELDS.stream().<String>map(Column::name).toList();
    }

    /**
     * Writes one verified file.
     */
    public void write(Verified verified, Sink out) {
        new RowsWriter("facts verify", layout).write(FIELDS, List.of(verified), VerifiedWriter::sentence, out);
    }

    private static String sentence(Verified verified) {
        return verified.file() + ": signed by " + verified.principal() + " with the " + verified.keyType() + " key "
                + verified.fingerprint();
    }
}
