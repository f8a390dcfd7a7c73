package org.onrecord.output.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.lookup.InquiriesView;
import org.onrecord.model.FactDate;
import org.onrecord.model.InquiryDetail;
import org.onrecord.output.layout.Phrase;

/** Writes reviews, inspections and inquiries, each with what it found. */
final class InquiriesText {
    private static final int INDENT = 2;

    private final TextContext sheet;
    private final Page page;

    InquiriesText(TextContext sheet) {
        this.sheet = sheet;
        this.page = sheet.page();
    }

    void write(InquiriesView view) {
        view.entries().forEach(this::entry);
        sheet.sources().list(page);
    }

    private void entry(InquiriesView.Entry entry) {
        if (entry.inquiry().detail() instanceof InquiryDetail inquiry) {
            page.heading(inquiry.title());
            var about = about(inquiry).stream()
                    .map(part -> Phrase.of(TextContext.capital(part) + "."))
                    .toList();
            page.text(Phrase.join(" ", about), INDENT);
        }
        page.text(sheet.statement(entry.inquiry()), INDENT);
        page.text(TextContext.note(entry.inquiry()), INDENT);
        for (var finding : entry.findings()) {
            page.bullet(sheet.statement(finding), INDENT);
            page.text(TextContext.note(finding), INDENT + 2);
        }
    }

    private static List<String> about(InquiryDetail inquiry) {
        var about = new ArrayList<String>();
        if (inquiry.ordered() != null || inquiry.commissionedBy() != null) {
            about.add("ordered" + when(inquiry.ordered())
                    + (inquiry.commissionedBy() == null ? "" : " by " + inquiry.commissionedBy()));
        }
        if (inquiry.ledBy() != null) {
            about.add("led by " + inquiry.ledBy());
        }
        if (inquiry.reported() != null) {
            about.add("reported" + when(inquiry.reported()));
        }
        if (inquiry.recommendations() != null) {
            about.add(Numbers.of(inquiry.recommendations())
                    + (inquiry.recommendations() == 1 ? " recommendation" : " recommendations"));
        }
        if (inquiry.rating() != null) {
            about.add("rated " + inquiry.rating());
        }
        return about;
    }

    private static String when(@Nullable FactDate date) {
        return date == null ? "" : " " + date.inWords();
    }
}
