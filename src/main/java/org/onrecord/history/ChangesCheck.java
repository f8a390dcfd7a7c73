package org.onrecord.history;

import java.util.HashSet;
import java.util.stream.Collectors;
import org.onrecord.history.ReleaseProblems.ReleaseFault;
import org.onrecord.history.UntoldDifferences.Untold;
import org.onrecord.model.Change;

/** Checks that {@code changes} accounts for every difference between two versions, and for no other. */
final class ChangesCheck {
    private final RecordDifference difference;
    private final ChangesSince changes;
    private final ReleaseProblems problems;

    private record Entry(EntryKind kind, String id) {}

    ChangesCheck(RecordDifference difference, ChangesSince changes, ReleaseProblems problems) {
        this.difference = difference;
        this.changes = changes;
        this.problems = problems;
    }

    void check() {
        new UntoldDifferences(difference, changes).all().forEach(this::report);
        if (changes.all().size() == 1) {
            checkListedChanges(changes.all().getFirst());
        }
    }

    private void report(Untold untold) {
        var one = untold.difference();
        var name = "the " + one.kind().words() + " " + one.id();
        switch (one.type()) {
            case ADDED -> reportAdded(one, name);
            case CORRECTED ->
                problems.add(
                        ReleaseFault.CORRECTION_NOT_TOLD,
                        one.kind(),
                        one.id(),
                        name + " differs in "
                                + untold.fields().stream()
                                        .map(FieldChange::field)
                                        .collect(Collectors.joining(", "))
                                + ", and changes does not say so",
                        "add an entry to corrected with what it was before and why it changed");
            case WITHDRAWN ->
                problems.add(
                        ReleaseFault.SILENTLY_GONE,
                        one.kind(),
                        one.id(),
                        name + " is missing, and changes does not withdraw it",
                        "restore it, or add an entry to withdrawn that says why");
        }
    }

    private void reportAdded(Difference one, String name) {
        var isFact = one.kind() == EntryKind.FACT;
        problems.add(
                ReleaseFault.ADDITION_NOT_TOLD,
                one.kind(),
                one.id(),
                name + " is new and " + (isFact ? "not listed in added" : "no added or corrected fact refers to it"),
                isFact
                        ? "add the id to added in the first entry of changes"
                        : "refer to it in the fact that needs it, or remove it");
    }

    /** Reports listed changes since the old version that describe no actual difference. */
    private void checkListedChanges(Change change) {
        var happened = new HashSet<Entry>();
        difference.differences().forEach(one -> happened.add(new Entry(one.kind(), one.id())));
        var before = difference.before().facts();
        for (var id : change.added()) {
            if (before.containsKey(id)) {
                reportMissingDifference(EntryKind.FACT, id, "added", "the old version has it already");
            }
        }
        for (var one : change.corrected()) {
            if (!happened.contains(new Entry(EntryKind.of(one.kind()), one.id()))) {
                reportMissingDifference(EntryKind.of(one.kind()), one.id(), "corrected", "it did not change");
            }
        }
        for (var one : change.withdrawn()) {
            var kind = EntryKind.of(one.kind());
            if (!kind.has(difference.before(), one.id())) {
                reportMissingDifference(kind, one.id(), "withdrawn", "the old version does not have it");
            }
        }
    }

    private void reportMissingDifference(EntryKind kind, String id, String list, String why) {
        problems.add(
                ReleaseFault.TOLD_WITHOUT_DIFFERENCE,
                kind,
                id,
                "changes has the " + kind.words() + " " + id + " in " + list + ", but " + why,
                "correct the id, or remove the entry");
    }
}
