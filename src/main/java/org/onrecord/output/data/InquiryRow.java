package org.onrecord.output.data;

import java.util.List;
import java.util.function.Function;
import org.onrecord.lookup.InquiriesView;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Fact;
import org.onrecord.model.InquiryDetail;
import org.onrecord.output.data.Value.Member;

/**
 * A review, inspection or inquiry.
 *
 * @param row its fact
 * @param findings what it found
 */
record InquiryRow(FactRow row, List<Fact> findings) implements Sourced {
    static final List<Field<? super InquiryRow>> FIELDS = Sourced.around(
            field("title", inquiry -> Value.of(inquiry.title())),
            field("commissioned_by", inquiry -> Value.of(inquiry.commissionedBy())),
            field("led_by", inquiry -> Value.of(inquiry.ledBy())),
            field("ordered", inquiry -> Value.of(inquiry.ordered())),
            field("ordered_text", inquiry -> Value.words(inquiry.ordered())),
            field("reported", inquiry -> Value.of(inquiry.reported())),
            field("reported_text", inquiry -> Value.words(inquiry.reported())),
            field("recommendations", inquiry -> Value.number(inquiry.recommendations())),
            field("rating", inquiry -> Value.of(inquiry.rating())),
            new Field<>("findings", row -> Value.list(row.findings, InquiryRow::finding)));

    static Table<InquiryRow> table(CaseRecord record, InquiriesView view) {
        return new Table<>(
                FIELDS,
                () -> view.entries().stream()
                        .map(entry -> new InquiryRow(new FactRow(record, entry.inquiry()), entry.findings()))
                        .iterator());
    }

    @Override
    public CaseRecord record() {
        return row.record();
    }

    @Override
    public Fact fact() {
        return row.fact();
    }

    private static Value finding(Fact finding) {
        return Value.named(
                finding.id(),
                Member.of("id", finding.id()),
                Member.of("statement", finding.statement()),
                Member.of("date", finding.date()),
                new Member("date_text", Value.words(finding.date())),
                Member.of("confidence", finding.confidence()));
    }

    private static Field<InquiryRow> field(String name, Function<InquiryDetail, Value> value) {
        return new Field<>(name, row -> value.apply(row.row.detail(InquiryDetail.class)));
    }
}
