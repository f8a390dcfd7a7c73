package org.onrecord.install;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.onrecord.failure.ExitCode;
import org.onrecord.failure.Failure;
import org.onrecord.format.DigestedRecord;
import org.onrecord.format.Limits;
import org.onrecord.history.ReleaseCheck;
import org.onrecord.library.Library;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.RecordVersion;

/**
 * Decides whether a record may replace the active version. Someone who controls the network or the editor's key must not
 * be able to take readers back to an earlier version, or show two readers different records with the same version.
 */
final class InstallChecks {
    private static final String FORCE = "if you know why, --force installs it anyway";

    private final Library library;
    private final Limits limits;
    private final Consumer<Failure> warnings;
    private final List<Failure> objections = new ArrayList<>();

    /**
     * Checks against the versions in this library.
     *
     * @param warnings receives damage that prevents comparing a version
     */
    InstallChecks(Library library, Limits limits, Consumer<Failure> warnings) {
        this.library = library;
        this.limits = limits;
        this.warnings = warnings;
    }

    /**
     * Objections to a record, most serious first; usually none.
     *
     * @param name its name in messages
     * @param version its version
     * @param inUse the active version, or null if its case has none
     * @param before that version's record, or null if it is damaged
     */
    List<Failure> objections(
            String name,
            DigestedRecord arrived,
            RecordVersion version,
            @Nullable RecordVersion inUse,
            @Nullable CaseRecord before) {
        var record = arrived.record();
        compareContent(name, arrived, version);
        if (inUse != null && version.compareTo(inUse) < 0) {
            object(
                    ExitCode.REFUSED,
                    "version-lower",
                    name + " is version " + version + ", lower than the active version, " + inUse);
        }
        if (before != null && record.asOf().isBefore(before.asOf())) {
            object(
                    ExitCode.REFUSED,
                    "as-of-older",
                    name + " goes up to " + record.asOf() + ", the active version to " + before.asOf());
        }
        if (inUse != null && before != null && version.compareTo(inUse) > 0) {
            comparePromises(name, record, before);
        }
        return List.copyOf(objections);
    }

    private void compareContent(String name, DigestedRecord arrived, RecordVersion version) {
        var caseId = arrived.record().caseId();
        var bundled = library.findBundled(caseId, version);
        if (bundled != null && !bundled.sha256().equals(arrived.sha256())) {
            contradiction(name, caseId, version, "the one that comes with the program");
        }
        if (library.isInstalled(caseId, version)) {
            try {
                if (!library.get(caseId, version).manifest().sha256().equals(arrived.sha256())) {
                    contradiction(name, caseId, version, "the installed one");
                }
            } catch (Failure damaged) {
                warnings.accept(damaged);
            }
        }
    }

    private void contradiction(String name, String caseId, RecordVersion version, String other) {
        object(
                ExitCode.REFUSED,
                "version-contradicts",
                name + " is version " + version + " of " + caseId + ", but its content differs from " + other);
    }

    private void comparePromises(String name, CaseRecord record, CaseRecord before) {
        var problems = ReleaseCheck.problems(name, record, before).stream()
                .filter(problem -> !problem.code().equals("as-of-back"))
                .toList();
        if (!problems.isEmpty()) {
            var count = problems.size() == 1 ? "1 promise" : problems.size() + " promises";
            objections.add(Failure.of(
                            ExitCode.FACTS_UNUSABLE,
                            "promises-broken",
                            name + " breaks " + count + " to the active version, " + before.version(),
                            "report it to the editor; " + FORCE)
                    .withProblems(problems));
        }
    }

    private void object(ExitCode exitCode, String code, String message) {
        objections.add(Failure.of(exitCode, code, message, FORCE));
    }

    /** The active record, or null if it is damaged or missing. */
    @Nullable
    CaseRecord before(String caseId, RecordVersion inUse) {
        try {
            var found = library.find(caseId, inUse);
            return found == null ? null : found.load(limits);
        } catch (Failure damaged) {
            warnings.accept(damaged);
            return null;
        }
    }
}
