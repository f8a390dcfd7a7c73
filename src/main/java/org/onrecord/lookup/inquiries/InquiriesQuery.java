package org.onrecord.lookup.inquiries;

import java.util.List;
import org.onrecord.lookup.Answer;
import org.onrecord.lookup.FactFilter;
import org.onrecord.lookup.Lookup;
import org.onrecord.lookup.Parameter;
import org.onrecord.lookup.Query;
import org.onrecord.lookup.inquiries.InquiryList.Inquiry;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Detail.InquiryDetail;
import org.onrecord.model.Fact;
import org.onrecord.model.FactKind;
import org.onrecord.output.table.Column;

/**
 * A query for reviews, inspections and inquiries, with their leaders, dates and findings.
 *
 * @param filter which inquiries to keep, and how many to show
 */
public record InquiriesQuery(FactFilter filter) implements Query {

    public static Lookup lookup() {
        var words = Parameter.filterWords();
        return Lookup.of(
                        "inquiries",
                        "List reviews and inquiries: who led them, dates, findings.",
                        given -> new InquiriesQuery(FactFilter.of(given, given.get(words))))
                .takes(words)
                .takes(FactFilter.PARAMETERS)
                .examples(
                        "onrecord inquiries",
                        "onrecord inquiries laming",
                        "onrecord inquiries --json --fields title,led_by,recommendations")
                .rows("inquiry")
                .tool(
                        "Reviews and inquiries",
                        "Reviews, inspections and inquiries: who ordered and led them, dates, and ids of their findings.")
                .page(
                        "inquiries",
                        "Inquiries",
                        "Reviews, inspections and inquiries: who ordered and led them, and their findings.");
    }

    @Override
    public String command() {
        return "inquiries";
    }

    @Override
    public List<? extends Column<?>> columns() {
        return Inquiry.COLUMNS;
    }

    @Override
    public Answer answer(CaseRecord record) {
        var inquiries = record.factsOf(FactKind.INQUIRY).sorted(Fact.BY_DATE);
        return filter.answer(record, inquiries, facts -> new InquiryList(withFindings(record, facts)), "inquiry");
    }

    private static List<Inquiry> withFindings(CaseRecord record, List<Fact> inquiries) {
        var findings = record.factsOf(FactKind.FINDING).sorted(Fact.BY_DATE).toList();
        return inquiries.stream()
                .map(inquiry -> new Inquiry(record, inquiry, findings(inquiry, findings)))
                .toList();
    }

    private static List<Fact> findings(Fact inquiry, List<Fact> findings) {
        if (!(inquiry.detail() instanceof InquiryDetail detail)) {
            return List.of();
        }
        var matcher = FindingMatcher.of(inquiry, detail);
        return findings.stream().filter(matcher::matches).toList();
    }
}
