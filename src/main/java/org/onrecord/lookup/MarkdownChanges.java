package org.onrecord.lookup;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.history.FieldChange;
import org.onrecord.output.layout.Sink;
import org.onrecord.output.layout.Style;
import org.onrecord.output.table.Markdown;

/** Writes the fields of an entry that changed, and why, as items of a Markdown list. */
public final class MarkdownChanges {
    private final Style style;
    private final Sink out;

    public MarkdownChanges(Style style, Sink out) {
        this.style = style;
        this.out = out;
    }

    /**
     * Writes what changed.
     *
     * @param indent the space before each bullet
     * @param was the old value as one text; written only where the fields are not known
     */
    public void write(String indent, List<FieldChange> fields, @Nullable String was, List<String> reasons) {
        for (var change : fields) {
            item(indent, text(change.words()) + ": " + text(change));
        }
        if (fields.isEmpty() && was != null) {
            item(indent, "Was: “" + text(was) + "”");
        }
        for (var reason : reasons) {
            item(indent, "Why: " + text(reason));
        }
    }

    private void item(String indent, String text) {
        out.append(indent).append("- ").append(text).append('\n');
    }

    private String text(FieldChange change) {
        if (!change.isOfItems()) {
            return quoted(change.wasSpoken()) + " → " + quoted(change.isSpoken());
        }
        var removed = change.removed().isEmpty() ? "" : "without " + text(String.join("; ", change.removed()));
        var added = change.added().isEmpty() ? "" : "with " + text(String.join("; ", change.added()));
        return removed.isEmpty() || added.isEmpty() ? removed + added : removed + "; " + added;
    }

    private String quoted(@Nullable String text) {
        return text == null ? "nothing" : "“" + text(text) + "”";
    }

    private String text(String text) {
        return Markdown.text(text, style);
    }
}
