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
     * @param reason the reason, added to the reason for the version; empty for the bundled case
     */
    private record SelectedCase(String caseId, String reason) {}

    Selection select(@Nullable String caseId, @Nullable RecordVersion version) {
        if (version != null) {
            var selected = selectCase(caseId);
            var source = library.get(selected.caseId(), version).source();
            return new Selection(source, "set by --record-version" + selected.reason(), true, false, null);
        }
        SelectedCase selected;
        try {
            if (caseId == null && !library.store().exists()) {
                return Selection.bundled("bundled with the program; no other record is selected or installed", null);
            }
            selected = selectCase(caseId);
        } catch (Failure damage) {
            return fallback(damage);
        }
        try {
            return active(selected);
        } catch (Failure damage) {
            if (!library.isBundled(selected.caseId())) {
                throw damage;
            }
            return fallback(damage);
        }
    }

    private SelectedCase selectCase(@Nullable String requested) {
        if (requested != null) {
            return new SelectedCase(requested, ", for the case set by --case");
        }
        var reason = library.store().caseInUse() == null ? "" : ", for the case " + Selection.CHOSEN;
        return new SelectedCase(library.activeCase(), reason);
    }

    private Selection active(SelectedCase selected) {
        var isPinned = library.store().versionInUse(selected.caseId()) != null;
        var active = library.active(selected.caseId());
        var reason = isPinned ? Selection.CHOSEN : "the highest version installed or bundled";
        var mayFallBack = active.isInstalled() && library.isBundled(selected.caseId());
        return new Selection(active.source(), reason + selected.reason(), isPinned, mayFallBack, null);
    }

    private static Selection fallback(Failure damage) {
        return Selection.bundled("bundled with the program; the installed one is damaged", damage);
    }
}
