package org.onrecord.library;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.onrecord.format.FactsSource;
import org.onrecord.model.RecordVersion;

/**
 * An installed or bundled version of a record.
 *
 * @param caseId id of the case
 * @param version version of the contents
 * @param folder its folder in the store, or null if it is bundled
 * @param isNewestBundled whether it is the program's default record
 */
public record AvailableVersion(
        String caseId, RecordVersion version, @Nullable Path folder, boolean isNewestBundled) {

    /** Whether it is installed rather than bundled. */
    public boolean isInstalled() {
        return folder != null;
    }

    /**
     * Where to read it.
     *
     * @throws org.onrecord.failure.Failure if it is installed and its manifest is damaged
     */
    public FactsSource source() {
        if (folder != null) {
            var receipt = Manifest.in(folder);
            var file = folder.resolve(receipt.file());
            Store.refuseLink(file);
            return new FactsSource.Stored(file, receipt.sha256());
        }
        return isNewestBundled ? new FactsSource.Bundled() : new FactsSource.BundledVersion(caseId, version.toString());
    }
}
