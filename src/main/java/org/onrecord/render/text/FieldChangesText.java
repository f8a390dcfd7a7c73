package org.onrecord.render.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.render.layout.Phrase;
import org.onrecord.versions.FieldChange;
import org.onrecord.versions.Reason;

/** Writes the fields of an entry that changed: what was, what is, and why. */
final class FieldChangesText {
    private static final String WHY = "why";
    /** Up to here what was and what is share a line. */
    private static final int SHORT = 60;

    private final Page page;
    private final int indent;

    FieldChangesText(Page page, int indent) {
        this.page = page;
        this.indent = indent;
    }

    void write(List<FieldChange> fields, List<Reason> reasons) {
        var label = Math.max(
                reasons.isEmpty() ? 0 : WHY.length(),
                fields.stream()
                        .mapToInt(change -> change.words().length())
                        .max()
                        .orElse(0));
        var lines = new LabelledLines(page, indent, label);
        for (var change : fields) {
            lines.add(change.words(), paragraphs(change));
        }
        lines.add(WHY, reasons.stream().map(reason -> Phrase.of(reason.text())).toList());
    }

    private static List<Phrase> paragraphs(FieldChange change) {
        if (change.isOfItems()) {
            var items = new ArrayList<Phrase>();
            change.removed().forEach(item -> items.add(Phrase.of("− " + item)));
            change.added().forEach(item -> items.add(Phrase.of("+ " + item)));
            return items;
        }
        var was = spoken(change.wasSpoken());
        var is = spoken(change.isSpoken());
        return was.length() + is.length() <= SHORT
                ? List.of(Phrase.of(was + " → " + is))
                : List.of(Phrase.of("was: " + was), Phrase.of("is: " + is));
    }

    private static String spoken(@Nullable String text) {
        return text == null ? "nothing" : text;
    }
}
