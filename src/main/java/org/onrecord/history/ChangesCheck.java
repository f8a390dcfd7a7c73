package org.onrecord.history;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.onrecord.history.ReleaseProblems.ReleaseFault;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Change;
import org.onrecord.model.ChangeKind;
import org.onrecord.model.FigureDetail;
import org.onrecord.model.OutcomeDetail;
import org.onrecord.model.SummarySentence;

/** Checks that {@code changes} accounts for every difference between two versions, and for no other. */
final class ChangesCheck {
    /** Fields that assert nothing about the case, or follow from other facts: they may change without an entry. */
    private static final Set<String> EXEMPT =
            Set.of("asked", "authors", "citation", "consulted", "archived", "detail.superseded_by");

    private final RecordDifference difference;
    private final ChangesSince changes;
    private final ReleaseProblems problems;
    private final Set<Entry> referenced = new HashSet<>();

    private record Entry(EntryKind kind, String id) {}

    ChangesCheck(RecordDifference difference, ChangesSince changes, ReleaseProblems problems) {
        this.difference = difference;
        this.changes = changes;
        this.problems = problems;
    }

    void check() {
        difference.of(EntryKind.FACT, ChangeType.ADDED).forEach(this::collectReferences);
        difference.of(EntryKind.FACT, ChangeType.CORRECTED).forEach(this::collectReferences);
        difference.differences().forEach(this::checkListed);
        if (changes.all().size() == 1) {
            checkListedChanges(changes.all().getFirst());
        }
    }

    /** Records the entries that a fact refers to, which need no entry in {@code changes} of their own. */
    private void collectReferences(Difference one) {
        var fact = difference.after().facts().get(one.id());
        if (fact == null) {
            return;
        }
        fact.people().forEach(id -> referenced.add(new Entry(EntryKind.PERSON, id)));
        fact.people().forEach(id -> referenced.add(new Entry(EntryKind.STATUS, id)));
        fact.organisations().forEach(id -> referenced.add(new Entry(EntryKind.ORGANISATION, id)));
        fact.sources().forEach(citation -> referenced.add(new Entry(EntryKind.SOURCE, citation.source())));
        if (fact.detail() instanceof OutcomeDetail outcome) {
            referenced.add(new Entry(EntryKind.PROCEEDING, outcome.proceeding()));
        }
        if (fact.detail() instanceof FigureDetail figure && figure.series() != null) {
            referenced.add(new Entry(EntryKind.SERIES, figure.series()));
        }
    }

    private void checkListed(Difference one) {
        var kind = one.kind().changeKind();
        if (kind == null) {
            return;
        }
        switch (one.type()) {
            case ADDED -> checkAdded(one, kind);
            case CORRECTED -> checkCorrected(one);
            case WITHDRAWN -> checkWithdrawn(one, kind);
        }
    }

    private void checkAdded(Difference one, ChangeKind kind) {
        if (one.kind().textField() != null) {
            return; // A text made of facts needs no entry of its own.
        }
        var isFact = one.kind() == EntryKind.FACT;
        var isListed = isFact
                ? changes.adds(one.id())
                : referenced.contains(new Entry(one.kind(), one.id()))
                        || !changes.corrections(kind, one.id()).isEmpty();
        if (!isListed) {
            problems.add(
                    ReleaseFault.ADDITION_NOT_TOLD,
                    one.kind(),
                    one.id(),
                    "the " + one.kind().words() + " " + one.id() + " is new and "
                            + (isFact ? "not listed in added" : "no added or corrected fact refers to it"),
                    isFact
                            ? "add the id to added in the first entry of changes"
                            : "refer to it in the fact that needs it, or remove it");
        }
    }

    private void checkCorrected(Difference one) {
        var fields = one.fields().stream()
                .map(FieldChange::field)
                .filter(field -> isClaim(one, field))
                .toList();
        if (one.reasons().isEmpty() && !fields.isEmpty()) {
            problems.add(
                    ReleaseFault.CORRECTION_NOT_TOLD,
                    one.kind(),
                    one.id(),
                    "the " + one.kind().words() + " " + one.id() + " differs in " + String.join(", ", fields)
                            + ", and changes does not say so",
                    "add an entry to corrected with what it was before and why it changed");
        }
    }

    /** Whether a change of a field is a correction. A summary is corrected if a sentence of it is gone. */
    private boolean isClaim(Difference one, String field) {
        return switch (one.kind()) {
            case BRIEF ->
                field.equals(one.kind().textField())
                        && !sentences(difference.after(), one.id())
                                .containsAll(sentences(difference.before(), one.id()));
            case OPEN -> field.equals(one.kind().textField());
            default -> !EXEMPT.contains(field);
        };
    }

    private static List<String> sentences(CaseRecord record, String brief) {
        return Objects.requireNonNull(record.briefs().get(brief)).summary().stream()
                .map(SummarySentence::text)
                .toList();
    }

    private void checkWithdrawn(Difference one, ChangeKind kind) {
        var isListedAsCorrected = one.kind() == EntryKind.STATUS
                && !changes.corrections(kind, one.id()).isEmpty();
        var isClaim = one.kind().textField() == null || !one.fields().isEmpty();
        if (one.reasons().isEmpty() && !isListedAsCorrected && isClaim) {
            problems.add(
                    ReleaseFault.SILENTLY_GONE,
                    one.kind(),
                    one.id(),
                    "the " + one.kind().words() + " " + one.id() + " is missing, and changes does not withdraw it",
                    "restore it, or add an entry to withdrawn that says why");
        }
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
            if (!kind.ids(difference.before()).contains(one.id())) {
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
