package org.onrecord.render;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.onrecord.query.DateRange;
import org.onrecord.query.DiffQuery;
import org.onrecord.query.FactFilter;
import org.onrecord.query.ImpactQuery;
import org.onrecord.query.InfoQuery;
import org.onrecord.query.InquiriesQuery;
import org.onrecord.query.LogQuery;
import org.onrecord.query.OutcomeQuery;
import org.onrecord.query.OverviewQuery;
import org.onrecord.query.ParoleQuery;
import org.onrecord.query.Query;
import org.onrecord.query.ReformsQuery;
import org.onrecord.query.SearchQuery;
import org.onrecord.query.ShowQuery;
import org.onrecord.query.SourcesQuery;
import org.onrecord.query.StatusQuery;
import org.onrecord.query.TimelineQuery;
import org.onrecord.query.WhenQuery;
import org.onrecord.query.WhoQuery;
import org.onrecord.query.WorksQuery;

/** Queries of every sort. */
public final class Queries {
    public static final Query OVERVIEW = new OverviewQuery();
    public static final Query PARTIES = new WhoQuery(null, FactFilter.NONE);
    public static final Query WHEN = new WhenQuery(List.of(), DateRange.ALWAYS, WhenQuery.Pick.ALL, FactFilter.NONE);
    public static final Query OUTCOME = new OutcomeQuery(null, Set.of(), null, FactFilter.NONE);
    public static final Query PAROLE = new ParoleQuery(null, FactFilter.NONE);
    public static final Query INQUIRIES = new InquiriesQuery(FactFilter.NONE);
    public static final Query REFORMS = new ReformsQuery(null, Set.of(), FactFilter.NONE);
    public static final Query IMPACT = new ImpactQuery(List.of());
    public static final Query TIMELINE = new TimelineQuery(DateRange.ALWAYS, null, Set.of(), FactFilter.NONE);
    public static final Query WORKS = new WorksQuery(Set.of(), FactFilter.NONE);
    public static final Query SEARCH = new SearchQuery(List.of(), FactFilter.NONE);
    public static final Query SOURCES = new SourcesQuery(List.of(), Integer.MAX_VALUE);
    public static final Query INFO = new InfoQuery(null);

    public static final Query LOG = new LogQuery(GreyHeron.EDITIONS, Integer.MAX_VALUE);
    public static final Query HISTORY =
            new ShowQuery(List.of("lantern-count", "harrow-recalled-2015", "ferry-lost"), true, GreyHeron.EDITIONS);
    public static final Query DIFF = new DiffQuery(GreyHeron::before, null);

    private Queries() {}

    public static Query who(String name) {
        return new WhoQuery(name, FactFilter.NONE);
    }

    public static Query status(String name) {
        return new StatusQuery(name, null);
    }

    public static Query status(String name, String day) {
        return new StatusQuery(name, LocalDate.parse(day));
    }

    public static Query inForceOn(String day) {
        return new ReformsQuery(LocalDate.parse(day), Set.of(), FactFilter.NONE);
    }

    public static Query show(String... ids) {
        return new ShowQuery(List.of(ids));
    }

    public static Query counts(InfoQuery.By by) {
        return new InfoQuery(by);
    }

    /** Every sort of query that needs no name of a record. */
    public static Stream<Query> general() {
        return Stream.of(
                OVERVIEW,
                PARTIES,
                WHEN,
                OUTCOME,
                PAROLE,
                INQUIRIES,
                REFORMS,
                inForceOn("2019-06-01"),
                IMPACT,
                TIMELINE,
                WORKS,
                SEARCH,
                SOURCES,
                INFO,
                counts(InfoQuery.By.TOPIC),
                counts(InfoQuery.By.KIND),
                counts(InfoQuery.By.CONFIDENCE));
    }

    /** Every sort of query, about the invented record. */
    public static Stream<Query> ofGreyHeron() {
        return Stream.concat(
                general(),
                Stream.of(
                        who("zoe-angstrom"),
                        who("lena-marsh"),
                        who("harrow-ferries"),
                        status("sian-harrow"),
                        status("zoe-angstrom", "2012-10-01"),
                        status("sian-harrow", "2023-11-15"),
                        show("ferry-lost", "cause-finding"),
                        show("lantern-count"),
                        HISTORY,
                        LOG,
                        DIFF));
    }
}
