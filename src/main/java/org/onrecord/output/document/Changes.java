package org.onrecord.output.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.history.FieldChange;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.layout.Tone;

/**
 * The changed fields of an entry, with the reasons for all of them.
 *
 * @param was the old value as text if the fields are not known, otherwise null
 */
public record Changes(List<FieldChange> fields, @Nullable String was, List<String> reasons) {
    private static final String WAS = "was";
    private static final String WHY = "why";

    /** Total length up to which the old and new value share a line. */
    private static final int SHORT = 60;

    /** Returns the changes as labelled lines. */
    public List<Part.Field> lines(int indent) {
        var labels = Stream.concat(fields.stream().map(FieldChange::words), Stream.of(WHY));
        var width = labels.mapToInt(String::length).max().orElse(0);
        var lines = new ArrayList<Part.Field>();
        for (var change : fields) {
            lines.add(line(change.words(), paragraphs(change), indent, width));
        }
        if (fields.isEmpty() && was != null) {
            lines.add(line(WAS, List.of(Phrase.of(was)), indent, width));
        }
        if (!reasons.isEmpty()) {
            lines.add(line(WHY, reasons.stream().map(Phrase::of).toList(), indent, width));
        }
        return lines;
    }

    private static Part.Field line(String label, List<Phrase> paragraphs, int indent, int width) {
        return new Part.Field(Phrase.of(label, Tone.STRONG), paragraphs, indent, width);
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
