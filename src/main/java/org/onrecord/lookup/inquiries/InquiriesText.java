package org.onrecord.lookup.inquiries;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.FactDate;
import org.onrecord.model.InquiryDetail;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.layout.Sentence;
import org.onrecord.output.page.Numbers;
import org.onrecord.output.page.Page;
import org.onrecord.output.page.TextContext;

/** Writes reviews, inspections and inquiries, each with what it found. */
public final class InquiriesText {
    private static final int INDENT = 2;

    private final TextContext context;
    private final Page page;

    public InquiriesText(TextContext context) {
        this.context = context;
        this.page = context.page();
    }

    public void write(InquiryList view) {
        view.entries().forEach(this::entry);
        context.sources().list(page);
    }

    private void entry(Inquiry entry) {
        var inquiry = entry.detail();
        page.heading(inquiry.title());
        var about = about(inquiry).stream()
                .map(part -> Phrase.of(Sentence.capital(part) + "."))
                .toList();
        page.text(Phrase.join(" ", about), INDENT);
        page.text(context.statement(entry.fact()), INDENT);
        page.text(TextContext.note(entry.fact()), INDENT);
        for (var finding : entry.findings()) {
            page.bullet(context.statement(finding), INDENT);
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
