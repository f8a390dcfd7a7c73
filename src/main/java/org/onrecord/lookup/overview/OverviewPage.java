package org.onrecord.lookup.overview;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onrecord.lookup.AnsweredFact;
import org.onrecord.lookup.Content;
import org.onrecord.lookup.FactRow;
import org.onrecord.lookup.Sourced;
import org.onrecord.model.Brief;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Confidence;
import org.onrecord.model.Fact;
import org.onrecord.model.Party;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.layout.Sentence;
import org.onrecord.output.layout.Tone;
import org.onrecord.output.page.Cell;
import org.onrecord.output.page.Entries;
import org.onrecord.output.page.LabelledLines;
import org.onrecord.output.page.TextContext;
import org.onrecord.output.table.Column;
import org.onrecord.output.table.Table;
import org.onrecord.output.table.Value;

/**
 * An account for newcomers, or of one topic.
 *
 * @param sections headings and their facts, in the record's own order
 * @param brief the topic that it is about, or null for the account of the whole
 * @param followUps command lines that go on from here, made from the record
 */
public record OverviewPage(List<Section> sections, @Nullable Brief brief, List<String> followUps)
        implements Content.OfFacts {
    public static final List<Column<? super Row>> COLUMNS = columns();

    private static final int MOST_OF_CAST = 8;

    /** Up to here an account is short already; about what fits on a terminal of 24 lines. */
    private static final int SHORT = 20;

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
        if (brief == null) {
            var account = inShort(context.record());
            var record = context.record();
            context.page()
                    .text(
                            Phrase.of(record.title(), Tone.STRONG).and(", as of " + TextContext.inWords(record.asOf())),
                            0);
            writeCast(account, context);
            context.page().gap();
            writeLines(account, context);
        } else {
            write(sections, context);
        }
        context.sources().listPublishers(context.page());
    }

    @Override
    public void writeFull(TextContext context) {
        if (brief == null) {
            if (context.page().isRoomy()) {
                writeCast(sections, context);
            } else {
                writeTitle(context);
            }
        }
        write(sections, context);
        context.sources().list(context.page());
        if (brief == null) {
            reach(context);
        }
        if (!followUps.isEmpty() && !context.page().isRoomy()) {
            context.page().gap();
            context.page().text(Phrase.of("More:", Tone.STRONG), 0);
            followUps.forEach(command ->
                    context.page().text(Phrase.of(context.page().style().typed(command)), 2));
        }
    }

    @Override
    public String more(String command) {
        return command + " --full (" + size() + " facts), onrecord overview --list (topics)";
    }

    private static void writeTitle(TextContext context) {
        var record = context.record();
        context.page().heading(record.title());
        context.page()
                .text("record " + record.caseId() + " " + record.version() + ", as of "
                        + TextContext.inWords(record.asOf()));
    }

    /** A line for each fact: its date, its label or statement, and the source with the most authority. */
    private static void writeLines(List<Section> sections, TextContext context) {
        var entries = Entries.of(context, List.of());
        for (var section : sections) {
            context.page().text(Phrase.of(section.heading(), Tone.STRONG), 0);
            for (var fact : section.facts()) {
                var label = fact.label() == null ? fact.statement() : fact.label();
                var line = Phrase.of(label + Phrase.NO_BREAK_SPACE)
                        .and(context.sources().first(fact.sources()))
                        .and(context.sequel(fact))
                        .and(remark(fact));
                entries.put(fact.date(), List.of(line));
            }
        }
    }

    private static void write(List<Section> sections, TextContext context) {
        for (var section : sections) {
            context.page().heading(section.heading());
            for (var fact : section.facts()) {
                context.page()
                        .bullet(
                                context.sourced(fact)
                                        .and(remark(fact))
                                        .and(context.page().leadTo(fact)),
                                0);
                if (fact.confidence() == Confidence.DISPUTED) {
                    context.page().text(TextContext.note(fact), 2);
                }
            }
        }
    }

    private static Phrase remark(Fact fact) {
        var remark = TextContext.remark(fact);
        return remark.isEmpty()
                ? remark
                : Phrase.of(" ").and(Phrase.of("(").and(remark).and(")").unbroken());
    }

    /** The short account: the first brief with a fact under each heading, or everything if it is short or has no such brief. */
    private List<Section> inShort(CaseRecord record) {
        if (size() <= SHORT) {
            return sections;
        }
        return record.briefs().values().stream()
                .filter(one -> sections.stream().allMatch(section -> has(one, section)))
                .findFirst()
                .map(this::under)
                .orElse(sections);
    }

    private static boolean has(Brief one, Section section) {
        return section.facts().stream().anyMatch(fact -> one.facts().contains(fact.id()));
    }

    /** What a brief tells of the account, under the headings of the account. */
    private List<Section> under(Brief one) {
        return sections.stream()
                .map(section -> new Section(
                        section.heading(),
                        section.facts().stream()
                                .filter(fact -> one.facts().contains(fact.id()))
                                .toList()))
                .toList();
    }

    /** Who the people of the account are, in the order of the record. */
    private static void writeCast(List<Section> account, TextContext context) {
        var page = context.page();
        var cast = cast(account, context.record());
        if (cast.isEmpty()) {
            return;
        }
        var widest =
                cast.stream().mapToInt(party -> party.name().length()).max().orElse(0);
        var lines = new LabelledLines(page, 0, widest);
        var room = MOST_OF_CAST;
        for (var party : cast) {
            var role = Phrase.of(Sentence.capital(party.role()));
            room -= page.laidOut(List.of(Cell.of(role, 0, page.measure() - widest - 2)))
                    .size();
            if (room < 0) {
                return;
            }
            lines.add(party.name(), role);
        }
    }

    private static List<Party> cast(List<Section> account, CaseRecord record) {
        Set<String> named = account.stream()
                .flatMap(section -> section.facts().stream())
                .flatMap(fact -> fact.people().stream())
                .collect(Collectors.toSet());
        return record.people().values().stream()
                .filter(party -> named.contains(party.id()) && !party.isPrivate())
                .toList();
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
