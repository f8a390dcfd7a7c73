package org.onrecord.lookup.sources;

import java.util.List;
import org.onrecord.lookup.AnsweredFact;
import org.onrecord.lookup.Content;
import org.onrecord.model.CaseRecord;
import org.onrecord.output.document.Document;
import org.onrecord.output.document.SourceNumbers;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.table.Table;

/** The source that is opened. */
public record OpenedSource(SourceList.Entry entry) implements Content {

    @Override
    public int size() {
        return 1;
    }

    public String address() {
        return entry.source().url();
    }

    @Override
    public Table<?> rows(CaseRecord record) {
        return all().rows(record);
    }

    @Override
    public void writeShort(Document document) {
        document.text(SourceNumbers.named(entry.source()));
        document.text(Phrase.address(address()));
    }

    @Override
    public List<AnsweredFact> answers(CaseRecord record) {
        return all().answers(record);
    }

    private SourceList all() {
        return new SourceList(List.of(entry));
    }
}
