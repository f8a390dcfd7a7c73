package org.onrecord.library;

import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.onrecord.format.FactsLoader;
import org.onrecord.format.FactsSource;
import org.onrecord.format.Limits;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.RecordVersion;

/**
 * An installed or bundled version of a record, opened on demand. Methods throw a {@link org.onrecord.failure.Failure}
 * if its manifest or its file is damaged.
 *
 * @param folder its folder in the store, or null if it is bundled
 * @param isNewestBundled whether it is the program's default record
 */
public record AvailableVersion(
        String caseId, RecordVersion version, @Nullable Path folder, boolean isNewestBundled) {

    public boolean isInstalled() {
        return folder != null;
    }

    public FactsSource source() {
        if (folder != null) {
            var manifest = manifest();
            var file = folder.resolve(manifest.file());
            Store.requireFile(file);
            var pack = manifest.pack();
            return new FactsSource.Stored(
                    file, manifest.sha256(), caseId, version.toString(), pack == null ? null : folder.resolve(pack));
        }
        return isNewestBundled ? new FactsSource.Bundled() : new FactsSource.BundledVersion(caseId, version.toString());
    }

    public CaseRecord load(Limits limits) {
        return RecordPack.load(source(), limits, true, _ -> {});
    }

    /** Returns the SHA-256 of its file, in lower-case hexadecimal. */
    public String sha256() {
        return FactsLoader.sha256(source());
    }

    /** Returns the manifest of an installed version. */
    public Manifest manifest() {
        return Manifest.in(Objects.requireNonNull(folder, "a bundled version has no manifest"), caseId, version);
    }

    /** Whether this version of the program can read its pack. */
    public boolean isCompiled() {
        return source() instanceof FactsSource.Stored stored && RecordPack.isUsable(stored);
    }
}
