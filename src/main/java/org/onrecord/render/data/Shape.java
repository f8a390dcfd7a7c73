package org.onrecord.render.data;

import java.util.List;
import org.onrecord.query.DiffQuery;
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
