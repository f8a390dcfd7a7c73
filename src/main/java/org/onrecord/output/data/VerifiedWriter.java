package org.onrecord.output.data;

import java.io.IOException;
import java.util.List;
import org.onrecord.output.layout.Format;
import org.onrecord.output.layout.Layout;
import org.onrecord.output.layout.SafeText;

/** Writes who signed a file, as {@code facts verify} answers it. */
public final class VerifiedWriter {
    private static final List<Field<Verified>> FIELDS = List.of(
            new Field<>("file", verified -> Value.of(verified.file())),
            new Field<>("signature", verified -> Value.of(verified.signature())),
            new Field<>("principal", verified -> Value.of(verified.principal())),
            new Field<>("key_type", verified -> Value.of(verified.keyType())),
            new Field<>("fingerprint", verified -> Value.of(verified.fingerprint())),
            new Field<>("allowed_signers", verified -> Value.of(verified.allowedSigners())),
            new Field<>("verify_time", verified -> Value.of(verified.verifyTime())));

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
        return FIELDS.stream().<String>map(Field::name).toList();
    }

    /**
     * Writes one verified file.
     *
     * @throws IOException if the output cannot be written
     */
    public void write(Verified verified, Appendable out) throws IOException {
        if (layout.format() == Format.TEXT && layout.fields().isEmpty()) {
            var style = layout.style();
            out.append(SafeText.onOneLine(
                            verified.file() + ": signed by " + verified.principal() + " with the " + verified.keyType()
                                    + " key " + verified.fingerprint(),
                            style))
                    .append('\n');
            return;
        }
        var rows = new Table<>(FIELDS, List.of(verified)).only(layout.fields());
        new RecordlessRows("facts verify", layout).write(rows, 1, out);
    }
}
