package org.onrecord.lookup.status;

import java.util.List;
import org.onrecord.lookup.AnsweredFact;
import org.onrecord.lookup.Content;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.CustodyInterval;
import org.onrecord.model.Topic;
import org.onrecord.output.document.Document;
import org.onrecord.output.layout.Sink;
import org.onrecord.output.table.Table;
import org.onrecord.output.table.Value;
import org.onrecord.output.table.Value.Member;
import org.onrecord.picture.Canvas;
import org.onrecord.picture.Pictures;

/**
 * The custody status of several people on one day.
 *
 * @param pages one for each person, not empty
 */
record StatusList(List<StatusPage> pages) implements Content.OfFacts {

    @Override
    public int size() {
        return pages.size();
    }

    @Override
    public Table<StatusRow> rows(CaseRecord record) {
        return StatusRow.table(record, pages);
    }

    @Override
    public Beside beside(CaseRecord record) {
        return new Beside("history", StatusRow.history(record, pages));
    }

    @Override
    public void writeShort(Document document) {
        if (!isAboutNow()) {
            document.text("On " + Document.inWords(pages.getFirst().day()) + ":");
        }
        pages.forEach(person -> person.writeSentences(document));
        if (isAboutNow()) {
            document.text(document.asOfInWords(Topic.CUSTODY, null));
        }
        document.listSources();
    }

    @Override
    public void writeChart(Document document) {
        StatusChart.write(document, histories(), pages.getFirst().asked());
    }

    private List<CustodyInterval> histories() {
        return pages.stream().flatMap(page -> page.history().stream()).toList();
    }

    @Override
    public void writePicture(CaseRecord record, Canvas canvas, Sink out) {
        Pictures.status(record, histories(), pages.getFirst().asked(), canvas, out);
    }

    @Override
    public List<AnsweredFact> answers(CaseRecord record) {
        return pages.stream().flatMap(page -> page.answers(record).stream()).toList();
    }

    @Override
    public List<Member> head() {
        return List.of(
                Member.of("on", pages.getFirst().day().toString()),
                new Member("is_now", new Value.Flag(isAboutNow())).dataOnly());
    }

    @Override
    public String topic() {
        return Topic.CUSTODY;
    }

    @Override
    public boolean isAboutNow() {
        return pages.getFirst().isNow();
    }
}
