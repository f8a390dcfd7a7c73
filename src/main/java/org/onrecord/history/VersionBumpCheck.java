package org.onrecord.history;

import java.util.List;
import java.util.Objects;
import org.onrecord.history.ReleaseProblems.ReleaseFault;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Change;
import org.onrecord.model.RecordVersion;

/** Checks the step between two version numbers. */
final class VersionBumpCheck {
    private final RecordDifference difference;
    private final List<Change> changes;
    private final ReleaseProblems problems;

    /**
     * Creates the check of one new version.
     *
     * @param changes the new version's entries about versions after the old one, newest first
     */
    VersionBumpCheck(RecordDifference difference, List<Change> changes, ReleaseProblems problems) {
        this.difference = difference;
        this.changes = changes;
        this.problems = problems;
    }

    void check() {
        var old = version(difference.before());
        var now = version(difference.after());
        if (now.compareTo(old) > 0) {
            checkEachStep(old);
        } else if (!difference.differences().isEmpty()) {
            problems.add(
                    ReleaseFault.VERSION_NOT_HIGHER,
                    "version",
                    "the contents differ from version " + old + ", but the version is " + now,
                    "raise it to " + next(old, addsOrWithdraws()));
        }
    }

    private static RecordVersion version(CaseRecord record) {
        return Objects.requireNonNull(RecordVersion.parse(record.version()));
    }

    /** Checks each step between the two versions, because the old one need not be the previous one. */
    private void checkEachStep(RecordVersion old) {
        var from = old;
        for (var change : changes.reversed()) {
            var to = RecordVersion.parse(change.version());
            if (to != null) {
                checkStep(from, to, change);
                from = to;
            }
        }
    }

    private void checkStep(RecordVersion from, RecordVersion to, Change change) {
        var isMinor = changes.size() == 1 ? addsOrWithdraws() : listsAddedOrWithdrawn(change);
        var expected = next(from, isMinor);
        var major = new RecordVersion(from.major() + 1, 0, 0);
        if (!to.equals(expected) && !to.equals(major)) {
            problems.add(
                    ReleaseFault.WRONG_VERSION_STEP,
                    changes.getFirst().equals(change) ? "version" : "changes",
                    (isMinor ? "facts were added or withdrawn" : "no fact was added or withdrawn") + " after " + from
                            + ", but the next version is " + to,
                    "make it " + expected + ", or " + major + " if the meaning of the layout changed");
        }
    }

    private static RecordVersion next(RecordVersion version, boolean isMinor) {
        return isMinor
                ? new RecordVersion(version.major(), version.minor() + 1, 0)
                : new RecordVersion(version.major(), version.minor(), version.patch() + 1);
    }

    private boolean addsOrWithdraws() {
        return !difference.of(EntryKind.FACT, ChangeType.ADDED).isEmpty()
                || !difference.of(EntryKind.FACT, ChangeType.WITHDRAWN).isEmpty();
    }

    private static boolean listsAddedOrWithdrawn(Change change) {
        return !change.added().isEmpty()
                || change.withdrawn().stream().anyMatch(withdrawal -> withdrawal.kind() == EntryKind.FACT.changeKind());
    }
}
