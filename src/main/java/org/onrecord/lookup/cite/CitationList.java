package org.onrecord.lookup.cite;

import java.util.List;
import org.onrecord.lookup.AnsweredFact;
import org.onrecord.lookup.Content;
import org.onrecord.lookup.MarkdownPage;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Citation;
import org.onrecord.model.Source;
import org.onrecord.model.date.FactDate;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.layout.SafeText;
import org.onrecord.output.layout.Tone;
import org.onrecord.output.page.TextContext;
import org.onrecord.output.table.Column;
import org.onrecord.output.table.Markdown;
import org.onrecord.output.table.Table;
import org.onrecord.output.table.Value;

/**
 * Citations in one style.
 *
 * @param entries in the order asked
 */
record CitationList(CitationStyle style, List<Entry> entries) implements Content {
    static final List<Column<Entry>> COLUMNS = List.of(
            new Column<>("id", "id", entry -> Value.of(entry.source().id())),
            new Column<>("style", "citation-style", entry -> Value.of(entry.style())),
            new Column<>("citation", "text", entry -> Value.of(entry.text().text())),
            new Column<>(
                    "accessed",
                    "day?",
                    "Day on which an editor last read it; null where the record does not say.",
                    entry -> Value.of(
                            entry.source().consulted() == null
                                    ? null
                                    : entry.source().consulted().toString())),
            new Column<>("record_version", "text", entry -> Value.of(entry.version())));

    /**
     * A source and its citation.
     *
     * @param version of the record that it comes from
     */
    record Entry(Reference reference, CitationStyle style, String version) {
        static Entry of(CaseRecord record, Source source, CitationStyle style) {
            return new Entry(new Reference(source), style, record.version().toString());
        }

        Source source() {
            return reference.source();
        }

        Phrase text() {
            return style.of(reference);
        }
    }

    @Override
    public int size() {
        return entries.size();
    }

    @Override
    public Table<Entry> rows(CaseRecord record) {
        return new Table<>(COLUMNS, entries);
    }

    @Override
    public void writeText(TextContext context) {
        var page = context.page();
        for (var entry : entries) {
            page.gap();
            if (style == CitationStyle.BIBTEX) {
                entry.text().text().lines().map(Phrase::of).forEach(page::unwrapped);
            } else {
                page.unwrapped(entry.text());
            }
        }
        page.gap();
        var comment = style == CitationStyle.BIBTEX ? "% " : "";
        page.unwrapped(Phrase.of(comment + version(context.record()), Tone.QUIET));
    }

    private static String version(CaseRecord record) {
        return "From the record " + record.caseId() + ", version " + record.version() + ", released "
                + FactDate.of(record.released()).inWords();
    }

    @Override
    public void writeMarkdown(MarkdownPage page) {
        page.head();
        for (var entry : entries) {
            page.out().append(style == CitationStyle.BIBTEX ? "```bibtex\n" : "- ");
            entry.text().spans().forEach(span -> page.out().append(marked(span, page)));
            page.out().append(style == CitationStyle.BIBTEX ? "\n```\n" : "\n");
        }
    }

    private String marked(Phrase.Span span, MarkdownPage page) {
        if (style == CitationStyle.BIBTEX) {
            return SafeText.of(span.text(), page.style());
        }
        var text = Markdown.text(span.text(), page.style());
        return span.tone() == Tone.STRONG ? "*" + text + "*" : text;
    }

    @Override
    public List<AnsweredFact> answers(CaseRecord record) {
        return entries.stream()
                .map(entry -> new AnsweredFact(
                        entry.source().id(),
                        entry.text().text(),
                        entry.source().published(),
                        null,
                        null,
                        List.of(),
                        List.of(new Citation(entry.source().id(), null))))
                .toList();
    }
}
