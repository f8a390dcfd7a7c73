package org.onrecord.install;

import org.jspecify.annotations.Nullable;
import org.onrecord.failure.Candidate;
import org.onrecord.failure.ExitCode;
import org.onrecord.failure.Failure;
import org.onrecord.format.FactsSource;
import org.onrecord.model.RecordVersion;

/**
 * Chooses the version of a record that answers where no file is named.
 *
 * <p>The case is the one asked for, else the one in use, else the bundled one; its version is the one asked for, else
 * the one in use, else the highest. In place of what is damaged the bundled version answers, unless a version was asked
 * for, or the case is not bundled.
 */
public final class RecordSelector {
    private final Catalogue catalogue;

    /**
     * A case to answer from.
     *
     * @param caseId its id
     * @param why why it is this one, to follow the reason for a version; empty where that goes without saying
     */
    private record Wanted(String caseId, String why) {
        String reason(String ofVersion) {
            return why.isEmpty() ? ofVersion : ofVersion + ", " + why;
        }
    }

    /** A chooser among the versions of this catalogue. */
    public RecordSelector(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * The record that answers.
     *
     * @param caseId the case asked for, or null
     * @param version the version asked for, or null
     * @throws Failure if it is not there, or damaged and nothing may take its place
     */
    public Choice choose(@Nullable String caseId, @Nullable RecordVersion version) {
        if (version != null) {
            var wanted = wanted(caseId);
            return Choice.of(find(wanted.caseId(), version).source(), wanted.reason("set by --record-version"));
        }
        Wanted wanted;
        try {
            if (caseId == null && !catalogue.store().exists()) {
                return Choice.of(
                        new FactsSource.Bundled(), "bundled with the program; no other record is chosen or installed");
            }
            wanted = wanted(caseId);
        } catch (Failure damage) {
            return inPlaceOfDamaged(damage);
        }
        return isBundled(wanted) ? choiceOrBundled(wanted) : best(wanted);
    }

    /** The id of the case that answers: the one asked for, else the one in use, else the bundled one. */
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

    private Choice choiceOrBundled(Wanted wanted) {
        try {
            return best(wanted);
        } catch (Failure damage) {
            return inPlaceOfDamaged(damage);
        }
    }

    private static Choice inPlaceOfDamaged(Failure damage) {
        return new Choice(
                new FactsSource.Bundled(), "bundled with the program; the installed one is damaged", damage, false);
    }

    private Choice best(Wanted wanted) {
        var inUse = catalogue.store().versionInUse(wanted.caseId());
        var chosen = inUse(wanted.caseId());
        var reason = inUse == null ? "the highest version installed or bundled" : "chosen with facts use";
        return new Choice(chosen.source(), wanted.reason(reason), null, chosen.isInstalled() && isBundled(wanted));
    }

    /**
     * The version of a case that answers when none is asked for.
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
     * A version of a case that is asked for by its number.
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

    /** The failure that a case makes of which there is no record, with those of which there are. */
    Failure unknownCase(String caseId) {
        return Failure.of(
                        ExitCode.FACTS_UNUSABLE,
                        "unknown-case",
                        "no record of the case " + caseId + " is installed or bundled",
                        "onrecord cases lists the available cases")
                .withCandidates(
                        catalogue.cases().stream().map(Candidate::ofWord).toList());
    }
}
