package org.onrecord.site;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The headings of a page, and the list of links to them at its top. */
final class Contents {
    private static final int MIN_SIZE = 4;
    private static final String PREFIX = "at-";

    private final List<Section> sections = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    private record Heading(String text, String id) {}

    /**
     * A section and its years.
     *
     * @param heading null for years before the first section
     */
    private record Section(@Nullable Heading heading, List<Heading> years) {
        int size() {
            return years.size() + (heading == null ? 0 : 1);
        }
    }

    /** Adds a section and returns the id of its heading, made of its words. */
    String section(String text) {
        var heading = new Heading(text, id(text));
        sections.add(new Section(heading, new ArrayList<>()));
        return heading.id();
    }

    /** Adds a year to the last section and returns the id of its heading. */
    String year(String text) {
        if (sections.isEmpty()) {
            sections.add(new Section(null, new ArrayList<>()));
        }
        var heading = new Heading(text, id(text));
        sections.getLast().years().add(heading);
        return heading.id();
    }

    private String id(String text) {
        var words = PREFIX + text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        var id = words;
        for (var i = 2; !ids.add(id); i++) {
            id = words + "-" + i;
        }
        return id;
    }

    /** Writes the links, unless the page has few headings. */
    void write(Markup out) {
        if (sections.stream().mapToInt(Section::size).sum() < MIN_SIZE) {
            return;
        }
        out.open("nav", "class", "contents", "aria-label", "On this page").open("ul");
        for (var section : sections) {
            if (section.heading() == null) {
                write(section.years(), out);
                continue;
            }
            link(section.heading(), out.open("li"));
            if (!section.years().isEmpty()) {
                out.open("ul", "class", "years");
                write(section.years(), out);
                out.close();
            }
            out.close();
        }
        out.close().close();
    }

    private static void write(List<Heading> headings, Markup out) {
        headings.forEach(heading -> link(heading, out.open("li")).close());
    }

    private static Markup link(Heading heading, Markup out) {
        return out.element("a", heading.text(), "href", "#" + heading.id());
    }
}
