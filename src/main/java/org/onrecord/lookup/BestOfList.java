package org.onrecord.lookup;

import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Fact;
import org.onrecord.output.document.Document;
import org.onrecord.output.document.Part;
import org.onrecord.output.layout.Sink;
import org.onrecord.output.table.Table;
import org.onrecord.picture.Pictures;
import org.onrecord.picture.Pictures.Canvas;

/**
 * A list of facts with a separate, possibly incomplete short view.
 *
 * @param all the full list
 * @param shown the facts of the short view, in display order
 * @param option the option that shows the rest
 * @param text writes the short view
 * @param chart writes bars over time
 */
public record BestOfList(
        FactList all,
        List<Fact> shown,
        String option,
        BiConsumer<List<Fact>, Document> text,
        BiConsumer<List<Fact>, Document> chart)
        implements Content.OfFacts {

    /** Creates a list without a chart. */
    public BestOfList(FactList all, List<Fact> shown, String option, BiConsumer<List<Fact>, Document> text) {
        this(all, shown, option, text, text);
    }

    @Override
    public int size() {
        return all.size();
    }

    @Override
    public Table<? extends Sourced> rows(CaseRecord record) {
        return all.rows(record);
    }

    @Override
    public void writeShort(Document document) {
        text.accept(shown, document);
    }

    @Override
    public void writeChart(Document document) {
        chart.accept(shown, document);
    }

    @Override
    public void writePicture(CaseRecord record, Canvas canvas, Sink out) {
        Pictures.timeline(record, shown, canvas, out);
    }

    @Override
    public void writeFull(Document document) {
        all.writeFull(document);
    }

    @Override
    public List<Part.More> more(String command) {
        var others = all.size() - shown.size();
        return List.of(others == 0 ? Part.More.full(command) : Part.More.ofFacts(others, command + " " + option));
    }

    @Override
    public List<AnsweredFact> answers(CaseRecord record) {
        return all.answers(record);
    }

    @Override
    public @Nullable String topic() {
        return all.topic();
    }
}
