package org.onrecord.site;

import org.onrecord.output.document.Document;
import org.onrecord.site.Frame.Head;

/** Receives the pages of a site and writes each into its frame. */
interface Pages {

    /** The content of a page. */
    interface Body {
        /** Writes a document, whose parts go to the printer, and elements that no document has. */
        void write(Document document, HtmlPrinter page);
    }

    void add(Head head, Body body);
}
