package org.onrecord.output.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.layout.Tone;

/** Labelled lines: each label in a column of its own, its text beside it. */
public final class LabelledLines {
    private static final int GAP = 2;

    private final Page page;
    private final int indent;
    private final int label;

    /**
     * LabelledLines on a page.
     *
     * @param indent where the labels begin
     * @param label columns for the longest label
     */
    public LabelledLines(Page page, int indent, int label) {
        this.page = page;
        this.indent = indent;
        this.label = label;
    }

    public void add(String name, @Nullable String text) {
        add(name, Phrase.of(text == null ? "" : text));
    }

    public void add(String name, Phrase text) {
        add(name, List.of(text));
    }

    /** A field of several paragraphs, left out when there are none. */
    public void add(String name, List<Phrase> paragraphs) {
        if (paragraphs.stream().allMatch(Phrase::isEmpty)) {
            return;
        }
        if (page.takes(new Part.Field(name, paragraphs))) {
            return;
        }
        var left = indent + label + GAP;
        page.row(List.of(
                Cell.of(Phrase.of(name, Tone.STRONG), indent, label),
                Cell.of(paragraphs, left, page.measure() - left)));
    }
}
