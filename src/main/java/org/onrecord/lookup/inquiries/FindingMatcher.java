package org.onrecord.lookup.inquiries;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Citation;
import org.onrecord.model.Fact;
import org.onrecord.model.InquiryDetail;
import org.onrecord.model.date.DatePoint;
import org.onrecord.model.date.FactDate;

/**
 * Tells which findings are an inquiry's: those that name it by its title, and those that fall on its report and either
 * name who led it or rest on a source of it.
 *
 * <p>The format does not tie findings to inquiries; their sentences, dates and sources do.
 *
 * @param title the title without its subtitle
 * @param leaders those who led it; who led it together is one entry, who led it in turn are several
 * @param sources ids of the sources of the inquiry
 * @param reported when it reported, or null
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

    /** Names without the brackets after them, which give a role. */
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

    boolean fit(Fact finding) {
        return names(finding.statement()) || (isOfItsReport(finding) && (isByLeader(finding) || sharesSource(finding)));
    }

    /** A title keeps its capitals within a sentence, except the first letter of one that is a description. */
    private boolean names(String statement) {
        var described = title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1);
        return statement.contains(title) || statement.contains(described);
    }

    /** A finding about a stretch of time is of no one report. */
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
