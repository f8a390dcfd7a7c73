package org.onrecord.lookup.cite;

import java.util.List;
import org.onrecord.lookup.Answer;
import org.onrecord.lookup.Answer.Found;
import org.onrecord.lookup.AnsweredFact;
import org.onrecord.lookup.Choices;
import org.onrecord.lookup.Content;
import org.onrecord.lookup.Lookup;
import org.onrecord.lookup.Parameter;
import org.onrecord.lookup.Query;
import org.onrecord.lookup.SourceFinder;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Citation;
import org.onrecord.model.Source;
import org.onrecord.model.field.Keyword;
import org.onrecord.output.document.Document;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.layout.Tone;
import org.onrecord.output.table.Column;
import org.onrecord.output.table.Column.Audience;
import org.onrecord.output.table.Table;
import org.onrecord.output.table.Value;

/**
 * A query for citations of sources.
 *
 * @param ids ids of sources, or of facts whose sources to cite
 */
public record CiteQuery(List<String> ids, CitationStyle style) implements Query {

    public static Lookup lookup() {
        var ids = Parameter.texts(
                        "ids",
                        "Ids of facts or sources; a fact, a brief, a person, a body or a topic stands for all of its sources.")
                .labelled("ID")
                .with(Parameter.Trait.POSITIONAL, Parameter.Trait.REQUIRED, Parameter.Trait.REQUIRED_IN_TOOL)
                .completing(Choices.FACTS);
        var style = Parameter.oneOf(
                "style", CitationStyle.values(), "Citation style: {words}; default harvard (Cite Them Right).");
        return Lookup.of("cite", "Print citations of the sources of facts.", given -> {
                    var chosen = given.get(style);
                    return new CiteQuery(given.get(ids), chosen == null ? CitationStyle.HARVARD : chosen);
                })
                .takes(ids, style)
                .examples(
                        "onrecord cite peter-death-date",
                        "onrecord cite peter-death-date no-murder-conviction --style oscola")
                .rows("citation")
                .tool("Citations", "Citations of the sources of facts, in one style.")
                .withoutPage();
    }

    @Override
    public String command() {
        return "cite";
    }

    @Override
    public List<? extends Column<?>> columns() {
        return CitationList.COLUMNS;
    }

    @Override
    public Answer answer(CaseRecord record) {
        return new SourceFinder(record, "cite")
                .answer(
                        ids,
                        sources -> Found.of(
                                record,
                                new CitationList(
                                        style,
                                        sources.stream()
                                                .map(source -> CitationList.Entry.of(record, source, style))
                                                .toList())));
    }

    /**
     * Citations in one style.
     *
     * @param entries in the order requested
     */
    private record CitationList(CitationStyle style, List<Entry> entries) implements Content {
        static final List<Column<Entry>> COLUMNS = List.of(
                new Column<>("id", "id", entry -> Value.of(entry.source().id())),
                new Column<Entry>("style", "citation-style", entry -> Value.of(entry.style()))
                        .onlyFor(Audience.UNLESS_REPEATED),
                new Column<Entry>(
                                "citation",
                                "text",
                                entry -> Value.of(entry.text().text()))
                        .onlyFor(Audience.DATA),
                new Column<>(
                        "accessed",
                        "day?",
                        "Day on which a person last read it; null if not on record.",
                        entry -> Value.ofAny(entry.source().consulted())),
                new Column<Entry>("record_version", "text", entry -> Value.of(entry.version())).onlyFor(Audience.DATA));

        /**
         * A source and its citation.
         *
         * @param version the version of the record
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
        public void writeShort(Document document) {
            for (var entry : entries) {
                document.gap();
                document.text(entry.text().and(entry.source().isCopy() ? " (copy)" : ""));
            }
            document.gap();
            document.text(Phrase.of(Bibliography.version(document.record()), Tone.QUIET));
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

    /** A citation style for sources. */
    public enum CitationStyle implements Keyword {
        /** Cite Them Right. */
        HARVARD,
        /** OSCOLA 4, as a footnote. */
        OSCOLA;

        Phrase of(Reference reference) {
            return switch (this) {
                case HARVARD -> reference.harvard();
                case OSCOLA -> reference.oscola();
            };
        }
    }
}
