package org.onrecord.lookup;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.model.CustodyDetail;
import org.onrecord.model.Detail;
import org.onrecord.model.Fact;
import org.onrecord.model.FigureDetail;
import org.onrecord.model.InquiryDetail;
import org.onrecord.model.OutcomeDetail;
import org.onrecord.model.ReformDetail;
import org.onrecord.model.WorkDetail;
import org.onrecord.output.table.Value;
import org.onrecord.output.table.Value.Member;

/** The typed detail of a fact as an object with the keys of the facts format, and its type first. */
final class Details {
    private Details() {}

    static Value of(Fact fact) {
        var detail = fact.detail();
        if (detail == null) {
            return Value.NOTHING;
        }
        var members = new ArrayList<Member>();
        members.add(Member.of("type", fact.kind()));
        members.addAll(members(detail));
        return new Value.Group(null, members);
    }

    private static List<Member> members(Detail detail) {
        return switch (detail) {
            case OutcomeDetail outcome -> outcome(outcome);
            case CustodyDetail custody -> custody(custody);
            case ReformDetail reform -> reform(reform);
            case InquiryDetail inquiry -> inquiry(inquiry);
            case FigureDetail figure -> figure(figure);
            case WorkDetail work -> work(work);
        };
    }

    private static List<Member> outcome(OutcomeDetail outcome) {
        return List.of(
                Member.of("person", outcome.person()),
                Member.of("proceeding", outcome.proceeding()),
                Member.of("step", outcome.step()),
                Member.of("charge", outcome.charge()),
                Member.of("result", outcome.result()),
                Member.of("term", outcome.term()),
                Member.of("superseded_by", outcome.supersededBy()));
    }

    private static List<Member> custody(CustodyDetail custody) {
        return List.of(
                Member.of("person", custody.person()),
                Member.of("event", custody.event()),
                Member.of("decision", custody.decision()),
                Member.of("review", custody.review()));
    }

    private static List<Member> reform(ReformDetail reform) {
        return List.of(
                Member.of("title", reform.title()),
                Member.of("instrument", reform.instrument()),
                Member.of("by", reform.by()),
                Member.of("in_force_from", reform.inForceFrom()),
                Member.of("in_force_to", reform.inForceTo()),
                Member.of("replaced_by", reform.replacedBy()),
                Member.of("status", reform.status()),
                Member.of("link", reform.link()));
    }

    private static List<Member> inquiry(InquiryDetail inquiry) {
        return List.of(
                Member.of("title", inquiry.title()),
                Member.of("commissioned_by", inquiry.commissionedBy()),
                Member.of("led_by", inquiry.ledBy()),
                Member.of("ordered", inquiry.ordered()),
                Member.of("reported", inquiry.reported()),
                new Member("recommendations", Value.number(inquiry.recommendations())),
                Member.of("rating", inquiry.rating()));
    }

    private static List<Member> figure(FigureDetail figure) {
        return List.of(
                Member.of("series", figure.series()),
                Member.of("period", figure.period()),
                new Member("value", new Value.Decimal(figure.value())),
                Member.of("unit", figure.unit()));
    }

    private static List<Member> work(WorkDetail work) {
        return List.of(
                Member.of("title", work.title()),
                new Member("authors", Value.texts(work.authors())),
                Member.of("form", work.form()),
                Member.of("year", work.year()));
    }
}
