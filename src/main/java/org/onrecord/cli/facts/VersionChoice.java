package org.onrecord.cli.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.cli.core.FactsOptions;
import org.onrecord.cli.core.Session;
import org.onrecord.failure.Candidate;
import org.onrecord.failure.ExitCode;
import org.onrecord.failure.Failure;
import org.onrecord.format.FactsLoader;
import org.onrecord.library.AvailableVersion;
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
     * @throws Failure if there is no such version, or the file cannot be used
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
        var catalogue = FactsOptions.catalogue(session.io());
        var caseId = chosen.caseId();
        var found = catalogue.find(caseId, version);
        if (found == null) {
            throw unknown(version, caseId, catalogue.versions(caseId));
        }
        return FactsLoader.load(found.source(), session.facts().limits());
    }

    private static Failure unknown(RecordVersion version, String caseId, List<AvailableVersion> known) {
        return Failure.of(
                        ExitCode.FACTS_UNUSABLE,
                        "unknown-version",
                        "version " + version + " of " + caseId + " is neither installed nor bundled",
                        "onrecord facts list shows the available versions")
                .withCandidates(known.stream()
                        .map(one -> Candidate.ofWord(one.version().toString()))
                        .toList());
    }
}
