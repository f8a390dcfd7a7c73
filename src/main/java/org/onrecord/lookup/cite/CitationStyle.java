package org.onrecord.lookup.cite;

import org.onrecord.model.field.Keyword;
import org.onrecord.output.layout.Phrase;

/** A citation style for sources. */
public enum CitationStyle implements Keyword {
    /** Cite Them Right. */
    HARVARD,
    /** OSCOLA 4, as a footnote. */
    OSCOLA,
    /** APA 7. */
    APA,
    /** Chicago 17, author-date. */
    CHICAGO,
    /** A biblatex entry. */
    BIBTEX;

    /** Formats the citation; titles in italics have the tone {@code STRONG}. */
    Phrase of(Reference reference) {
        return switch (this) {
            case HARVARD -> reference.harvard();
            case OSCOLA -> reference.oscola();
            case APA -> reference.apa();
            case CHICAGO -> reference.chicago();
            case BIBTEX -> Phrase.of(reference.bibtex());
        };
    }
}
