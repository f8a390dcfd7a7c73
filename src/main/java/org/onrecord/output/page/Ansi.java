package org.onrecord.output.page;

import java.nio.charset.StandardCharsets;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.layout.Phrase.Span;
import org.onrecord.output.layout.Style;

/** Writes a line with the escape sequences that the screen understands; every line switches off what it switched on. */
final class Ansi {
    private static final String ESCAPE = "\u001b";

    private final Style style;

    Ansi(Style style) {
        this.style = style;
    }

    /** The line as it goes to the screen, with nothing invisible at its end. */
    String line(Phrase line) {
        var text = new StringBuilder();
        var spans = line.spans();
        for (var i = 0; i < spans.size(); ) {
            var first = spans.get(i);
            var run = new StringBuilder();
            while (i < spans.size() && spans.get(i).isShownLike(first)) {
                run.append(spans.get(i++).text());
            }
            var plain = run.toString().replace(Phrase.NO_BREAK_SPACE, ' ');
            text.append(shown(first.with(i == spans.size() ? plain.stripTrailing() : plain)));
        }
        return text.toString();
    }

    private String shown(Span span) {
        if (span.text().isBlank()) {
            return span.text();
        }
        var text = span.text();
        if (style.isColoured() && !span.tone().sgr().isEmpty()) {
            text = ESCAPE + "[" + span.tone().sgr() + "m" + text + ESCAPE + "[0m";
        }
        if (style.hasLinks() && span.link() != null) {
            text = ESCAPE + "]8;;" + address(span.link()) + ESCAPE + "\\" + text + ESCAPE + "]8;;" + ESCAPE + "\\";
        }
        return text;
    }

    /** The address with all but visible ASCII percent-encoded, so that it cannot end the escape sequence. */
    static String address(String url) {
        var ascii = new StringBuilder(url.length());
        for (var octet : url.getBytes(StandardCharsets.UTF_8)) {
            if (octet > ' ' && octet <= '~') {
                ascii.append((char) octet);
            } else {
                ascii.append('%')
                        .append(Character.toUpperCase(Character.forDigit((octet >> 4) & 0xF, 16)))
                        .append(Character.toUpperCase(Character.forDigit(octet & 0xF, 16)));
            }
        }
        return ascii.toString();
    }
}
