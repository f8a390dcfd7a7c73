package org.onrecord.output.data;

import java.util.List;
import org.onrecord.lookup.DiffQuery;
import org.onrecord.lookup.ImpactQuery;
import org.onrecord.lookup.InfoQuery;
import org.onrecord.lookup.InquiriesQuery;
import org.onrecord.lookup.LogQuery;
import org.onrecord.lookup.OutcomeQuery;
import org.onrecord.lookup.OverviewQuery;
import org.onrecord.lookup.ParoleQuery;
import org.onrecord.lookup.Query;
import org.onrecord.lookup.ReformsQuery;
import org.onrecord.lookup.SearchQuery;
import org.onrecord.lookup.ShowQuery;
import org.onrecord.lookup.SourcesQuery;
import org.onrecord.lookup.StatusQuery;
import org.onrecord.lookup.TimelineQuery;
import org.onrecord.lookup.WhenQuery;
import org.onrecord.lookup.WhoQuery;
import org.onrecord.lookup.WorksQuery;

/**
 * What the answer to a query is called and made of, known before there is an answer.
 *
 * @param command the command that asks it
 * @param fields the fields of its rows
 */
record Shape(String command, List<? extends Field<?>> fields) {

    static Shape of(Query query) {
        return switch (query) {
            case OverviewQuery _ -> new Shape("overview", OverviewRow.FIELDS);
            case WhoQuery who -> new Shape("who", who.name() == null ? PartyFields.FIELDS : FactRow.FIELDS);
            case WhenQuery _ -> new Shape("when", FactRow.FIELDS);
            case OutcomeQuery _ -> new Shape("outcome", OutcomeFields.FIELDS);
            case ParoleQuery _ -> new Shape("parole", ParoleFields.FIELDS);
            case StatusQuery _ -> new Shape("status", StatusRow.FIELDS);
            case InquiriesQuery _ -> new Shape("inquiries", InquiryRow.FIELDS);
            case ReformsQuery _ -> new Shape("reforms", ReformRow.FIELDS);
            case ImpactQuery _ -> new Shape("impact", PointRow.FIELDS);
            case TimelineQuery _ -> new Shape("timeline", FactRow.FIELDS);
            case WorksQuery _ -> new Shape("works", WorkFields.FIELDS);
            case SearchQuery _ -> new Shape("search", FactRow.FIELDS);
            case ShowQuery show -> new Shape("show", ShownRow.fields(show.hasHistory()));
            case SourcesQuery _ -> new Shape("sources", SourceFields.FIELDS);
            case InfoQuery info -> new Shape("facts info", info.by() == null ? InfoFields.RECORD : InfoFields.COUNTS);
            case DiffQuery _ -> new Shape("facts diff", DifferenceRow.FIELDS);
            case LogQuery _ -> new Shape("facts log", LogFields.FIELDS);
        };
    }

    List<String> names() {
        return fields.stream().<String>map(Field::name).toList();
    }
}
