package org.onrecord.history;

import org.onrecord.model.Citation;
import org.onrecord.model.CustodyDetail;
import org.onrecord.model.Detail;
import org.onrecord.model.Fact;
import org.onrecord.model.FigureDetail;
import org.onrecord.model.InquiryDetail;
import org.onrecord.model.OutcomeDetail;
import org.onrecord.model.ReformDetail;
import org.onrecord.model.WorkDetail;

/** The fields of facts. */
final class FactParts {
    private FactParts() {}

    static Parts of(Fact fact) {
        var parts = new Parts()
                .word("kind", fact.kind())
                .word("topic", fact.topic())
                .text("statement", fact.statement())
                .date("date", fact.date())
                .list("people", fact.people())
                .list("organisations", fact.organisations())
                .list("sources", fact.sources(), FactParts::citation)
                .word("confidence", fact.confidence())
                .text("note", fact.note())
                .text("short", fact.label());
        if (fact.detail() != null) {
            add(parts, fact.detail());
        }
        return parts;
    }

    private static String citation(Citation citation) {
        return citation.locator() == null ? citation.source() : citation.source() + ", " + citation.locator();
    }

    private static void add(Parts parts, Detail detail) {
        switch (detail) {
            case OutcomeDetail outcome -> outcome(parts, outcome);
            case CustodyDetail custody -> custody(parts, custody);
            case ReformDetail reform -> reform(parts, reform);
            case InquiryDetail inquiry -> inquiry(parts, inquiry);
            case FigureDetail figure -> figure(parts, figure);
            case WorkDetail work -> work(parts, work);
        }
    }

    private static void outcome(Parts parts, OutcomeDetail outcome) {
        parts.text("detail.person", outcome.person())
                .text("detail.proceeding", outcome.proceeding())
                .word("detail.step", outcome.step())
                .text("detail.charge", outcome.charge())
                .text("detail.result", outcome.result())
                .text("detail.term", outcome.term());
    }

    private static void custody(Parts parts, CustodyDetail custody) {
        parts.text("detail.person", custody.person())
                .word("detail.event", custody.event())
                .word("detail.decision", custody.decision())
                .text("detail.review", custody.review());
    }

    private static void reform(Parts parts, ReformDetail reform) {
        parts.text("detail.title", reform.title())
                .text("detail.instrument", reform.instrument())
                .text("detail.by", reform.by())
                .date("detail.in_force_from", reform.inForceFrom())
                .date("detail.in_force_to", reform.inForceTo())
                .text("detail.replaced_by", reform.replacedBy())
                .word("detail.status", reform.status())
                .word("detail.link", reform.link());
    }

    private static void inquiry(Parts parts, InquiryDetail inquiry) {
        parts.text("detail.title", inquiry.title())
                .text("detail.commissioned_by", inquiry.commissionedBy())
                .text("detail.led_by", inquiry.ledBy())
                .date("detail.ordered", inquiry.ordered())
                .date("detail.reported", inquiry.reported())
                .text(
                        "detail.recommendations",
                        inquiry.recommendations() == null ? null : String.valueOf(inquiry.recommendations()))
                .text("detail.rating", inquiry.rating());
    }

    private static void figure(Parts parts, FigureDetail figure) {
        parts.text("detail.series", figure.series())
                .date("detail.period", figure.period())
                .text("detail.value", figure.value().toString())
                .text("detail.unit", figure.unit());
    }

    private static void work(Parts parts, WorkDetail work) {
        parts.text("detail.title", work.title())
                .list("detail.authors", work.authors())
                .word("detail.form", work.form())
                .date("detail.year", work.year());
    }
}
