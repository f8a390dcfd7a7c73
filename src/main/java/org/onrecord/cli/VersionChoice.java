package org.onrecord.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.failure.Candidate;
import org.onrecord.failure.ExitCode;
import org.onrecord.failure.Failure;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.RecordVersion;
import org.onrecord.store.FactsLoader;

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
        return RecordVersion.parse(name) != null
                ? version(name)
                : FactsLoader.load(
                        FactsOptions.source(name, session.io()), session.facts().limits());
    }

    private CaseRecord version(String version) {
        if (chosen == null) {
            chosen = session.record();
        }
        if (chosen.version().equals(version)) {
            return chosen;
        }
        var editions = session.editions();
        var read = editions.read(chosen.caseId(), version);
        if (read == null) {
            throw unknown(version, chosen, editions.versions(chosen.caseId()));
        }
        return read;
    }

    private static Failure unknown(String version, CaseRecord chosen, List<String> known) {
        return Failure.of(
                        ExitCode.FACTS_UNUSABLE,
                        "unknown-version",
                        "version " + version + " of " + chosen.caseId() + " is neither installed nor bundled",
                        "give a version that is here, or the name of a facts file")
                .withCandidates(known.stream().map(Candidate::ofWord).toList());
    }
}
