package org.onrecord.lookup;

import java.util.List;
import org.onrecord.output.layout.Format;
import org.onrecord.output.layout.Layout;
import org.onrecord.output.layout.Sink;
import org.onrecord.output.layout.Style;
import org.onrecord.output.layout.View;

/** What a writer writes, as a string. */
public final class Written {
    public static final Style FILE = new Style(80, false, false);

    private Written() {}

    @FunctionalInterface
    public interface Writing {
        void to(Sink out);
    }

    public static String by(Writing writing) {
        var out = new StringBuilder();
        writing.to(new Sink(out));
        return out.toString();
    }

    public static Style full(Style style) {
        return new Style(style.width(), style.isColoured(), style.hasLinks(), View.FULL);
    }

    public static Layout layout(Format format, String... fields) {
        return new Layout(format, List.of(fields), true, FILE);
    }

    public static Layout layout(Format format, Style style) {
        return new Layout(format, List.of(), true, style);
    }
}
