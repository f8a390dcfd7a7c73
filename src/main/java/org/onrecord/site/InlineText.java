package org.onrecord.site;

import java.util.regex.Pattern;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.layout.Phrase.Span;
import org.onrecord.output.layout.Tone;

/** Writes the phrases of answers inside an element, with links to the pages of what they name. */
record InlineText(Markup out, Places places, String path) {
    private static final Pattern MARK = Pattern.compile("\\[\\d+]");

    void write(Phrase phrase) {
        phrase.spans().forEach(this::span);
    }

    /** A mark leads to its source below; an id, and a name by which answers call somebody, to their page. */
    private void span(Span span) {
        var text = span.text();
        var inside = span.tone() == Tone.QUIET ? places.ofId(text) : places.ofName(text);
        if (span.tone() == Tone.QUIET && MARK.matcher(text).matches()) {
            out.element("a", text, "class", "mark", "href", "#s" + text.substring(1, text.length() - 1));
        } else if (span.link() != null) {
            outside(text, span.link());
        } else if (inside != null && !inside.equals(path)) {
            out.element("a", text, "class", span.tone() == Tone.QUIET ? "id" : null, "href", Places.up(path) + inside);
        } else {
            switch (span.tone()) {
                case STRONG -> out.element("strong", text);
                case QUIET -> out.element("span", text, "class", "quiet");
                case CAUTION -> out.element("span", text, "class", "caution");
                case PLAIN, LINK -> out.text(text);
            }
        }
    }

    private void outside(String text, String address) {
        var href = Places.outside(address);
        if (href == null) {
            out.text(text);
        } else {
            out.element("a", text, "href", href, "rel", "noreferrer noopener");
        }
    }
}
