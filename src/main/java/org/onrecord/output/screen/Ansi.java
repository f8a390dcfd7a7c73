package org.onrecord.output.screen;

import java.nio.charset.StandardCharsets;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.layout.Phrase.Span;
import org.onrecord.output.layout.Style;
import org.onrecord.output.layout.Target;
import org.onrecord.output.layout.Tone;

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
        var link = span.link();
        var sgr = isTitleWithoutLink(span) ? "" : span.tone().sgr();
        if (style.isColoured() && !sgr.isEmpty()) {
            text = ESCAPE + "[" + sgr + "m" + text + ESCAPE + "[0m";
        }
        if (style.hasLinks() && link != null) {
            text = ESCAPE + "]8;;" + address(link) + ESCAPE + "\\" + text + ESCAPE + "]8;;" + ESCAPE + "\\";
        }
        return text;
    }

    /** Whether it is the title of a page that this screen cannot lead to; an address can be copied. */
    private boolean isTitleWithoutLink(Span span) {
        return !style.hasLinks()
                && span.tone() == Tone.LINK
                && span.target() instanceof Target.Web
                && !span.text().contains("://");
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
