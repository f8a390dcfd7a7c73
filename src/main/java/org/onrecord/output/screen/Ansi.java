package org.onrecord.output.screen;

import java.nio.charset.StandardCharsets;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.layout.Phrase.Span;
import org.onrecord.output.layout.Style;
import org.onrecord.output.layout.Target;
import org.onrecord.output.layout.Tone;

/** A renderer of lines with ANSI escape sequences; every line resets its own. */
final class Ansi {
    private static final String ESCAPE = "\u001b";

    private final Style style;

    Ansi(Style style) {
        this.style = style;
    }

    /** Returns the line for the screen, without trailing spaces. */
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

    /** Whether it is a link title on a screen without links; an address can still be copied. */
    private boolean isTitleWithoutLink(Span span) {
        return !style.hasLinks()
                && span.tone() == Tone.LINK
                && span.target() instanceof Target.Web
                && !span.text().contains("://");
    }

    /**
     * Returns the address with everything except visible ASCII percent-encoded, so that it cannot end the escape
     * sequence.
     */
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
