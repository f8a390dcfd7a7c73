package org.onrecord.output.layout;

import org.onrecord.failure.Printable;

/** Makes text safe for the screen: removes control sequences. */
public final class SafeText {
    private SafeText() {}

    /**
     * Returns the text without bidi controls and control characters other than newlines, for pipes too, since they may
     * end at a terminal.
     */
    public static String of(String text) {
        return isPlain(text) ? text : Printable.lines(text);
    }

    public static String onOneLine(String text) {
        return of(text).replace('\n', ' ');
    }

    private static boolean isPlain(String text) {
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if ((c < ' ' && c != '\n') || c > '~') {
                return false;
            }
        }
        return true;
    }
}
