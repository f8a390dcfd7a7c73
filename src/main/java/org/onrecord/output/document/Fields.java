package org.onrecord.output.document;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.layout.Tone;

/**
 * A group of labelled lines.
 *
 * @param labelWidth columns for the longest label
 */
public record Fields(Document document, int indent, int labelWidth) {

    public void add(String label, @Nullable String text) {
        add(label, Phrase.of(text == null ? "" : text));
    }

    public void add(String label, Phrase text) {
        add(label, List.of(text));
    }

    /** Adds a field of several paragraphs, unless all are empty. */
    public void add(String label, List<Phrase> paragraphs) {
        if (!paragraphs.stream().allMatch(Phrase::isEmpty)) {
            document.add(new Part.Field(Phrase.of(label, Tone.STRONG), paragraphs, indent, labelWidth));
        }
    }
}
