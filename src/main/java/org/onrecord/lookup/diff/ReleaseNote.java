package org.onrecord.lookup.diff;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.onrecord.history.ChangeType;
import org.onrecord.history.Difference;
import org.onrecord.history.Difference.Reason;
import org.onrecord.history.EntryKind;
import org.onrecord.history.RecordDifference;
import org.onrecord.lookup.FactRow;
import org.onrecord.lookup.MarkdownChanges;
import org.onrecord.lookup.MarkdownList;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Outcomes;
import org.onrecord.model.date.FactDate;
import org.onrecord.output.layout.Sink;
import org.onrecord.output.layout.Style;
import org.onrecord.output.table.Markdown;

/** Writes what changed between two versions as a note that an editor can publish with the later one. */
public final class ReleaseNote {
    private final RecordDifference difference;
    private final Style style;
    private final Sink out;

    public ReleaseNote(RecordDifference difference, Style style, Sink out) {
        this.difference = difference;
        this.style = style;
        this.out = out;
    }

    public void write() {
        var after = difference.after();
        out.append("# ").append(text(after.title())).append(", version ").append(text(after.version()));
        out.append("\n\n").append(days("Released", after)).append(" Compared with version ");
        out.append(text(difference.before().version())).append(". ");
        out.append(days("That was released", difference.before())).append('\n');
        writeSummaries();
        writeCounts();
        for (var kind : EntryKind.values()) {
            for (var type : ChangeType.values()) {
                write(kind, type, difference.of(kind, type));
            }
        }
        var aids = FindingAids.of(difference);
        if (!aids.isEmpty()) {
            out.append('\n').append(aids.words()).append(".\n");
        }
        if (!difference.remark().isEmpty()) {
            out.append('\n').append(difference.remark()).append('\n');
        }
        if (!difference.isDifferent()) {
            out.append("\nNo differences.\n");
        }
    }

    private static String days(String verb, CaseRecord record) {
        return verb + " on " + FactDate.of(record.released()).inWords() + "; as of "
                + FactDate.of(record.asOf()).inWords() + ".";
    }

    private void writeSummaries() {
        var changes = difference.changes();
        for (var change : changes) {
            var version = changes.size() == 1 ? "" : "Version " + text(change.version()) + ": ";
            out.append('\n').append(version).append(text(change.summary())).append('\n');
        }
    }

    private void writeCounts() {
        var counts = Arrays.stream(EntryKind.values())
                .filter(kind -> kind != EntryKind.RECORD)
                .map(this::counted)
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" "));
        if (!counts.isEmpty()) {
            out.append('\n').append(counts).append('\n');
        }
    }

    private String counted(EntryKind kind) {
        var types = Arrays.stream(ChangeType.values())
                .filter(type -> !difference.of(kind, type).isEmpty())
                .map(type -> difference.of(kind, type).size() + " " + type.words())
                .collect(Collectors.joining(", "));
        return types.isEmpty() ? "" : kind.heading() + ": " + types + ".";
    }

    private void write(EntryKind kind, ChangeType type, List<Difference> entries) {
        if (entries.isEmpty()) {
            return;
        }
        out.append("\n## ").append(heading(kind, type)).append("\n\n");
        if (kind == EntryKind.FACT && type == ChangeType.ADDED) {
            var after = difference.after();
            var facts = entries.stream()
                    .map(entry -> after.facts().get(entry.id()))
                    .filter(Objects::nonNull)
                    .toList();
            new MarkdownList(after, style, out)
                    .write(new Outcomes(after)
                            .standingFirst(facts).stream()
                                    .map(fact -> new FactRow(after, fact))
                                    .toList());
            return;
        }
        for (var entry : entries) {
            write(entry);
        }
    }

    private static String heading(EntryKind kind, ChangeType type) {
        return kind == EntryKind.RECORD ? kind.heading() : kind.heading() + " " + type.words();
    }

    private void write(Difference entry) {
        if (entry.kind() != EntryKind.RECORD) {
            var id = entry.id().equals(entry.label()) ? "" : " (`" + entry.id() + "`)";
            out.append("- ").append(text(entry.label())).append(id).append('\n');
        }
        new MarkdownChanges(style, out)
                .write(
                        entry.kind() == EntryKind.RECORD ? "" : "  ",
                        entry.fields(),
                        null,
                        entry.reasons().stream().map(Reason::text).toList());
    }

    private String text(String text) {
        return Markdown.text(text, style);
    }
}
