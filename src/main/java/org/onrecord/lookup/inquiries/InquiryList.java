package org.onrecord.lookup.inquiries;

import java.util.List;
import org.onrecord.lookup.AnsweredFact;
import org.onrecord.lookup.Content;
import org.onrecord.model.CaseRecord;
import org.onrecord.output.page.TextContext;
import org.onrecord.output.table.Table;

/**
 * Reviews, inspections and inquiries with what they found.
 *
 * @param entries the inquiries, by date
 */
public record InquiryList(List<Inquiry> entries) implements Content.OfFacts {

    @Override
    public int size() {
        return entries.size();
    }

    @Override
    public Table<Inquiry> rows(CaseRecord record) {
        return new Table<>(Inquiry.COLUMNS, entries);
    }

    @Override
    public void writeText(TextContext context) {
        new InquiriesText(context).write(this);
    }

    @Override
    public List<AnsweredFact> answers(CaseRecord record) {
        return entries.stream().map(entry -> AnsweredFact.of(entry.fact())).toList();
    }
}
