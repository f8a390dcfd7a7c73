package org.onrecord.history;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.failure.Problem;
import org.onrecord.history.Difference.Entry;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Change;
import org.onrecord.model.CustodyInterval;
import org.onrecord.model.RecordVersion;
import org.onrecord.model.field.Keyword;

/** Checks the format's promises about versions for a new version of a record. */
public final class ReleaseCheck {
    private final String file;
    private final CaseRecord old;
    private final CaseRecord now;
    private final ChangesSince changes;
    private final RecordDifference difference;
    private final Map<EntryKind, Map<String, Integer>> positions = new EnumMap<>(EntryKind.class);
    private final List<Problem> problems = new ArrayList<>();

    private ReleaseCheck(String file, CaseRecord now, CaseRecord old) {
        this.file = file;
        this.old = old;
        this.now = now;
        this.changes = new ChangesSince(old.version(), now);
        this.difference = RecordDifference.complete(old, now);
    }

    /** The promises about versions; {@code docs/errors.md} explains each to users. */
    enum ReleaseFault implements Keyword {
        OTHER_CASE,
        VERSION_NOT_HIGHER,
        WRONG_VERSION_STEP,
        RELEASED_BACK,
        AS_OF_BACK,
        HISTORY_REWRITTEN,
        ID_REUSED,
        SILENTLY_GONE,
        ADDITION_NOT_TOLD,
        CORRECTION_NOT_TOLD,
        TOLD_WITHOUT_DIFFERENCE
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
            add(
                    ReleaseFault.OTHER_CASE,
                    "case",
                    "the case is " + now.caseId() + ", but that of the old version is " + old.caseId(),
                    "compare versions of one case");
            return List.copyOf(problems);
        }
        checkVersion();
        checkDays();
        checkHistory();
        checkReuse();
        new UndeclaredChanges(difference, changes).all().forEach(this::addUndeclared);
        if (changes.all().size() == 1) {
            checkListed(changes.all().getFirst());
        }
        return List.copyOf(problems);
    }

    private void checkVersion() {
        var earlier = version(old);
        var later = version(now);
        if (later.compareTo(earlier) > 0) {
            checkEachStep(earlier);
        } else if (!difference.differences().isEmpty()) {
            add(
                    ReleaseFault.VERSION_NOT_HIGHER,
                    "version",
                    "the contents differ from version " + earlier + ", but the version is " + later,
                    "raise it to " + earlier.next(difference.addsOrWithdraws()));
        }
    }

    private static RecordVersion version(CaseRecord record) {
        return Objects.requireNonNull(RecordVersion.parse(record.version()));
    }

    /** Checks each step between the two versions, because the old one need not be the previous one. */
    private void checkEachStep(RecordVersion old) {
        var from = old;
        for (var change : changes.all().reversed()) {
            var to = RecordVersion.parse(change.version());
            if (to != null) {
                checkStep(from, to, change);
                from = to;
            }
        }
    }

    private void checkStep(RecordVersion from, RecordVersion to, Change change) {
        var isMinor = changes.all().size() == 1 ? difference.addsOrWithdraws() : change.addsOrWithdraws();
        var expected = from.next(isMinor);
        var major = new RecordVersion(from.major() + 1, 0, 0);
        if (!to.equals(expected) && !to.equals(major)) {
            add(
                    ReleaseFault.WRONG_VERSION_STEP,
                    changes.all().getFirst().equals(change) ? "version" : "changes",
                    (isMinor ? "facts were added or withdrawn" : "no fact was added or withdrawn") + " after " + from
                            + ", but the next version is " + to,
                    "make it " + expected + ", or " + major + " if the meaning of the layout changed");
        }
    }

    private void checkDays() {
        if (now.released().isBefore(old.released())) {
            add(
                    ReleaseFault.RELEASED_BACK,
                    "released",
                    "released on " + now.released() + ", before version " + old.version() + ", which was released on "
                            + old.released(),
                    "write the release date of this version");
        }
        if (now.asOf().isBefore(old.asOf())) {
            add(
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
                add(
                        ReleaseFault.HISTORY_REWRITTEN,
                        new Entry(EntryKind.CHANGE, change.version()),
                        "the entry of version " + change.version() + " is not the same as in version " + old.version(),
                        "restore it; record a correction in the entry of the version that makes it");
            }
        }
        if (all.containsAll(old.changes())) {
            add(
                    ReleaseFault.HISTORY_REWRITTEN,
                    "changes",
                    "the entries of earlier versions are not in order below those of later ones",
                    "put the newest first, and leave the others as they were");
        }
    }

    private void checkReuse() {
        var reused = new HashSet<Entry>();
        for (var change :
                Stream.concat(now.changes().stream(), old.changes().stream()).toList()) {
            for (var one : change.withdrawn()) {
                var entry = new Entry(EntryKind.of(one.kind()), one.id());
                if (isInUse(entry) && reused.add(entry)) {
                    add(
                            ReleaseFault.ID_REUSED,
                            entry,
                            "version " + change.version() + " withdrew the " + entry.words()
                                    + ", but the id is in use again",
                            "give the new entry a new id, or remove the withdrawal if nothing was withdrawn");
                }
            }
        }
    }

    /** Whether a withdrawn id is in use. The id of a status is its person's, so it cannot be reused. */
    private boolean isInUse(Entry entry) {
        return entry.kind() != EntryKind.STATUS && entry.isIn(now);
    }

    private void addUndeclared(Difference one) {
        var name = "the " + one.entry().words();
        switch (one.type()) {
            case ADDED -> {
                var isFact = one.kind() == EntryKind.FACT;
                add(
                        ReleaseFault.ADDITION_NOT_TOLD,
                        one.entry(),
                        name + " is new and "
                                + (isFact ? "not listed in added" : "no added or corrected fact refers to it"),
                        isFact
                                ? "add the id to added in the first entry of changes"
                                : "refer to it in the fact that needs it, or remove it");
            }
            case CORRECTED ->
                add(
                        ReleaseFault.CORRECTION_NOT_TOLD,
                        one.entry(),
                        name + " differs in "
                                + one.fields().stream().map(FieldChange::field).collect(Collectors.joining(", "))
                                + ", and changes does not say so",
                        "add an entry to corrected with what it was before and why it changed");
            case WITHDRAWN ->
                add(
                        ReleaseFault.SILENTLY_GONE,
                        one.entry(),
                        name + " is missing, and changes does not withdraw it",
                        "restore it, or add an entry to withdrawn that says why");
        }
    }

    /** Checks that the only version since the old one lists nothing that did not happen. */
    private void checkListed(Change change) {
        var happened = difference.differences().stream().map(Difference::entry).collect(Collectors.toSet());
        Difference.listed(change).forEach(one -> {
            var entry = one.entry();
            var why = switch (one.type()) {
                case ADDED -> entry.isIn(old) ? "the old version has it already" : null;
                case CORRECTED -> happened.contains(entry) ? null : "it did not change";
                case WITHDRAWN -> entry.isIn(old) ? null : "the old version does not have it";
            };
            if (why != null) {
                add(
                        ReleaseFault.TOLD_WITHOUT_DIFFERENCE,
                        entry,
                        "changes has the " + entry.words() + " in " + one.type().key() + ", but " + why,
                        "correct the id, or remove the entry");
            }
        });
    }

    private void add(ReleaseFault fault, String path, String message, String hint) {
        add(fault, path, null, message, hint);
    }

    /** Adds a problem of an entry, which may be missing from the new file. */
    private void add(ReleaseFault fault, Entry entry, String message, String hint) {
        var list = entry.kind().list();
        var position = positions.computeIfAbsent(entry.kind(), this::positions).get(entry.id());
        add(fault, position == null ? list : list + "[" + position + "]", entry.id(), message, hint);
    }

    private void add(ReleaseFault fault, String path, @Nullable String id, String message, String hint) {
        problems.add(new Problem(fault.key(), file, 0, 0, path, id, message, hint));
    }

    private Map<String, Integer> positions(EntryKind kind) {
        Collection<String> ids = kind == EntryKind.STATUS
                ? now.statuses().stream().map(CustodyInterval::person).toList()
                : kind.ids(now);
        var positions = new HashMap<String, Integer>();
        var position = 0;
        for (var id : ids) {
            positions.putIfAbsent(id, position);
            position++;
        }
        return positions;
    }
}
