package org.onrecord.lookup;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.history.FieldChange;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.page.LabelledLines;
import org.onrecord.output.page.Page;

/** Writes the fields of an entry that changed: what was, what is, and why. */
public final class ChangesText {
    private static final String WAS = "was";
    private static final String WHY = "why";
    /** Up to here what was and what is share a line. */
    private static final int SHORT = 60;

    private final Page page;
    private final int indent;

    public ChangesText(Page page, int indent) {
        this.page = page;
        this.indent = indent;
    }

    /** Fields with the reasons for all of them. */
    public void write(List<FieldChange> fields, List<String> reasons) {
        write(fields, null, reasons);
    }

    /**
     * Fields with the reasons for all of them.
     *
     * @param was the old value as one text, where the fields are not known
     */
    public void write(List<FieldChange> fields, @Nullable String was, List<String> reasons) {
        var labels = Stream.concat(fields.stream().map(FieldChange::words), Stream.of(WHY));
        var width = labels.mapToInt(String::length).max().orElse(0);
        var lines = new LabelledLines(page, indent, width);
        for (var change : fields) {
            lines.add(change.words(), paragraphs(change));
        }
        lines.add(WAS, was);
        lines.add(WHY, reasons.stream().map(Phrase::of).toList());
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
