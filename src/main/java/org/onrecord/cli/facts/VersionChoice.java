package org.onrecord.cli.facts;

import org.onrecord.cli.core.FactsOptions;
import org.onrecord.cli.core.Run;
import org.onrecord.format.FactsLoader;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.RecordVersion;

/** Finds the record for an argument: a facts file, or a version of the chosen case. */
final class VersionChoice {
    private VersionChoice() {}

    /**
     * Reads a record.
     *
     * @param name a version number, or a file as {@code --facts} takes it
     * @throws org.onrecord.failure.Failure if the version does not exist or the file is unusable
     */
    static CaseRecord record(Run run, String name) {
        var limits = run.facts().limits();
        var version = RecordVersion.parse(name);
        if (version == null) {
            return FactsLoader.load(FactsOptions.source(name, run.io()), limits);
        }
        var chosen = run.record();
        if (chosen.version().equals(version.toString())) {
            return chosen;
        }
        var library = run.library();
        var found = library.find(chosen.caseId(), version);
        if (found == null) {
            throw library.unknownVersion(chosen.caseId(), version);
        }
        return found.load(limits);
    }
}
