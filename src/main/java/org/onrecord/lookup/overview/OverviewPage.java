package org.onrecord.lookup.overview;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.lookup.AnsweredFact;
import org.onrecord.lookup.Content;
import org.onrecord.lookup.FactRow;
import org.onrecord.lookup.Sourced;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Fact;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.layout.Sentence;
import org.onrecord.output.layout.Tone;
import org.onrecord.output.page.TextContext;
import org.onrecord.output.table.Column;
import org.onrecord.output.table.Table;
import org.onrecord.output.table.Value;

/**
 * An account for newcomers.
 *
 * @param sections headings and their facts, in the record's own order
 * @param followUps command lines that go on from here, made from the record
 */
public record OverviewPage(List<Section> sections, List<String> followUps) implements Content.OfFacts {
    public static final List<Column<? super Row>> COLUMNS = columns();

    /** The heading, and all that a fact has. */
    private static List<Column<? super Row>> columns() {
        var columns = new ArrayList<Column<? super Row>>();
        columns.add(new Column<Row>("heading", "text", row -> Value.of(row.heading())));
        columns.addAll(FactRow.FIELDS);
        return List.copyOf(columns);
    }

    @Override
    public int size() {
        return sections.stream().mapToInt(section -> section.facts().size()).sum();
    }

    /**
     * A heading with its facts.
     *
     * @param facts its facts
     */
    public record Section(String heading, List<Fact> facts) {}

    @Override
    public Table<Row> rows(CaseRecord record) {
        return new Table<>(
                COLUMNS,
                () -> sections.stream()
                        .flatMap(section ->
                                section.facts().stream().map(fact -> new Row(section.heading(), record, fact)))
                        .iterator());
    }

    @Override
    public void writeText(TextContext context) {
        var page = context.page();
        var record = context.record();
        page.heading(record.title());
        page.text(
                "record " + record.caseId() + " " + record.version() + ", as of " + TextContext.inWords(record.asOf()));
        for (var section : sections) {
            page.heading(section.heading());
            for (var fact : section.facts()) {
                page.bullet(context.sourced(fact).and(remark(fact)), 0);
            }
        }
        context.sources().list(page);
        reach(context);
        if (!followUps.isEmpty()) {
            page.gap();
            page.text(Phrase.of("More:", Tone.STRONG), 0);
            followUps.forEach(command -> page.text(Phrase.of(command), 2));
        }
    }

    private static Phrase remark(Fact fact) {
        var remark = TextContext.remark(fact);
        return remark.isEmpty()
                ? remark
                : Phrase.of(" ").and(Phrase.of("(").and(remark).and(")").unbroken());
    }

    private static void reach(TextContext context) {
        var page = context.page();
        if (!context.record().asOfNotes().isEmpty()) {
            page.heading("How up to date the record is");
        }
        for (var note : context.record().asOfNotes()) {
            page.bullet(
                    Phrase.of(Sentence.capital(context.record().topicName(note.topic())) + ", "
                            + TextContext.inWords(note.asOf()) + ": " + note.note()),
                    0);
        }
    }

    @Override
    public List<AnsweredFact> answers(CaseRecord record) {
        return sections.stream()
                .flatMap(section -> AnsweredFact.of(section.facts()).stream())
                .toList();
    }

    /** A fact under its heading. */
    public record Row(String heading, CaseRecord record, Fact fact) implements Sourced {}
}
