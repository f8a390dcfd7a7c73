package org.onrecord.install;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.onrecord.format.FactsSource;
import org.onrecord.model.RecordVersion;

/**
 * A version of a record that can be answered from.
 *
 * @param caseId id of the case
 * @param version version of the contents
 * @param folder the folder of the store it is installed in, or null if it comes with the program
 * @param isNewestBundled whether it is the one that the program answers from by itself
 */
public record AvailableVersion(
        String caseId, RecordVersion version, @Nullable Path folder, boolean isNewestBundled) {

    /** Whether it was installed, and did not come with the program. */
    public boolean isInstalled() {
        return folder != null;
    }

    /**
     * Where to read it.
     *
     * @throws org.onrecord.failure.Failure if it is installed and its receipt is damaged
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
