package org.onrecord.library;

import org.jspecify.annotations.Nullable;
import org.onrecord.failure.Candidate;
import org.onrecord.failure.ExitCode;
import org.onrecord.failure.Failure;
import org.onrecord.format.FactsSource;
import org.onrecord.model.RecordVersion;

/**
 * Selects the version of a record to use if no facts file is given.
 *
 * <p>The case is the requested one, else the default one, else the bundled one; its version is the requested one, else
 * the chosen one, else the highest. If it is damaged, the bundled version is used, unless a version was requested
 * or the case is not bundled.
 */
public final class RecordSelector {
    private final Library catalogue;

    /**
     * The selected case.
     *
     * @param caseId its id
     * @param why why it was selected, added to the reason for the version; empty for the bundled case
     */
    private record Wanted(String caseId, String why) {
        String reason(String ofVersion) {
            return why.isEmpty() ? ofVersion : ofVersion + ", " + why;
        }
    }

    public RecordSelector(Library catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * Selects a record.
     *
     * @param caseId the requested case, or null
     * @param version the requested version, or null
     * @throws Failure if it is missing, or damaged without a fallback
     */
    public Selection choose(@Nullable String caseId, @Nullable RecordVersion version) {
        if (version != null) {
            var wanted = wanted(caseId);
            return Selection.of(find(wanted.caseId(), version).source(), wanted.reason("set by --record-version"));
        }
        Wanted wanted;
        try {
            if (caseId == null && !catalogue.store().exists()) {
                return Selection.of(
                        new FactsSource.Bundled(), "bundled with the program; no other record is chosen or installed");
            }
            wanted = wanted(caseId);
        } catch (Failure damage) {
            return inPlaceOfDamaged(damage);
        }
        return isBundled(wanted) ? choiceOrBundled(wanted) : best(wanted);
    }

    /** The requested case, else the default one, else the bundled one. */
    public String caseId(@Nullable String asked) {
        return wanted(asked).caseId();
    }

    private Wanted wanted(@Nullable String named) {
        if (named != null) {
            return new Wanted(named, "for the case set by --case");
        }
        var inUse = catalogue.store().caseInUse();
        return inUse == null
                ? new Wanted(catalogue.bundled().caseId(), "")
                : new Wanted(inUse, "for the case chosen with facts use");
    }

    private boolean isBundled(Wanted wanted) {
        return wanted.caseId().equals(catalogue.bundled().caseId());
    }

    private Selection choiceOrBundled(Wanted wanted) {
        try {
            return best(wanted);
        } catch (Failure damage) {
            return inPlaceOfDamaged(damage);
        }
    }

    private static Selection inPlaceOfDamaged(Failure damage) {
        return new Selection(
                new FactsSource.Bundled(), "bundled with the program; the installed one is damaged", damage, false);
    }

    private Selection best(Wanted wanted) {
        var inUse = catalogue.store().versionInUse(wanted.caseId());
        var chosen = inUse(wanted.caseId());
        var reason = inUse == null ? "the highest version installed or bundled" : "chosen with facts use";
        return new Selection(chosen.source(), wanted.reason(reason), null, chosen.isInstalled() && isBundled(wanted));
    }

    /**
     * The active version of a case.
     *
     * @throws Failure if there is none, or the store is damaged
     */
    public AvailableVersion inUse(String caseId) {
        var inUse = catalogue.store().versionInUse(caseId);
        if (inUse != null) {
            var found = catalogue.find(caseId, inUse);
            if (found == null) {
                throw Store.damaged(
                        catalogue.store().folder(caseId).resolve(Store.IN_USE),
                        "names version " + inUse + ", which is missing",
                        "install that version again, or choose another with onrecord facts use");
            }
            return found;
        }
        var highest = catalogue.highest(caseId);
        if (highest == null) {
            throw unknownCase(caseId);
        }
        return highest;
    }

    /**
     * A requested version of a case.
     *
     * @throws Failure if it is neither installed nor bundled
     */
    public AvailableVersion find(String caseId, RecordVersion version) {
        var found = catalogue.find(caseId, version);
        if (found != null) {
            return found;
        }
        var known = catalogue.versions(caseId);
        if (known.isEmpty()) {
            throw unknownCase(caseId);
        }
        throw Failure.of(
                        ExitCode.FACTS_UNUSABLE,
                        "unknown-version",
                        "version " + version + " of " + caseId + " is neither installed nor bundled",
                        "onrecord facts list shows the available versions")
                .withCandidates(known.stream()
                        .map(one -> Candidate.ofWord(one.version().toString()))
                        .toList());
    }

    /** The failure for an unknown case, with the known ones as candidates. */
    public Failure unknownCase(String caseId) {
        return Failure.of(
                        ExitCode.FACTS_UNUSABLE,
                        "unknown-case",
                        "no record of the case " + caseId + " is installed or bundled",
                        "onrecord cases lists the available cases")
                .withCandidates(
                        catalogue.cases().stream().map(Candidate::ofWord).toList());
    }
}
