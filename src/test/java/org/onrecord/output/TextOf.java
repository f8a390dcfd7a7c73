package org.onrecord.output;

import org.onrecord.lookup.Found;
import org.onrecord.lookup.Query;
import org.onrecord.output.layout.Style;
import org.onrecord.output.text.TextRenderer;

/** The text of what the invented record answers. */
public final class TextOf {
    private TextOf() {}

    public static String answer(Query query, Style style) {
        return Written.by(out -> new TextRenderer(style).write((Found) query.answer(GreyHeron.record()), out));
    }

    /** As a file of 80 columns has it. */
    public static String answer(Query query) {
        return answer(query, Written.FILE);
    }

    /** As a file of this width has it. */
    public static String answer(Query query, int width) {
        return answer(query, new Style(width, false, false, false, false));
    }
}
