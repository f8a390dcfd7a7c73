package org.onrecord.lookup.sources;

import java.util.List;
import org.onrecord.lookup.AnsweredFact;
import org.onrecord.lookup.Content;
import org.onrecord.model.CaseRecord;
import org.onrecord.output.page.SourceMarks;
import org.onrecord.output.page.TextContext;
import org.onrecord.output.table.Table;

/** The one source that is opened. */
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
    public void writeText(TextContext context) {
        context.page().text(SourceMarks.named(entry.source(), context.page().style()), 0);
        context.page().text(SourceMarks.address(entry.source(), context.page().style()), 0);
    }

    @Override
    public List<AnsweredFact> answers(CaseRecord record) {
        return all().answers(record);
    }

    private SourceList all() {
        return new SourceList(List.of(entry));
    }
}
