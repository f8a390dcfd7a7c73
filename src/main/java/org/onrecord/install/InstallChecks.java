package org.onrecord.install;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.failure.Failure;
import org.onrecord.format.DigestedRecord;
import org.onrecord.format.Limits;
import org.onrecord.history.ReleaseCheck;
import org.onrecord.library.Library;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.RecordVersion;

/**
 * The checks whether a record may replace the active version. An attacker who controls the network or the editor's key
 * must not be able to return readers to an earlier version, or give two readers different records with the same
 * version.
 */
final class InstallChecks {
    private static final String FORCE = "if you know the reason, --force installs it anyway";

    private final Library library;
    private final Limits limits;
    private final List<Failure> objections = new ArrayList<>();
    /** The damage that prevents comparing with an installed version, or null. */
    private @Nullable Failure damage;

    InstallChecks(Library library, Limits limits) {
        this.library = library;
        this.limits = limits;
    }

    /**
     * Returns objections to a record, most serious first; usually none.
     *
     * @param name its name in messages
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
        var isSame = compareContent(name, arrived, version);
        if (damage != null && !isSame) {
            objections.add(Failure.refused(
                    "installed-damaged",
                    name + " cannot be compared with the installed version: " + damage.message(),
                    "install the same file of that version again, or uninstall it with onrecord facts uninstall; "
                            + FORCE));
        }
        if (inUse != null && version.compareTo(inUse) < 0) {
            object("version-lower", name + " is version " + version + ", lower than the active version, " + inUse);
        }
        if (before != null && record.asOf().isBefore(before.asOf())) {
            object("as-of-older", name + " goes up to " + record.asOf() + ", the active version to " + before.asOf());
        }
        if (inUse != null && before != null && version.compareTo(inUse) > 0) {
            comparePromises(name, record, before);
        }
        return List.copyOf(objections);
    }

    /** Compares the record with other copies of its version, and returns whether the installed file is identical. */
    private boolean compareContent(String name, DigestedRecord arrived, RecordVersion version) {
        var caseId = arrived.record().caseId();
        var bundled = library.findBundled(caseId, version);
        if (bundled != null && !bundled.sha256().equals(arrived.sha256())) {
            contradiction(name, caseId, version, "the bundled version");
        }
        if (library.isInstalled(caseId, version)) {
            try {
                if (library.get(caseId, version).manifest().sha256().equals(arrived.sha256())) {
                    return true;
                }
                contradiction(name, caseId, version, "the installed version");
            } catch (Failure damaged) {
                damage = damaged;
            }
        }
        return false;
    }

    private void contradiction(String name, String caseId, RecordVersion version, String other) {
        object(
                "version-contradicts",
                name + " is version " + version + " of " + caseId + ", but its content differs from " + other);
    }

    private void comparePromises(String name, CaseRecord record, CaseRecord before) {
        var problems = ReleaseCheck.problems(name, record, before).stream()
                .filter(problem -> !problem.code().equals("as-of-back"))
                .toList();
        if (!problems.isEmpty()) {
            var count = problems.size() == 1 ? "1 promise" : problems.size() + " promises";
            objections.add(Failure.unusable(
                            "promises-broken",
                            name + " breaks " + count + " to the active version, " + before.version(),
                            "report it to the editor; " + FORCE)
                    .withProblems(problems));
        }
    }

    private void object(String code, String message) {
        objections.add(Failure.refused(code, message, FORCE));
    }

    /** Returns the active record, or null if it is damaged or missing. */
    @Nullable
    CaseRecord before(String caseId, RecordVersion inUse) {
        try {
            var found = library.find(caseId, inUse);
            return found == null ? null : found.load(limits);
        } catch (Failure damaged) {
            damage = damaged;
            return null;
        }
    }
}
