package org.onrecord.lookup;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.history.VersionSource;
import org.onrecord.lookup.catalogue.Lookups;
import org.onrecord.lookup.cite.CiteQuery;
import org.onrecord.lookup.cite.CiteQuery.CitationStyle;
import org.onrecord.lookup.diff.DiffQuery;
import org.onrecord.lookup.info.InfoQuery;
import org.onrecord.lookup.log.LogQuery;
import org.onrecord.lookup.overview.OverviewQuery;
import org.onrecord.lookup.show.ShowQuery;
import org.onrecord.lookup.sources.SourcesQuery;
import org.onrecord.lookup.status.StatusQuery;
import org.onrecord.lookup.who.WhoQuery;

/** Queries of every sort. */
public final class Queries {
    public static final Query OVERVIEW = new OverviewQuery();
    public static final Query PARTIES = new WhoQuery(null, FactFilter.NONE);
    public static final Query WHEN = asked("when", "all", true);
    public static final Query OUTCOME = asked("outcome");
    public static final Query PAROLE = asked("parole");
    public static final Query INQUIRIES = asked("inquiries");
    public static final Query REFORMS = asked("reforms");
    public static final Query IMPACT = asked("impact");
    public static final Query TIMELINE = asked("timeline");
    public static final Query WORKS = asked("works");
    public static final Query SEARCH = asked("search");
    public static final Query SOURCES = new SourcesQuery(List.of(), Integer.MAX_VALUE);
    public static final Query INFO = new InfoQuery(null);

    public static final Query LOG = new LogQuery(GreyHeron.EDITIONS, Integer.MAX_VALUE);
    public static final Query HISTORY =
            new ShowQuery(List.of("lantern-count", "harrow-recalled-2015", "ferry-lost"), true, GreyHeron.EDITIONS);
    public static final Query DIFF = new DiffQuery(GreyHeron::before, false, null);

    private Queries() {}

    /**
     * The query of a lookup.
     *
     * @param arguments names of parameters, each before its value: a text as typed, a parsed value, or a collection of
     *     these; null if it is not given
     */
    public static Query asked(String lookup, @Nullable Object... arguments) {
        var declared = Lookups.named(lookup).lookup();
        var values = new HashMap<String, List<Object>>();
        for (var at = 0; at < arguments.length; at += 2) {
            var name = (String) Objects.requireNonNull(arguments[at]);
            var parameter = declared.parameters().stream()
                    .filter(one -> one.name().equals(name))
                    .findFirst()
                    .orElseThrow();
            var given = arguments[at + 1];
            var items = given instanceof Collection<?> several ? several : given == null ? List.of() : List.of(given);
            if (!items.isEmpty()) {
                values.put(
                        name,
                        items.stream()
                                .<Object>map(item -> item instanceof String text
                                        ? parameter.item().apply(text)
                                        : item)
                                .toList());
            }
        }
        return declared.query().apply(new Given(values, GreyHeron::record, () -> VersionSource.NONE, List.of()));
    }

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
        return asked("reforms", "in-force-on", day);
    }

    public static Query show(String... ids) {
        return new ShowQuery(List.of(ids));
    }

    public static Query cite(CitationStyle style) {
        return new CiteQuery(List.of("ferry-lost", "cause-finding"), style);
    }

    public static Query counts(InfoQuery.By by) {
        return new InfoQuery(by);
    }

    /** Every sort of query that needs no name of a record. */
    public static Stream<Query> general() {
        var onPages = Lookups.ALL.stream()
                .filter(entry -> entry.lookup().page() != null)
                .map(entry -> asked(entry.name()));
        var others = Stream.of(
                OVERVIEW,
                WHEN,
                inForceOn("2019-06-01"),
                TIMELINE,
                SEARCH,
                SOURCES,
                INFO,
                counts(InfoQuery.By.TOPIC),
                counts(InfoQuery.By.KIND),
                counts(InfoQuery.By.CONFIDENCE));
        return Stream.concat(onPages, others);
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
