package org.onrecord.library;

import org.jspecify.annotations.Nullable;
import org.onrecord.failure.Failure;
import org.onrecord.model.RecordVersion;

/**
 * Selects the record to use if no facts file is given.
 *
 * <p>The case is the requested one, otherwise the default one, otherwise the bundled one; its version is the requested
 * one, otherwise the chosen one, otherwise the highest. If it is damaged, the bundled version is used, unless a version
 * was requested or the case is not bundled.
 */
final class RecordSelector {
    private final Library library;

    RecordSelector(Library library) {
        this.library = library;
    }

    /**
     * The selected case.
     *
     * @param why the reason, added to the reason for the version; empty for the bundled case
     */
    private record Wanted(String caseId, String why) {}

    Selection select(@Nullable String caseId, @Nullable RecordVersion version) {
        if (version != null) {
            var wanted = wanted(caseId);
            var source = library.get(wanted.caseId(), version).source();
            return new Selection(source, "set by --record-version" + wanted.why(), true, false, null);
        }
        Wanted wanted;
        try {
            if (caseId == null && !library.store().exists()) {
                return Selection.bundled("bundled with the program; no other record is chosen or installed", null);
            }
            wanted = wanted(caseId);
        } catch (Failure damage) {
            return inPlaceOfDamaged(damage);
        }
        try {
            return active(wanted);
        } catch (Failure damage) {
            if (!library.isBundled(wanted.caseId())) {
                throw damage;
            }
            return inPlaceOfDamaged(damage);
        }
    }

    private Wanted wanted(@Nullable String named) {
        if (named != null) {
            return new Wanted(named, ", for the case set by --case");
        }
        var why = library.store().caseInUse() == null ? "" : ", for the case " + Selection.CHOSEN;
        return new Wanted(library.activeCase(), why);
    }

    private Selection active(Wanted wanted) {
        var isPinned = library.store().versionInUse(wanted.caseId()) != null;
        var active = library.active(wanted.caseId());
        var reason = isPinned ? Selection.CHOSEN : "the highest version installed or bundled";
        var mayFallBack = active.isInstalled() && library.isBundled(wanted.caseId());
        return new Selection(active.source(), reason + wanted.why(), isPinned, mayFallBack, null);
    }

    private static Selection inPlaceOfDamaged(Failure damage) {
        return Selection.bundled("bundled with the program; the installed one is damaged", damage);
    }
}
