package org.onrecord.lookup.list;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onrecord.lookup.Content;
import org.onrecord.lookup.Details;
import org.onrecord.lookup.FactList;
import org.onrecord.lookup.FactLookup;
import org.onrecord.lookup.Lookup;
import org.onrecord.lookup.Lookup.Page;
import org.onrecord.lookup.Sourced;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Citation;
import org.onrecord.model.Detail.InquiryDetail;
import org.onrecord.model.Fact;
import org.onrecord.model.FactKind;
import org.onrecord.model.date.DatePoint;
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

/** Lists reviews, inspections and inquiries, with their leaders, dates and findings. */
public final class InquiriesLookup {
    private static final int INDENT = 2;
    private static final List<Column<? super Inquiry>> COLUMNS = Details.columns(
            InquiryDetail.FIELDS,
            new Column<>("findings", "[finding]", row -> Value.list(row.findings(), InquiriesLookup::finding)));

    private InquiriesLookup() {}

    public static Lookup lookup() {
        return FactLookup.of(
                        "inquiries",
                        "List reviews and inquiries: who led them, dates, findings.",
                        "inquiry",
                        InquiryDetail.FIELDS)
                .words()
                .shown(new FactList.Shape(
                        COLUMNS, InquiriesLookup::rows, InquiriesLookup::writeShort, InquiriesLookup::writeFull, null))
                .lookup()
                .examples(
                        "onrecord inquiries",
                        "onrecord inquiries laming",
                        "onrecord inquiries --json --fields title,led_by,recommendations")
                .rows("inquiry")
                .tool(
                        "Reviews and inquiries",
                        "Reviews, inspections and inquiries: who ordered and led them, dates, and ids of their findings.")
                .page(new Page(
                        "inquiries",
                        "Inquiries",
                        "Reviews, inspections and inquiries: who ordered and led them, and their findings.",
                        0,
                        Content::writeFull));
    }

    private static Table<Inquiry> rows(CaseRecord record, List<Fact> inquiries) {
        var findings = findings(record);
        return new Table<>(
                COLUMNS,
                () -> inquiries.stream()
                        .map(inquiry -> new Inquiry(record, inquiry, findings.apply(inquiry)))
                        .iterator());
    }

    /** Returns what finds the findings of an inquiry, by date. */
    static Function<Fact, List<Fact>> findings(CaseRecord record) {
        var findings = record.factsOf(FactKind.FINDING).sorted(Fact.BY_DATE).toList();
        return inquiry -> {
            var matcher = FindingMatcher.of(inquiry, detail(inquiry));
            return findings.stream().filter(matcher::matches).toList();
        };
    }

    private static void writeShort(List<Fact> inquiries, Document document) {
        var reports = inquiries.stream()
                .collect(Collectors.groupingBy(
                        fact -> Objects.requireNonNullElse(detail(fact).inquiry(), fact.id()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        document.add(new Part.Count(reports.size(), "inquiry"));
        var wide = reports.values().stream().map(facts -> wide(facts, document)).toList();
        var narrow = wide.stream().map(row -> row.subList(0, 3)).toList();
        var heads = List.of("inquiry", "led by", "reported", "recommendations", "rating", "ordered by");
        document.add(new Part.Rows(
                List.of(new Part.Columns(heads, wide), new Part.Columns(heads.subList(0, 3), narrow)), 1));
        document.listSources();
    }

    /** Returns the row of an inquiry: the title of its first fact, and of the others the newest that is on record. */
    private static List<Phrase> wide(List<Fact> facts, Document document) {
        var title = Phrase.of(detail(facts.getFirst()).title(), Tone.STRONG);
        for (var fact : facts) {
            title = title.andOnSameLine(document.marksInTable(fact));
        }
        return List.of(
                title,
                name(newest(facts, InquiryDetail::ledBy), document),
                text(newest(facts, InquiryDetail::reported), FactDate::inWords),
                text(newest(facts, InquiryDetail::recommendations), Numbers::of),
                text(newest(facts, InquiryDetail::rating), rating -> rating),
                name(newest(facts, InquiryDetail::commissionedBy), document));
    }

    private static <T> @Nullable T newest(List<Fact> facts, Function<InquiryDetail, @Nullable T> value) {
        return facts.stream()
                .map(fact -> value.apply(detail(fact)))
                .filter(Objects::nonNull)
                .reduce((_, later) -> later)
                .orElse(null);
    }

    private static Phrase name(@Nullable String who, Document document) {
        return Phrase.name(who == null ? null : document.record().nameOf(who));
    }

    private static <T> Phrase text(@Nullable T value, Function<T, String> words) {
        return Phrase.of(value == null ? "" : words.apply(value));
    }

    private static void writeFull(List<Fact> inquiries, Document document) {
        var findings = findings(document.record());
        for (var fact : inquiries) {
            document.section(detail(fact).title());
            var about = about(detail(fact), document.record()).stream()
                    .map(part -> Phrase.of(Sentence.capital(part) + "."))
                    .toList();
            document.text(Phrase.join(" ", about), INDENT);
            document.text(document.dated(fact), INDENT);
            document.note(fact.note(), INDENT);
            for (var finding : findings.apply(fact)) {
                document.bullet(document.dated(finding), INDENT);
                document.note(finding.note(), INDENT + 2);
            }
        }
        document.listSources();
    }

    private static List<String> about(InquiryDetail inquiry, CaseRecord record) {
        var about = new ArrayList<String>();
        if (inquiry.ordered() != null || inquiry.commissionedBy() != null) {
            about.add("ordered" + when(inquiry.ordered())
                    + (inquiry.commissionedBy() == null ? "" : " by " + record.nameOf(inquiry.commissionedBy())));
        }
        if (inquiry.ledBy() != null) {
            about.add("led by " + record.nameOf(inquiry.ledBy()));
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

    private static InquiryDetail detail(Fact fact) {
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

    /**
     * A row.
     *
     * @param findings the findings of the inquiry, by date
     */
    private record Inquiry(CaseRecord record, Fact fact, List<Fact> findings) implements Sourced {}

    /**
     * Matches findings to one inquiry.
     *
     * <p>A finding matches if it contains the inquiry's title, or if its date is that of the report and it either names
     * a leader or shares a source. The format does not link findings to inquiries, so these have to do.
     *
     * @param title the title without its subtitle
     * @param leaders the leaders; joint leaders are one entry, successive leaders are several
     * @param sources ids of the inquiry's sources
     * @param reported the date of its report, or null
     */
    record FindingMatcher(
            String title,
            List<String> leaders,
            Set<String> sources,
            @Nullable FactDate reported) {

        static FindingMatcher of(Fact fact, InquiryDetail inquiry) {
            return new FindingMatcher(
                    mainTitle(inquiry.title()), leaders(inquiry.ledBy()), sources(fact), inquiry.reported());
        }

        private static String mainTitle(String title) {
            var colon = title.indexOf(':');
            return (colon < 0 ? title : title.substring(0, colon)).strip();
        }

        /** Returns the leaders' names without the roles in brackets after them. */
        private static List<String> leaders(@Nullable String ledBy) {
            if (ledBy == null) {
                return List.of();
            }
            return Arrays.stream(ledBy.replaceAll("\\([^)]*\\)", "").split(";|,? then "))
                    .map(String::strip)
                    .filter(leader -> !leader.isEmpty())
                    .toList();
        }

        private static Set<String> sources(Fact fact) {
            return fact.sources().stream().map(Citation::source).collect(Collectors.toSet());
        }

        boolean matches(Fact finding) {
            return names(finding.statement())
                    || (isOfItsReport(finding) && (isByLeader(finding) || sharesSource(finding)));
        }

        /** Whether a statement contains the title; a descriptive title may begin in lower case within a sentence. */
        private boolean names(String statement) {
            var described = title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1);
            return statement.contains(title) || statement.contains(described);
        }

        /** Whether the finding's date is that of the report; a finding with a date interval belongs to no single report. */
        private boolean isOfItsReport(Fact finding) {
            return reported != null
                    && finding.date() instanceof DatePoint
                    && finding.date().overlaps(reported.earliest(), reported.latest());
        }

        private boolean isByLeader(Fact finding) {
            return leaders.stream().anyMatch(finding.statement()::contains);
        }

        private boolean sharesSource(Fact finding) {
            return finding.sources().stream().map(Citation::source).anyMatch(sources::contains);
        }
    }
}
