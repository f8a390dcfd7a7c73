package org.onrecord.lookup.inquiries;

import java.util.List;
import java.util.Objects;
import org.onrecord.lookup.Details;
import org.onrecord.lookup.Sourced;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Fact;
import org.onrecord.model.InquiryDetail;
import org.onrecord.output.table.Column;
import org.onrecord.output.table.Value;
import org.onrecord.output.table.Value.Member;

/**
 * A review, inspection or inquiry.
 *
 * @param findings what it found
 */
public record Inquiry(CaseRecord record, Fact fact, List<Fact> findings) implements Sourced {
    public static final List<Column<? super Inquiry>> COLUMNS = Details.columns(
            InquiryDetail.FIELDS,
            new Column<>("findings", "[finding]", row -> Value.list(row.findings, Inquiry::finding)));

    InquiryDetail detail() {
        return (InquiryDetail) Objects.requireNonNull(fact.detail());
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
}
