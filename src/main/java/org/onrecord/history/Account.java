package org.onrecord.history;

import java.util.HashSet;
import java.util.Set;
import org.onrecord.model.Change;
import org.onrecord.model.ChangeKind;
import org.onrecord.model.FigureDetail;
import org.onrecord.model.OutcomeDetail;

/** Checks that {@code changes} accounts for every difference between two versions, and for nothing else. */
final class Account {
    /** Fields that assert nothing about the case, or follow from other facts: they may change without an entry. */
    private static final Set<String> UNTOLD =
            Set.of("asked", "authors", "citation", "consulted", "archived", "detail.superseded_by");

    private final RecordDifference difference;
    private final ChangesSince told;
    private final ReleaseProblems problems;
    private final Set<Entry> named = new HashSet<>();

    /** An entry by its sort and id. */
    private record Entry(EntrySort sort, String id) {}

    Account(RecordDifference difference, ChangesSince told, ReleaseProblems problems) {
        this.difference = difference;
        this.told = told;
        this.problems = problems;
    }

    void check() {
        difference.of(EntrySort.FACT, ChangeType.ADDED).forEach(this::name);
        difference.of(EntrySort.FACT, ChangeType.CORRECTED).forEach(this::name);
        difference.differences().forEach(this::checkTold);
        if (told.changes().size() == 1) {
            checkHappened(told.changes().getFirst());
        }
    }

    /** Notes what a fact names: an entry that it brings along needs no entry in {@code changes} of its own. */
    private void name(Difference one) {
        var fact = difference.after().facts().get(one.id());
        if (fact == null) {
            return;
        }
        fact.people().forEach(id -> named.add(new Entry(EntrySort.PERSON, id)));
        fact.people().forEach(id -> named.add(new Entry(EntrySort.STATUS, id)));
        fact.organisations().forEach(id -> named.add(new Entry(EntrySort.ORGANISATION, id)));
        fact.sources().forEach(citation -> named.add(new Entry(EntrySort.SOURCE, citation.source())));
        if (fact.detail() instanceof OutcomeDetail outcome) {
            named.add(new Entry(EntrySort.PROCEEDING, outcome.proceeding()));
        }
        if (fact.detail() instanceof FigureDetail figure && figure.series() != null) {
            named.add(new Entry(EntrySort.SERIES, figure.series()));
        }
    }

    private void checkTold(Difference one) {
        var kind = one.sort().kind();
        if (kind == null) {
            return;
        }
        switch (one.manner()) {
            case ADDED -> checkAdded(one, kind);
            case CORRECTED -> checkCorrected(one);
            case WITHDRAWN -> checkWithdrawn(one, kind);
        }
    }

    private void checkAdded(Difference one, ChangeKind kind) {
        var isFact = one.sort() == EntrySort.FACT;
        var isTold = isFact
                ? told.adds(one.id())
                : named.contains(new Entry(one.sort(), one.id()))
                        || !told.corrections(kind, one.id()).isEmpty();
        if (!isTold) {
            problems.add(
                    ReleaseFault.ADDITION_NOT_TOLD,
                    one.sort(),
                    one.id(),
                    "the " + one.sort().words() + " " + one.id() + " is new and "
                            + (isFact ? "not listed in added" : "no added or corrected fact refers to it"),
                    isFact
                            ? "add the id to added in the first entry of changes"
                            : "refer to it in the fact that needs it, or remove it");
        }
    }

    private void checkCorrected(Difference one) {
        var fields = one.fields().stream()
                .map(FieldChange::field)
                .filter(field -> !UNTOLD.contains(field))
                .toList();
        if (one.reasons().isEmpty() && !fields.isEmpty()) {
            problems.add(
                    ReleaseFault.CORRECTION_NOT_TOLD,
                    one.sort(),
                    one.id(),
                    "the " + one.sort().words() + " " + one.id() + " differs in " + String.join(", ", fields)
                            + ", and changes does not say so",
                    "add an entry to corrected with what it was before and why it changed");
        }
    }

    private void checkWithdrawn(Difference one, ChangeKind kind) {
        var isToldAsCorrected = one.sort() == EntrySort.STATUS
                && !told.corrections(kind, one.id()).isEmpty();
        if (one.reasons().isEmpty() && !isToldAsCorrected) {
            problems.add(
                    ReleaseFault.SILENTLY_GONE,
                    one.sort(),
                    one.id(),
                    "the " + one.sort().words() + " " + one.id() + " is missing, and changes does not withdraw it",
                    "restore it, or add an entry to withdrawn that says why");
        }
    }

    /** Of the version right after the old one, each entry must tell of a difference that there is. */
    private void checkHappened(Change change) {
        var happened = new HashSet<Entry>();
        difference.differences().forEach(one -> happened.add(new Entry(one.sort(), one.id())));
        var before = difference.before().facts();
        for (var id : change.added()) {
            if (before.containsKey(id)) {
                notHappened(EntrySort.FACT, id, "added", "the old version has it already");
            }
        }
        for (var one : change.corrected()) {
            if (!happened.contains(new Entry(EntrySort.of(one.kind()), one.id()))) {
                notHappened(EntrySort.of(one.kind()), one.id(), "corrected", "it did not change");
            }
        }
        for (var one : change.withdrawn()) {
            var sort = EntrySort.of(one.kind());
            if (!sort.ids(difference.before()).contains(one.id())) {
                notHappened(sort, one.id(), "withdrawn", "the old version does not have it");
            }
        }
    }

    private void notHappened(EntrySort sort, String id, String list, String why) {
        problems.add(
                ReleaseFault.TOLD_WITHOUT_DIFFERENCE,
                sort,
                id,
                "changes has the " + sort.words() + " " + id + " in " + list + ", but " + why,
                "correct the id, or remove the entry");
    }
}
