package org.onrecord.lookup.catalogue;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.onrecord.lookup.Lookup;
import org.onrecord.lookup.cite.CiteQuery;
import org.onrecord.lookup.info.InfoQuery;
import org.onrecord.lookup.list.ImpactLookup;
import org.onrecord.lookup.list.InquiriesLookup;
import org.onrecord.lookup.list.OutcomeLookup;
import org.onrecord.lookup.list.ParoleLookup;
import org.onrecord.lookup.list.ReformsLookup;
import org.onrecord.lookup.list.SearchLookup;
import org.onrecord.lookup.list.TimelineLookup;
import org.onrecord.lookup.list.WhenLookup;
import org.onrecord.lookup.list.WorksLookup;
import org.onrecord.lookup.log.LogQuery;
import org.onrecord.lookup.overview.OverviewQuery;
import org.onrecord.lookup.show.ShowQuery;
import org.onrecord.lookup.sources.OpenQuery;
import org.onrecord.lookup.sources.SourcesQuery;
import org.onrecord.lookup.status.StatusQuery;
import org.onrecord.lookup.who.WhoQuery;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.FactKind;

/** The catalogue of lookups, in help order. */
public final class Lookups {
    // Lambdas, because method references would load the class of every query.
    public static final List<Entry> ALL = List.of(
            new Entry("overview", () -> OverviewQuery.lookup()),
            new Entry("who", () -> WhoQuery.lookup()),
            new Entry("when", () -> WhenLookup.lookup()),
            new Entry("outcome", () -> OutcomeLookup.lookup()),
            new Entry("parole", () -> ParoleLookup.lookup()),
            new Entry("status", () -> StatusQuery.lookup()),
            new Entry("inquiries", () -> InquiriesLookup.lookup()),
            new Entry("reforms", () -> ReformsLookup.lookup()),
            new Entry("impact", () -> ImpactLookup.lookup()),
            new Entry("timeline", () -> TimelineLookup.lookup()),
            new Entry("works", () -> WorksLookup.lookup()),
            new Entry("search", () -> SearchLookup.lookup()),
            new Entry("show", () -> ShowQuery.lookup()),
            new Entry("sources", () -> SourcesQuery.lookup()),
            new Entry("cite", () -> CiteQuery.lookup()),
            new Entry("open", () -> OpenQuery.lookup()),
            new Entry("facts info", () -> InfoQuery.lookup()),
            new Entry("facts log", () -> LogQuery.lookup()));

    /** The lookups that list facts of one kind. */
    private static final Map<String, FactKind> KINDS = Map.of(
            "outcome", FactKind.OUTCOME,
            "parole", FactKind.CUSTODY,
            "inquiries", FactKind.INQUIRY,
            "reforms", FactKind.REFORM,
            "impact", FactKind.FIGURE,
            "works", FactKind.WORK);

    private Lookups() {}

    /** Whether a lookup finds nothing in a record whatever its arguments, so that nobody is offered it. */
    public static boolean isEmpty(String name, CaseRecord record) {
        var kind = KINDS.get(name);
        return kind == null
                ? name.equals("status") && record.statuses().isEmpty()
                : record.factsOf(kind).findAny().isEmpty();
    }

    public static Entry named(String name) {
        return ALL.stream()
                .filter(entry -> entry.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /**
     * An entry of the catalogue.
     *
     * @param name the command, as typed
     * @param declaration creates the lookup, only when needed
     */
    public record Entry(String name, Supplier<Lookup> declaration) {
        public Lookup lookup() {
            return declaration.get();
        }
    }
}
