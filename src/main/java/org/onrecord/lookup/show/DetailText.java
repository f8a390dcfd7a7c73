package org.onrecord.lookup.show;

import org.jspecify.annotations.Nullable;
import org.onrecord.lookup.reforms.ReformList;
import org.onrecord.model.CustodyDetail;
import org.onrecord.model.Detail;
import org.onrecord.model.FactDate;
import org.onrecord.model.FigureDetail;
import org.onrecord.model.InquiryDetail;
import org.onrecord.model.OutcomeDetail;
import org.onrecord.model.ReformDetail;
import org.onrecord.model.WorkDetail;
import org.onrecord.output.page.LabelledLines;
import org.onrecord.output.page.Numbers;
import org.onrecord.output.page.TextContext;

/** Writes the typed detail of a fact as labelled lines. */
final class DetailText {
    private final TextContext context;
    private final LabelledLines lines;

    DetailText(TextContext context, LabelledLines lines) {
        this.context = context;
        this.lines = lines;
    }

    void write(@Nullable Detail detail) {
        switch (detail) {
            case null -> {}
            case OutcomeDetail outcome -> outcome(outcome);
            case CustodyDetail custody -> custody(custody);
            case ReformDetail reform -> reform(reform);
            case InquiryDetail inquiry -> inquiry(inquiry);
            case FigureDetail figure -> figure(figure);
            case WorkDetail work -> work(work);
        }
    }

    private void outcome(OutcomeDetail outcome) {
        lines.add("person", context.party(outcome.person()));
        lines.add("proceeding", context.record().labelOf(outcome.proceeding()));
        lines.add("step", outcome.step().words());
        lines.add("charge", outcome.charge());
        lines.add("result", outcome.result());
        lines.add("term", outcome.term());
    }

    private void custody(CustodyDetail custody) {
        lines.add("person", context.party(custody.person()));
        lines.add("event", custody.event().words());
        lines.add(
                "decision",
                custody.decision() == null ? null : custody.decision().words());
        lines.add("review", custody.review());
    }

    private void reform(ReformDetail reform) {
        lines.add("title", reform.title());
        lines.add("instrument", reform.instrument());
        lines.add("by", reform.by());
        date("in force from", reform.inForceFrom());
        date("in force to", reform.inForceTo());
        lines.add("replaced by", reform.replacedBy());
        lines.add("status", reform.status().words());
        lines.add("link", reform.link().words() + ": " + ReformList.tie(reform.link()));
    }

    private void inquiry(InquiryDetail inquiry) {
        lines.add("title", inquiry.title());
        lines.add("ordered by", inquiry.commissionedBy());
        lines.add("led by", inquiry.ledBy());
        date("ordered", inquiry.ordered());
        date("reported", inquiry.reported());
        lines.add("recommendations", inquiry.recommendations() == null ? null : Numbers.of(inquiry.recommendations()));
        lines.add("rating", inquiry.rating());
    }

    private void figure(FigureDetail figure) {
        var series = figure.series() == null ? null : context.record().series().get(figure.series());
        lines.add("series", series == null ? figure.series() : series.title());
        date("period", figure.period());
        lines.add("value", Numbers.of(figure.value()) + " " + figure.unit());
    }

    private void work(WorkDetail work) {
        lines.add("title", work.title());
        lines.add("authors", String.join(", ", work.authors()));
        lines.add("form", work.form().words());
        date("year", work.year());
    }

    private void date(String name, @Nullable FactDate date) {
        lines.add(name, date == null ? null : date.inWords());
    }
}
