package org.onrecord.site;

import org.jspecify.annotations.Nullable;
import org.onrecord.output.layout.Markup;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.layout.Phrase.Target;
import org.onrecord.output.layout.Tone;

/** Writes phrases inside an element, with links to the pages of the entries they name. */
record InlineText(Markup out, Places places, String path) {
    /** The largest number of marks that stay on one line; more may not fit the line of a phone. */
    private static final int MAX_TOGETHER = 4;

    void write(Phrase phrase) {
        var spans = phrase.spans();
        for (var from = 0; from < spans.size(); ) {
            var to = from + 1;
            while (isMark(spans.get(from)) && to < spans.size() && isMark(spans.get(to))) {
                to++;
            }
            var isTogether = to - from > 1 && to - from <= MAX_TOGETHER;
            if (isTogether) {
                out.open("span", "class", "marks");
            }
            spans.subList(from, to).forEach(span -> write(span.text(), span.tone(), span.target()));
            if (isTogether) {
                out.close();
            }
            from = to;
        }
    }

    private static boolean isMark(Phrase.Span span) {
        return span.target() instanceof Target.Mark;
    }

    void write(String text, Tone tone, @Nullable Target target) {
        switch (target) {
            case Target.Mark mark -> out.element("a", text, "class", "mark", "href", "#s" + mark.number());
            case Target.Web web -> outside(text, web.url());
            case Target.Entry entry -> ofId(entry.id());
            case Target.Named named -> inside(text, tone, places.ofParty(named.id()));
            case Target.PerhapsNamed _ -> inside(text, tone, places.ofName(text));
            case Target.Identified someone when someone.party().isPrivate() -> {}
            case Target.Identified someone -> inside(text, tone, Places.party(someone.party()));
            case Target.RowOf row -> {
                out.text(" ");
                ofId(row.fact());
            }
            case Target.Command _ -> write(text, tone, null);
            case null -> {
                switch (tone) {
                    case STRONG, TITLE -> out.element("strong", text);
                    case QUIET -> out.element("span", text, "class", "quiet");
                    case CAUTION -> out.element("span", text, "class", "caution");
                    case PLAIN, LINK -> out.text(text);
                }
            }
        }
    }

    /** Writes a link to the page of an entry. A fact is named by its statement, so its id is only for programs. */
    private void ofId(String id) {
        var place = places.ofId(id);
        if (place == null || !place.equals(Places.fact(id)) || place.equals(path)) {
            inside(id, Tone.QUIET, place);
        } else {
            out.element("a", "details", "class", "id", "href", Places.up(path) + place, "aria-label", "details: " + id);
        }
    }

    /** Whether all of a phrase is left out, because it only names private people, whom a site does not identify. */
    static boolean isLeftOut(Phrase phrase) {
        return phrase.spans().stream()
                .allMatch(span -> span.target() instanceof Target.Identified someone
                        && someone.party().isPrivate());
    }

    /** Writes a link to a page of the site, or plain text if it is this page. */
    private void inside(String text, Tone tone, @Nullable String place) {
        if (place == null || place.equals(path)) {
            write(text, tone, null);
        } else {
            out.element("a", text, "class", tone == Tone.QUIET ? "id" : null, "href", Places.up(path) + place);
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
