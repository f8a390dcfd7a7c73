package org.onrecord.lookup;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.onrecord.lookup.cite.CitationStyle;
import org.onrecord.lookup.cite.CiteQuery;
import org.onrecord.lookup.diff.DiffQuery;
import org.onrecord.lookup.impact.ImpactQuery;
import org.onrecord.lookup.info.InfoQuery;
import org.onrecord.lookup.inquiries.InquiriesQuery;
import org.onrecord.lookup.log.LogQuery;
import org.onrecord.lookup.outcome.OutcomeQuery;
import org.onrecord.lookup.overview.OverviewQuery;
import org.onrecord.lookup.parole.ParoleQuery;
import org.onrecord.lookup.reforms.ReformsQuery;
import org.onrecord.lookup.search.SearchQuery;
import org.onrecord.lookup.show.ShowQuery;
import org.onrecord.lookup.sources.SourcesQuery;
import org.onrecord.lookup.status.StatusQuery;
import org.onrecord.lookup.timeline.TimelineQuery;
import org.onrecord.lookup.when.WhenQuery;
import org.onrecord.lookup.who.WhoQuery;
import org.onrecord.lookup.works.WorksQuery;

/** Queries of every sort. */
public final class Queries {
    public static final Query OVERVIEW = new OverviewQuery();
    public static final Query PARTIES = new WhoQuery(null, FactFilter.NONE);
    public static final Query WHEN = new WhenQuery(List.of(), DateRange.ALWAYS, WhenQuery.Pick.ALL, FactFilter.NONE);
    public static final Query OUTCOME = new OutcomeQuery(null, Set.of(), null, Set.of(), FactFilter.NONE);
    public static final Query PAROLE = ParoleQuery.of(null);
    public static final Query INQUIRIES = new InquiriesQuery(FactFilter.NONE);
    public static final Query REFORMS = new ReformsQuery(null, Set.of(), FactFilter.NONE);
    public static final Query IMPACT = new ImpactQuery(List.of());
    public static final Query TIMELINE =
            new TimelineQuery(DateRange.ALWAYS, null, Set.of(), false, false, FactFilter.NONE);
    public static final Query WORKS = new WorksQuery(Set.of(), FactFilter.NONE);
    public static final Query SEARCH = new SearchQuery(List.of(), FactFilter.NONE);
    public static final Query SOURCES = new SourcesQuery(List.of(), Integer.MAX_VALUE);
    public static final Query INFO = new InfoQuery(null);

    public static final Query LOG = new LogQuery(GreyHeron.EDITIONS, Integer.MAX_VALUE);
    public static final Query HISTORY =
            new ShowQuery(List.of("lantern-count", "harrow-recalled-2015", "ferry-lost"), true, GreyHeron.EDITIONS);
    public static final Query DIFF = new DiffQuery(GreyHeron::before, false, null);

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

    public static Query cite(CitationStyle style) {
        return new CiteQuery(List.of("ferry-lost", "cause-finding"), style, GreyHeron.EDITIONS);
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
