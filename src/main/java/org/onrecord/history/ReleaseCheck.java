package org.onrecord.history;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.onrecord.failure.Problem;
import org.onrecord.history.ReleaseProblems.ReleaseFault;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Change;
import org.onrecord.model.RecordVersion;

/** Checks the format's promises about versions for a new version of a record. */
public final class ReleaseCheck {
    private final CaseRecord old;
    private final CaseRecord now;
    private final ChangesSince changes;
    private final RecordDifference difference;
    private final ReleaseProblems problems;

    private ReleaseCheck(String file, CaseRecord now, CaseRecord old) {
        this.old = old;
        this.now = now;
        this.changes = new ChangesSince(old.version(), now);
        this.difference = RecordDifference.complete(old, now);
        this.problems = new ReleaseProblems(file, now);
    }

    /**
     * Returns the promises that a new version breaks: no id is reused or missing without a withdrawal, every difference
     * has its entry in {@code changes}, the version rises by the right step, {@code released} and {@code as_of} do not
     * go back.
     *
     * <p>{@code changes} has no kind for proceedings, the overview, withheld matters and the record's own texts: its
     * summary describes those. A new person, body or source needs no entry of its own if an added or corrected fact
     * refers to it.
     *
     * @param file the name of the new version's file
     */
    public static List<Problem> problems(String file, CaseRecord now, CaseRecord old) {
        return new ReleaseCheck(file, now, old).check();
    }

    private List<Problem> check() {
        if (!now.caseId().equals(old.caseId())) {
            problems.add(
                    ReleaseFault.OTHER_CASE,
                    "case",
                    "the case is " + now.caseId() + ", but that of the old version is " + old.caseId(),
                    "compare versions of one case");
            return problems.found();
        }
        new VersionBumpCheck(difference, changes.all(), problems).check();
        checkDays();
        checkHistory();
        checkReuse();
        new ChangesCheck(difference, changes, problems).check();
        return problems.found();
    }

    private void checkDays() {
        if (now.released().isBefore(old.released())) {
            problems.add(
                    ReleaseFault.RELEASED_BACK,
                    "released",
                    "released on " + now.released() + ", before version " + old.version() + ", which was released on "
                            + old.released(),
                    "write the release date of this version");
        }
        if (now.asOf().isBefore(old.asOf())) {
            problems.add(
                    ReleaseFault.AS_OF_BACK,
                    "as_of",
                    "as_of is " + now.asOf() + ", but in version " + old.version() + " it is " + old.asOf(),
                    "keep as_of at least as late as before");
        }
    }

    /** Checks that the list ends with the old version's entries, unchanged. */
    private void checkHistory() {
        var kept = now.changes().subList(changes.all().size(), now.changes().size());
        if (kept.equals(old.changes())) {
            return;
        }
        var all = Set.copyOf(now.changes());
        for (var change : old.changes()) {
            if (!all.contains(change)) {
                problems.add(
                        ReleaseFault.HISTORY_REWRITTEN,
                        EntryKind.CHANGE,
                        change.version(),
                        "the entry of version " + change.version() + " is not the same as in version " + old.version(),
                        "restore it; record a correction in the entry of the version that makes it");
            }
        }
        if (all.containsAll(old.changes())) {
            problems.add(
                    ReleaseFault.HISTORY_REWRITTEN,
                    "changes",
                    "the entries of earlier versions are not in order below those of later ones",
                    "put the newest first, and leave the others as they were");
        }
    }

    private void checkReuse() {
        var withdrawn = new HashSet<String>();
        for (var record : List.of(now, old)) {
            for (var change : record.changes()) {
                for (var one : change.withdrawn()) {
                    var kind = EntryKind.of(one.kind());
                    if (isInUse(kind, one.id()) && withdrawn.add(kind.key() + " " + one.id())) {
                        problems.add(
                                ReleaseFault.ID_REUSED,
                                kind,
                                one.id(),
                                "version " + change.version() + " withdrew the " + kind.words() + " " + one.id()
                                        + ", but the id is in use again",
                                "give the new entry a new id, or remove the withdrawal if nothing was withdrawn");
                    }
                }
            }
        }
    }

    /** Whether a withdrawn id is in use. The id of a status is its person's, so it cannot be reused. */
    private boolean isInUse(EntryKind kind, String id) {
        return kind != EntryKind.STATUS && kind.has(now, id);
    }

    /** Checks the step between two version numbers. */
    private static final class VersionBumpCheck {
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
                        "raise it to " + old.next(difference.addsOrWithdraws()));
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
            var isMinor = changes.size() == 1 ? difference.addsOrWithdraws() : change.addsOrWithdraws();
            var expected = from.next(isMinor);
            var major = new RecordVersion(from.major() + 1, 0, 0);
            if (!to.equals(expected) && !to.equals(major)) {
                problems.add(
                        ReleaseFault.WRONG_VERSION_STEP,
                        changes.getFirst().equals(change) ? "version" : "changes",
                        (isMinor ? "facts were added or withdrawn" : "no fact was added or withdrawn") + " after "
                                + from + ", but the next version is " + to,
                        "make it " + expected + ", or " + major + " if the meaning of the layout changed");
            }
        }
    }
}
