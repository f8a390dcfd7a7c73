package org.onrecord.lookup;

import java.util.List;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Fact;
import org.onrecord.model.FactKind;
import org.onrecord.model.InquiryDetail;

/**
 * Asks for reviews, inspections and inquiries: who ordered and led them, when, and what they found.
 *
 * @param filter which to keep, and how many to show
 */
public record InquiriesQuery(FactFilter filter) implements Query {

    @Override
    public Answer answer(CaseRecord record) {
        var inquiries = record.facts().values().stream()
                .filter(fact -> fact.detail() instanceof InquiryDetail)
                .sorted(FactFilter.BY_DATE);
        return filter.answer(record, inquiries, facts -> new InquiriesView(withFindings(record, facts)), "inquiry");
    }

    private static List<InquiriesView.Entry> withFindings(CaseRecord record, List<Fact> inquiries) {
        var findings = record.facts().values().stream()
                .filter(fact -> fact.kind() == FactKind.FINDING)
                .sorted(FactFilter.BY_DATE)
                .toList();
        return inquiries.stream()
                .map(inquiry -> new InquiriesView.Entry(inquiry, findings(inquiry, findings)))
                .toList();
    }

    private static List<Fact> findings(Fact inquiry, List<Fact> findings) {
        if (!(inquiry.detail() instanceof InquiryDetail detail)) {
            return List.of();
        }
        var marks = FindingMatcher.of(inquiry, detail);
        return findings.stream().filter(marks::fit).toList();
    }
}
