package org.onrecord.lookup;

import java.util.List;
import org.onrecord.output.layout.Format;
import org.onrecord.output.layout.Layout;
import org.onrecord.output.layout.Style;

/** The text of what the invented record answers. */
public final class TextOf {
    private TextOf() {}

    public static String answer(Query query, Style style) {
        return Written.by(
                out -> new AnswerWriter(new Layout(Format.TEXT, List.of(), true, style), "onrecord " + query.command())
                        .write(query, query.answer(GreyHeron.record()), out));
    }

    /** As a file of 80 columns has it. */
    public static String answer(Query query) {
        return answer(query, Written.FILE);
    }

    /** Everything, as a file of 80 columns has it. */
    public static String full(Query query) {
        return full(query, Written.FILE);
    }

    public static String full(Query query, Style style) {
        return answer(query, Written.full(style));
    }

    public static String full(Query query, int width) {
        return full(query, new Style(width, false, false));
    }

    /** As a file of this width has it. */
    public static String answer(Query query, int width) {
        return answer(query, new Style(width, false, false));
    }
}
