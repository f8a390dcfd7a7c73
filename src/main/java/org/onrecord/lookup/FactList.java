package org.onrecord.lookup;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Fact;
import org.onrecord.model.Outcomes;
import org.onrecord.output.document.Document;
import org.onrecord.output.document.FactEntries;
import org.onrecord.output.document.Part;
import org.onrecord.output.layout.Sink;
import org.onrecord.output.table.Column;
import org.onrecord.output.table.Table;
import org.onrecord.picture.Pictures;
import org.onrecord.picture.Pictures.Canvas;

/**
 * A list of facts.
 *
 * @param shape how the lookup shows them
 * @param subject id of the person they are all about, or null
 * @param brief its short view, which may have only some of the facts
 */
public record FactList(
        Shape shape, List<Fact> facts, @Nullable String subject, Brief brief) implements Content.OfFacts {
    public static final Shape BY_DATE = Shape.of(FactRow.FIELDS, (facts, document) -> {
        new FactEntries(document, facts).writeByYear();
        document.listSources();
    });

    public FactList(Shape shape, List<Fact> facts) {
        this(shape, facts, (String) null);
    }

    public FactList(Shape shape, List<Fact> facts, @Nullable String subject) {
        this(shape, facts, subject, new Brief(facts, 0, "", shape.text()));
    }

    /**
     * A short view.
     *
     * @param shown its facts, in display order
     * @param others the number of facts that an option adds
     */
    public record Brief(List<Fact> shown, int others, String option, BiConsumer<List<Fact>, Document> text) {}

    public FactList(Shape shape, List<Fact> facts, Brief brief) {
        this(shape, facts, null, brief);
    }

    /**
     * The presentation of a lookup's facts.
     *
     * @param table makes the rows for data formats
     * @param text writes the short view
     * @param full writes the full view
     * @param topic the topic that determines the as-of date; null for the record's own date
     */
    public record Shape(
            List<? extends Column<?>> columns,
            BiFunction<CaseRecord, List<Fact>, Table<? extends Sourced>> table,
            BiConsumer<List<Fact>, Document> text,
            BiConsumer<List<Fact>, Document> full,
            @Nullable String topic) {

        /** Creates a shape with rows that need nothing but the fact, one view, and the record's own as-of date. */
        public static Shape of(List<? extends Column<? super FactRow>> columns, BiConsumer<List<Fact>, Document> text) {
            return of(columns, text, text, null);
        }

        public static Shape of(
                List<? extends Column<? super FactRow>> columns,
                BiConsumer<List<Fact>, Document> text,
                BiConsumer<List<Fact>, Document> full,
                @Nullable String topic) {
            return new Shape(columns, (record, facts) -> FactRow.table(columns, record, facts), text, full, topic);
        }
    }

    /** Returns the same facts, the final decisions and the newest facts first. */
    public FactList newestFirst(CaseRecord record) {
        return new FactList(shape, new Outcomes(record).finalFirst(facts), subject);
    }

    @Override
    public int size() {
        return facts.size();
    }

    @Override
    public Table<? extends Sourced> rows(CaseRecord record) {
        return shape.table().apply(record, facts);
    }

    @Override
    public void writeShort(Document document) {
        brief.text().accept(brief.shown(), document);
    }

    @Override
    public void writePicture(CaseRecord record, Canvas canvas, Sink out) {
        Pictures.timeline(record, brief.shown(), canvas, out);
    }

    @Override
    public List<Part.More> more(String command) {
        return List.of(
                brief.others() == 0
                        ? Part.More.full(command)
                        : Part.More.ofFacts(brief.others(), command + " " + brief.option()));
    }

    @Override
    public void writeFull(Document document) {
        shape.full().accept(facts, document);
    }

    @Override
    public List<AnsweredFact> answers(CaseRecord record) {
        return AnsweredFact.of(facts);
    }

    @Override
    public @Nullable String topic() {
        return shape.topic();
    }
}
