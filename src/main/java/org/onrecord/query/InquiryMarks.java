package org.onrecord.query;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Fact;
import org.onrecord.model.FactDate;
import org.onrecord.model.InquiryDetail;

/**
 * Tells which findings are an inquiry's: those that name it by its title, or name who led it and fall on its report.
 *
 * <p>The format ties findings to inquiries by their sentences only, each of which names its subject.
 *
 * @param title the title without its subtitle, lower case
 * @param leaders those who led it, lower case
 * @param reported when it reported, or null
 */
record InquiryMarks(
        String title, List<String> leaders, @Nullable FactDate reported) {

    static InquiryMarks of(InquiryDetail inquiry) {
        var ledBy = inquiry.ledBy() == null ? "" : inquiry.ledBy();
        var leaders = Arrays.stream(ledBy.split("\\s*(?:;|,| and | then |\\().*?\\s*|\\)"))
                .map(leader -> leader.strip().toLowerCase(Locale.ROOT))
                .filter(leader -> !leader.isEmpty())
                .toList();
        return new InquiryMarks(mainTitle(inquiry.title()), leaders, inquiry.reported());
    }

    private static String mainTitle(String title) {
        var colon = title.indexOf(':');
        return (colon < 0 ? title : title.substring(0, colon)).strip().toLowerCase(Locale.ROOT);
    }

    /** Whether a finding is one of this inquiry's. */
    boolean fit(Fact finding) {
        var statement = finding.statement().toLowerCase(Locale.ROOT);
        return statement.contains(title)
                || (isOfItsTime(finding) && leaders.stream().anyMatch(statement::contains));
    }

    private boolean isOfItsTime(Fact finding) {
        return reported != null && finding.date().overlaps(reported.earliest(), reported.latest());
    }
}
