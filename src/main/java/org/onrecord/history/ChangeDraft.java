package org.onrecord.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Change;
import org.onrecord.model.Change.Correction;
import org.onrecord.model.Change.Withdrawal;
import org.onrecord.model.RecordVersion;

/**
 * The draft of a new version's entry in the list of changes, made from the differences to the old version.
 *
 * @param change the entry
 * @param isNew whether the new version's file has no entry after the old version yet, which this one would complete
 */
public record ChangeDraft(Change change, boolean isNew) {
    /** Fields of the record that differ without a change of its content. */
    private static final Set<String> NUMBERING = Set.of("version", "released");

    /**
     * Texts that an editor has to replace.
     *
     * @param summary the summary of the version
     * @param reason the reason for a correction or withdrawal
     */
    public record Placeholders(String summary, String reason) {}

    /**
     * Drafts the entry. An entry that the new version's file already has keeps its texts, and gets the missing items.
     *
     * @return null if the versions have the same content
     */
    public static @Nullable ChangeDraft of(CaseRecord now, CaseRecord old, Placeholders texts) {
        var difference = RecordDifference.complete(old, now);
        if (difference.differences().stream().noneMatch(ChangeDraft::isOfContent)) {
            return null;
        }
        var changes = new ChangesSince(old.version(), now);
        var isNew = changes.all().isEmpty();
        var begun = isNew
                ? new Change(now.version(), now.released(), texts.summary(), List.of(), List.of(), List.of())
                : changes.all().getFirst();
        var added = new ArrayList<>(begun.added());
        var corrected = new ArrayList<>(begun.corrected());
        var withdrawn = new ArrayList<>(begun.withdrawn());
        for (var one : new UndeclaredChanges(difference, changes).all()) {
            var kind = Objects.requireNonNull(one.kind().changeKind());
            switch (one.type()) {
                case ADDED -> {
                    if (one.kind() == EntryKind.FACT) {
                        added.add(one.id());
                    }
                }
                case CORRECTED -> corrected.add(new Correction(kind, one.id(), was(one.fields()), texts.reason()));
                case WITHDRAWN -> withdrawn.add(new Withdrawal(kind, one.id(), texts.reason()));
            }
        }
        var draft = new Change(
                now.version(),
                now.released(),
                begun.summary(),
                List.copyOf(added),
                List.copyOf(corrected),
                List.copyOf(withdrawn));
        return new ChangeDraft(numbered(draft, difference, changes), isNew);
    }

    private static boolean isOfContent(Difference one) {
        return switch (one.kind()) {
            case RECORD -> one.fields().stream().anyMatch(field -> !NUMBERING.contains(field.field()));
            case CHANGE -> false;
            default -> true;
        };
    }

    /** Returns the draft with its version: the next one, or a major one that the editor chose. */
    private static Change numbered(Change draft, RecordDifference difference, ChangesSince changes) {
        var earlier = changes.all().size() > 1
                ? changes.all().get(1).version()
                : difference.before().version();
        var from = Objects.requireNonNull(RecordVersion.parse(earlier));
        var isMinor = changes.all().size() > 1 ? draft.addsOrWithdraws() : difference.addsOrWithdraws();
        var isMajor = draft.version().equals(new RecordVersion(from.major() + 1, 0, 0).toString());
        var version = isMajor ? draft.version() : from.next(isMinor).toString();
        return new Change(version, draft.date(), draft.summary(), draft.added(), draft.corrected(), draft.withdrawn());
    }

    /** Returns the earlier values in words: a statement as it is, any other field after its name. */
    private static String was(List<FieldChange> fields) {
        return fields.stream().flatMap(ChangeDraft::was).collect(Collectors.joining(" "));
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static Stream<String> was(FieldChange field) {
        var value = Objects.requireNonNullElse(field.wasSpoken(), "nothing");
        return switch (field.field()) {
            case "statement", "text", "summary" -> Stream.of(value);
            // The sentences of the summary say it.
            case "summary.facts" -> Stream.of();
            default -> Stream.of(capital(field.words()) + ": " + value + (value.endsWith(".") ? "" : "."));
        };
    }
}
