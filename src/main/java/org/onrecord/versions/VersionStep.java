package org.onrecord.versions;

import java.util.List;
import org.onrecord.model.Change;

/** Checks by how much the version number rises from one version to another. */
final class VersionStep {
    private final RecordDifference difference;
    private final List<Change> changes;
    private final ReleaseProblems problems;

    /**
     * A check of one new version.
     *
     * @param changes what the new version says of those after the old one, newest first
     */
    VersionStep(RecordDifference difference, List<Change> changes, ReleaseProblems problems) {
        this.difference = difference;
        this.changes = changes;
        this.problems = problems;
    }

    void check() {
        var old = VersionNumber.parse(difference.before().version());
        var now = VersionNumber.parse(difference.after().version());
        if (now.compareTo(old) > 0) {
            checkEachStep(old);
        } else if (!difference.differences().isEmpty()) {
            problems.add(
                    ReleaseFault.VERSION_NOT_HIGHER,
                    "version",
                    "the contents differ from version " + old + ", and the version is " + now,
                    "raise it to " + (addsOrWithdraws() ? old.nextMinor() : old.nextPatch()));
        }
    }

    /** Each version between the two is a step by itself, so that the old one need not be the last one. */
    private void checkEachStep(VersionNumber old) {
        var from = old;
        for (var change : changes.reversed()) {
            if (VersionNumber.isOne(change.version())) {
                var to = VersionNumber.parse(change.version());
                checkStep(from, to, change);
                from = to;
            }
        }
    }

    private void checkStep(VersionNumber from, VersionNumber to, Change change) {
        var isMinor = changes.size() == 1 ? addsOrWithdraws() : tellsOfAddedOrWithdrawn(change);
        var right = isMinor ? from.nextMinor() : from.nextPatch();
        if (!to.equals(right) && !to.equals(from.nextMajor())) {
            problems.add(
                    ReleaseFault.WRONG_VERSION_STEP,
                    changes.getFirst().equals(change) ? "version" : "changes",
                    (isMinor ? "facts were added or withdrawn" : "no fact was added or withdrawn") + " after " + from
                            + ", and the next version is " + to,
                    "call it " + right + ", or " + from.nextMajor() + " if the meaning of the layout changed");
        }
    }

    private boolean addsOrWithdraws() {
        return !difference.of(EntrySort.FACT, Manner.ADDED).isEmpty()
                || !difference.of(EntrySort.FACT, Manner.WITHDRAWN).isEmpty();
    }

    private static boolean tellsOfAddedOrWithdrawn(Change change) {
        return !change.added().isEmpty()
                || change.withdrawn().stream().anyMatch(withdrawal -> withdrawal.kind() == EntrySort.FACT.kind());
    }
}
