package org.onrecord.lookup.sources;

import java.util.List;
import java.util.function.Function;
import org.onrecord.lookup.AnsweredFact;
import org.onrecord.lookup.Content;
import org.onrecord.lookup.cite.Bibliography;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Citation;
import org.onrecord.model.Source;
import org.onrecord.output.document.Document;
import org.onrecord.output.document.Part;
import org.onrecord.output.layout.Layout;
import org.onrecord.output.layout.Sink;
import org.onrecord.output.table.Column;
import org.onrecord.output.table.Table;
import org.onrecord.output.table.Value;

/**
 * A list of sources with the facts that cite them.
 *
 * @param entries the sources in display order
 */
public record SourceList(List<Entry> entries) implements Content {
    static final List<Column<Entry>> COLUMNS = List.of(
            field("id", "id", source -> Value.of(source.id())),
            field("title", "text", source -> Value.of(source.title())),
            field("publisher", "text", source -> Value.of(source.publisher())),
            field("published", "edtf?", source -> Value.of(source.published())),
            field("published_text", "text?", source -> Value.words(source.published())),
            field("url", "text", source -> Value.of(source.url())),
            field("kind", "source-kind", source -> Value.of(source.kind())),
            field("note", "text?", source -> Value.of(source.note())),
            new Column<>("facts", "[id]+", entry -> Value.texts(entry.facts())),
            field("authors", "[text]", source -> Value.texts(source.authors())),
            field("citation", "text?", source -> Value.of(source.citation())),
            field(
                    "consulted",
                    "day?",
                    source -> Value.of(
                            source.consulted() == null
                                    ? null
                                    : source.consulted().toString())),
            field("archived", "text?", source -> Value.of(source.archived())));

    @Override
    public int size() {
        return entries.size();
    }

    /**
     * A source with the facts that cite it.
     *
     * @param facts ids of the facts that cite it, in file order
     */
    public record Entry(Source source, List<String> facts) {}

    @Override
    public Table<Entry> rows(CaseRecord record) {
        return new Table<>(COLUMNS, entries);
    }

    @Override
    public void writeShort(Document document) {
        for (var entry : entries) {
            var mark = document.sources().of(List.of(new Citation(entry.source().id(), null)));
            document.add(new Part.Publication(mark, entry.source(), entry.facts()));
        }
    }

    @Override
    public void writeBibliography(CaseRecord record, Layout layout, Sink out) {
        new Bibliography(record, layout)
                .write(entries.stream().map(Entry::source).toList(), out);
    }

    @Override
    public List<AnsweredFact> answers(CaseRecord record) {
        return entries.stream().map(entry -> answer(entry.source())).toList();
    }

    private static AnsweredFact answer(Source source) {
        var published = source.published();
        var day = published == null ? "undated" : published.inWords();
        return new AnsweredFact(
                source.id(),
                source.publisher() + ", " + day + ": " + source.titleAndCitation(),
                published,
                null,
                source.note(),
                List.of(),
                List.of(new Citation(source.id(), null)));
    }

    private static Column<Entry> field(String name, String type, Function<Source, Value> value) {
        return new Column<>(name, type, entry -> value.apply(entry.source()));
    }
}
