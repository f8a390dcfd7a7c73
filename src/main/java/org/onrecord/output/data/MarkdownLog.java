package org.onrecord.output.data;

import java.io.IOException;
import java.util.List;
import org.onrecord.history.ChangeItem;
import org.onrecord.history.ChangeType;
import org.onrecord.history.EntrySort;
import org.onrecord.history.VersionEntry;
import org.onrecord.lookup.LogView;
import org.onrecord.model.FactDate;
import org.onrecord.output.layout.Style;

/** Writes the versions of a record as a change log in Markdown. */
final class MarkdownLog {
    private final Style style;
    private final Appendable out;
    private final MarkdownChanges changes;

    MarkdownLog(Style style, Appendable out) {
        this.style = style;
        this.out = out;
        this.changes = new MarkdownChanges(style, out);
    }

    void write(LogView view) throws IOException {
        var between = "";
        for (var entry : view.entries()) {
            out.append(between);
            write(entry);
            between = "\n";
        }
    }

    private void write(VersionEntry entry) throws IOException {
        var change = entry.change();
        out.append("## ").append(text(change.version())).append(", ");
        out.append(FactDate.of(change.date()).inWords()).append("\n\n");
        out.append(text(change.summary())).append('\n');
        for (var manner : ChangeType.values()) {
            write(manner, entry.told(manner));
        }
    }

    private void write(ChangeType manner, List<ChangeItem> told) throws IOException {
        if (told.isEmpty()) {
            return;
        }
        var words = manner.words();
        out.append("\n### ").append(Character.toUpperCase(words.charAt(0))).append(words.substring(1));
        out.append("\n\n");
        for (var one : told) {
            var sort = one.sort() == EntrySort.FACT ? "" : one.sort().words() + " ";
            var label = one.label() == null ? "" : ": " + text(one.label());
            out.append("- ")
                    .append(sort)
                    .append('`')
                    .append(one.id())
                    .append('`')
                    .append(label)
                    .append('\n');
            changes.write("  ", one.fields(), one.was(), one.reasons());
        }
    }

    private String text(String text) {
        return Markdown.text(text, style);
    }
}
