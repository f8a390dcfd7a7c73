package org.onrecord.library;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.RecordVersion;

/**
 * A store of installed records, laid out by hand.
 *
 * @param root its folder
 */
public record StoreFolder(Path root) {
    /** Installs bytes as a version of a case, whatever they are. */
    public StoreFolder with(String caseId, String version, byte[] facts) {
        try {
            var sha256 = sha256(facts);
            var folder = Files.createDirectories(folder(caseId, version));
            var name = "facts-" + sha256.substring(0, 12) + ".json";
            Files.write(folder.resolve(name), facts);
            Files.writeString(folder.resolve("SHA256SUMS"), "# case: " + caseId + "\n" + sha256 + "  " + name + "\n");
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Installs a text that is no record, for tests that read none. */
    public StoreFolder with(String caseId, String version) {
        return with(caseId, version, (caseId + version).getBytes(StandardCharsets.UTF_8));
    }

    /** Gives an installed version the pack of another record, which lookups then read. */
    public StoreFolder withPack(String caseId, String version, CaseRecord record) {
        try {
            var facts = Files.readAllBytes(facts(caseId, version));
            var pack = new ByteArrayOutputStream();
            RecordPack.write(record, sha256(facts), facts.length, pack, _ -> {});
            var manifest = manifest(caseId, version).withPack(sha256(pack.toByteArray()));
            Files.write(folder(caseId, version).resolve(Objects.requireNonNull(manifest.pack())), pack.toByteArray());
            Files.writeString(folder(caseId, version).resolve(Manifest.NAME), manifest.text());
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a file, such as {@code in-use.txt}, into the store. */
    public StoreFolder withFile(String name, String text) {
        try {
            var file = root.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path folder(String caseId, String version) {
        return root.resolve(caseId).resolve(version);
    }

    public Path facts(String caseId, String version) {
        return folder(caseId, version).resolve(manifest(caseId, version).file());
    }

    private Manifest manifest(String caseId, String version) {
        return Manifest.in(folder(caseId, version), caseId, Objects.requireNonNull(RecordVersion.parse(version)));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
