package org.onrecord.history;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.ChangeKind;
import org.onrecord.model.Detail.FigureDetail;
import org.onrecord.model.Detail.OutcomeDetail;
import org.onrecord.model.SummarySentence;

/** The differences between two versions that need an entry in {@code changes} and have none. */
final class UntoldDifferences {
    /** Fields that assert nothing about the case, or follow from other facts: they may change without an entry. */
    private static final Set<String> EXEMPT =
            Set.of("asked", "authors", "citation", "consulted", "archived", "detail.superseded_by", "later");

    private final RecordDifference difference;
    private final ChangesSince changes;
    private final Set<Entry> referenced = new HashSet<>();

    private record Entry(EntryKind kind, String id) {}

    /**
     * A difference without an entry.
     *
     * @param fields the corrected fields that need one
     */
    record Untold(Difference difference, List<FieldChange> fields) {}

    UntoldDifferences(RecordDifference difference, ChangesSince changes) {
        this.difference = difference;
        this.changes = changes;
        difference.of(EntryKind.FACT, ChangeType.ADDED).forEach(this::collectReferences);
        difference.of(EntryKind.FACT, ChangeType.CORRECTED).forEach(this::collectReferences);
    }

    List<Untold> all() {
        return difference.differences().stream()
                .map(this::untold)
                .filter(Objects::nonNull)
                .toList();
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

    private @Nullable Untold untold(Difference one) {
        var kind = one.kind().changeKind();
        if (kind == null) {
            return null;
        }
        var fields = one.type() == ChangeType.CORRECTED
                ? one.fields().stream()
                        .filter(field -> isClaim(one, field.field()))
                        .toList()
                : List.<FieldChange>of();
        var isUntold = switch (one.type()) {
            case ADDED -> isAddedSilently(one, kind);
            case CORRECTED -> one.reasons().isEmpty() && !fields.isEmpty();
            case WITHDRAWN -> isWithdrawnSilently(one, kind);
        };
        return isUntold ? new Untold(one, fields) : null;
    }

    private boolean isAddedSilently(Difference one, ChangeKind kind) {
        if (one.kind().textField() != null) {
            return false; // A text made of facts needs no entry of its own.
        }
        return one.kind() == EntryKind.FACT
                ? !changes.adds(one.id())
                : !referenced.contains(new Entry(one.kind(), one.id()))
                        && changes.corrections(kind, one.id()).isEmpty();
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

    private boolean isWithdrawnSilently(Difference one, ChangeKind kind) {
        var isListedAsCorrected = one.kind() == EntryKind.STATUS
                && !changes.corrections(kind, one.id()).isEmpty();
        var isClaim = one.kind().textField() == null || !one.fields().isEmpty();
        return one.reasons().isEmpty() && !isListedAsCorrected && isClaim;
    }
}
