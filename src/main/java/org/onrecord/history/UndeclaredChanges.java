package org.onrecord.history;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.history.Difference.Entry;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Detail.FigureDetail;
import org.onrecord.model.SummarySentence;

/** Finds the differences between two versions that need an entry in {@code changes} and have none. */
final class UndeclaredChanges {
    /** Fields that assert nothing about the case, or follow from other facts: they may change without an entry. */
    private static final Set<String> EXEMPT =
            Set.of("asked", "authors", "citation", "consulted", "archived", "detail.superseded_by", "later", "things");

    private final RecordDifference difference;
    private final ChangesSince changes;
    private final Set<Entry> referenced = new HashSet<>();

    UndeclaredChanges(RecordDifference difference, ChangesSince changes) {
        this.difference = difference;
        this.changes = changes;
        difference.of(EntryKind.FACT, ChangeType.ADDED).forEach(this::collectReferences);
        difference.of(EntryKind.FACT, ChangeType.CORRECTED).forEach(this::collectReferences);
    }

    /** Returns the differences without an entry; of a correction, only the fields that need one. */
    List<Difference> all() {
        return difference.differences().stream()
                .filter(one -> one.kind().changeKind() != null)
                .map(this::undeclared)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Records the entries that a fact refers to, which need no entry in {@code changes} of their own. */
    private void collectReferences(Difference one) {
        var fact = Objects.requireNonNull(difference.after().facts().get(one.id()));
        fact.people().forEach(id -> referenced.add(new Entry(EntryKind.PERSON, id)));
        fact.people().forEach(id -> referenced.add(new Entry(EntryKind.STATUS, id)));
        fact.organisations().forEach(id -> referenced.add(new Entry(EntryKind.ORGANISATION, id)));
        fact.sources().forEach(citation -> referenced.add(new Entry(EntryKind.SOURCE, citation.source())));
        if (fact.detail() instanceof FigureDetail figure && figure.series() != null) {
            referenced.add(new Entry(EntryKind.SERIES, figure.series()));
        }
    }

    private @Nullable Difference undeclared(Difference one) {
        return switch (one.type()) {
            case ADDED -> needsAddition(one) ? one : null;
            case CORRECTED -> {
                var claims = one.fields().stream()
                        .filter(field -> isClaim(one, field.field()))
                        .toList();
                yield one.reasons().isEmpty() && !claims.isEmpty() ? one.withFields(claims) : null;
            }
            case WITHDRAWN -> needsWithdrawal(one) ? one : null;
        };
    }

    private boolean needsAddition(Difference one) {
        if (one.kind().textField() != null) {
            return false; // A text made of facts needs no entry of its own.
        }
        return one.kind() == EntryKind.FACT
                ? !changes.lists(ChangeType.ADDED, one.entry())
                : !referenced.contains(one.entry()) && !changes.lists(ChangeType.CORRECTED, one.entry());
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

    private boolean needsWithdrawal(Difference one) {
        var isListedAsCorrected = one.kind() == EntryKind.STATUS && changes.lists(ChangeType.CORRECTED, one.entry());
        var isClaim = one.kind().textField() == null || !one.fields().isEmpty();
        return one.reasons().isEmpty() && !isListedAsCorrected && isClaim;
    }
}
