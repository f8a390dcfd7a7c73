package org.onrecord.cli.facts;

import org.jspecify.annotations.Nullable;
import org.onrecord.cli.core.FactsOptions;
import org.onrecord.cli.core.Session;
import org.onrecord.format.FactsLoader;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.RecordVersion;

/** Finds the record that a word of the command line means: a facts file, or a version of the chosen record. */
final class VersionChoice {
    private final Session session;
    private @Nullable CaseRecord chosen;

    VersionChoice(Session session) {
        this.session = session;
    }

    /**
     * Reads a record.
     *
     * @param name a version number, or a file as {@code --facts} takes it
     * @throws org.onrecord.failure.Failure if there is no such version, or the file cannot be used
     */
    CaseRecord record(String name) {
        var version = RecordVersion.parse(name);
        return version != null
                ? version(version)
                : FactsLoader.load(
                        FactsOptions.source(name, session.io()), session.facts().limits());
    }

    private CaseRecord version(RecordVersion version) {
        if (chosen == null) {
            chosen = session.record();
        }
        if (chosen.version().equals(version.toString())) {
            return chosen;
        }
        var library = session.library();
        var found = library.find(chosen.caseId(), version);
        if (found == null) {
            throw library.unknownVersion(chosen.caseId(), version);
        }
        return found.load(session.facts().limits());
    }
}
