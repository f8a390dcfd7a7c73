package org.onrecord.lookup.inquiries;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Citation;
import org.onrecord.model.Detail.InquiryDetail;
import org.onrecord.model.Fact;
import org.onrecord.model.date.DatePoint;
import org.onrecord.model.date.FactDate;

/**
 * A matcher of findings to one inquiry.
 *
 * <p>A finding matches if it contains the inquiry's title, or if its date is that of the report and it either names a
 * leader or shares a source.
 *
 * <p>The format does not link findings to inquiries, so their sentences, dates and sources have to do.
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
        return names(finding.statement()) || (isOfItsReport(finding) && (isByLeader(finding) || sharesSource(finding)));
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
