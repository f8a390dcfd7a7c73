package org.onrecord.lookup.diff;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.onrecord.history.ChangeType;
import org.onrecord.history.Difference;
import org.onrecord.history.EntryKind;
import org.onrecord.history.RecordDifference;
import org.onrecord.lookup.diff.DiffQuery.FindingAid;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Outcomes;
import org.onrecord.model.date.FactDate;
import org.onrecord.output.document.Document;
import org.onrecord.output.document.Entries;
import org.onrecord.output.document.Numbers;
import org.onrecord.output.document.Part;
import org.onrecord.output.layout.Phrase;

/** Writes the differences between two versions, for a screen or as a release note that an editor can publish. */
final class DifferenceText {
    private final RecordDifference difference;
    private final CaseRecord before;
    private final CaseRecord after;
    private final Document document;

    DifferenceText(RecordDifference difference, Document document) {
        this.difference = difference;
        this.before = difference.before();
        this.after = difference.after();
        this.document = document;
    }

    void write() {
        if (document.isComplete()) {
            writeHeadOfReleaseNote();
        } else {
            document.title(after.title());
            document.text("Version " + after.version() + " compared with " + before.version() + ".");
        }
        var counts = counts();
        document.text(!counts.isEmpty() ? counts : difference.isDifferent() ? "No entries differ." : "No differences.");
        var aids = FindingAid.words(difference);
        document.text(aids.isEmpty() ? "" : aids + (document.isComplete() ? "." : ". --all lists them."));
        document.text(difference.remark());
        for (var kind : EntryKind.values()) {
            for (var type : ChangeType.values()) {
                write(kind, type);
            }
        }
        document.listSources();
    }

    /** Writes the title with the dates of both versions, and the summary of each version between them. */
    private void writeHeadOfReleaseNote() {
        document.title(after.title() + ", version " + after.version());
        document.text(days("Released", after) + " Compared with version " + before.version() + ". "
                + days("The earlier version was released", before));
        var changes = difference.changes();
        for (var change : changes) {
            document.text((changes.size() == 1 ? "" : "Version " + change.version() + ": ") + change.summary());
        }
    }

    private static String days(String verb, CaseRecord record) {
        return verb + " on " + FactDate.of(record.released()).inWords() + "; as of "
                + FactDate.of(record.asOf()).inWords() + ".";
    }

    /** Writes the entries of a kind with a type of change, new facts in full. */
    private void write(EntryKind kind, ChangeType type) {
        var entries = difference.of(kind, type);
        if (entries.isEmpty()) {
            return;
        }
        document.section(kind.heading() + (kind == EntryKind.RECORD ? "" : " " + type.words()));
        if (kind == EntryKind.FACT && type == ChangeType.ADDED) {
            var facts = entries.stream()
                    .map(one -> Objects.requireNonNull(after.facts().get(one.id())))
                    .toList();
            Entries.withNotes(document, new Outcomes(after).standingFirst(facts))
                    .write();
        } else {
            entries.forEach(this::writeEntry);
        }
    }

    private void writeEntry(Difference entry) {
        if (entry.kind() == EntryKind.RECORD) {
            document.add(Part.Changed.of(entry, 0));
            return;
        }
        var label = Phrase.of(entry.labelOrId());
        document.hanging(
                isNamedById(entry)
                        ? label
                        : label.and("  ").and(Phrase.id(entry.id()).unbroken()),
                2);
        document.text(Phrase.of(text(entry)), 2);
        document.add(Part.Changed.of(entry, 2));
    }

    private static boolean isNamedById(Difference entry) {
        return entry.id().equals(entry.labelOrId());
    }

    /** Returns the text of an added or withdrawn entry; empty if its label is its text. */
    private static String text(Difference entry) {
        return entry.type() == ChangeType.CORRECTED
                ? ""
                : entry.fields().stream()
                        .map(field -> field.is() == null ? field.was() : field.is())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" "));
    }

    /** Counts the entries that differ, by kind and type of change; empty if there are none. */
    private String counts() {
        return Arrays.stream(EntryKind.values())
                .filter(kind -> kind != EntryKind.RECORD)
                .map(this::counts)
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private String counts(EntryKind kind) {
        var types = Arrays.stream(ChangeType.values())
                .filter(type -> !difference.of(kind, type).isEmpty())
                .map(type -> Numbers.of(difference.of(kind, type).size()) + " " + type.words())
                .collect(Collectors.joining(", "));
        return types.isEmpty() ? "" : kind.heading() + ": " + types + ".";
    }
}
