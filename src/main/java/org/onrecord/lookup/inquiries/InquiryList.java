package org.onrecord.lookup.inquiries;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.onrecord.lookup.AnsweredFact;
import org.onrecord.lookup.Content;
import org.onrecord.lookup.Details;
import org.onrecord.lookup.Sourced;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Detail.InquiryDetail;
import org.onrecord.model.Fact;
import org.onrecord.model.date.FactDate;
import org.onrecord.output.document.Document;
import org.onrecord.output.document.Numbers;
import org.onrecord.output.document.Part;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.layout.Sentence;
import org.onrecord.output.layout.Tone;
import org.onrecord.output.table.Column;
import org.onrecord.output.table.Table;
import org.onrecord.output.table.Value;
import org.onrecord.output.table.Value.Member;

/**
 * A list of reviews, inspections and inquiries with their findings.
 *
 * @param entries the inquiries, by date
 */
public record InquiryList(List<Inquiry> entries) implements Content.OfFacts {
    private static final int INDENT = 2;

    @Override
    public int size() {
        return entries.size();
    }

    @Override
    public Table<Inquiry> rows(CaseRecord record) {
        return new Table<>(Inquiry.COLUMNS, entries);
    }

    @Override
    public void writeShort(Document document) {
        document.add(new Part.Count(entries.size(), "inquiry"));
        var wide = entries.stream().map(entry -> wide(entry, document)).toList();
        var narrow = wide.stream().map(row -> row.subList(0, 3)).toList();
        var heads = List.of("inquiry", "led by", "reported", "recommendations", "rating", "ordered by");
        document.add(new Part.Rows(
                List.of(new Part.Columns(heads, wide), new Part.Columns(heads.subList(0, 3), narrow)),
                new Part.Fit.Stacked(1)));
        document.listSources();
    }

    private static List<Phrase> wide(Inquiry entry, Document document) {
        var inquiry = entry.detail();
        return List.of(
                Phrase.of(inquiry.title(), Tone.STRONG).andOnSameLine(document.marksInTable(entry.fact())),
                Phrase.name(inquiry.ledBy()),
                text(inquiry.reported() == null ? null : inquiry.reported().inWords()),
                text(inquiry.recommendations() == null ? null : Numbers.of(inquiry.recommendations())),
                text(inquiry.rating()),
                Phrase.name(inquiry.commissionedBy()));
    }

    private static Phrase text(@Nullable String text) {
        return Phrase.of(text == null ? "" : text);
    }

    @Override
    public void writeFull(Document document) {
        entries.forEach(entry -> write(entry, document));
        document.listSources();
    }

    @Override
    public List<AnsweredFact> answers(CaseRecord record) {
        return entries.stream().map(entry -> AnsweredFact.of(entry.fact())).toList();
    }

    private static void write(Inquiry entry, Document document) {
        var inquiry = entry.detail();
        document.section(inquiry.title());
        var about = about(inquiry).stream()
                .map(part -> Phrase.of(Sentence.capital(part) + "."))
                .toList();
        document.text(Phrase.join(" ", about), INDENT);
        document.text(document.statement(entry.fact()), INDENT);
        document.note(entry.fact().note(), INDENT);
        for (var finding : entry.findings()) {
            document.bullet(document.statement(finding), INDENT);
            document.note(finding.note(), INDENT + 2);
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

    /**
     * A review, inspection or inquiry.
     *
     * @param findings its findings, by date
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
}
