package org.onrecord.render.data;

import java.util.List;
import org.onrecord.model.CaseRecord;
import org.onrecord.query.CountsView;
import org.onrecord.query.DifferenceView;
import org.onrecord.query.FactsView;
import org.onrecord.query.FiguresView;
import org.onrecord.query.InfoView;
import org.onrecord.query.InquiriesView;
import org.onrecord.query.LogView;
import org.onrecord.query.OutcomesView;
import org.onrecord.query.OverviewView;
import org.onrecord.query.ParoleView;
import org.onrecord.query.PartiesView;
import org.onrecord.query.PartyView;
import org.onrecord.query.ReformsView;
import org.onrecord.query.SourcesView;
import org.onrecord.query.StatusView;
import org.onrecord.query.View;
import org.onrecord.query.WholeFactsView;
import org.onrecord.query.WorksView;

/** The rows of each sort of answer. */
final class Tables {
    private Tables() {}

    static Table<?> of(CaseRecord record, View view) {
        return switch (view) {
            case OverviewView overview -> OverviewRow.table(record, overview);
            case PartyView party -> FactRow.table(record, party.facts());
            case PartiesView parties -> new Table<>(PartyFields.FIELDS, parties.entries());
            case FactsView facts -> FactRow.table(record, facts.facts());
            case OutcomesView outcomes -> FactRow.table(OutcomeFields.FIELDS, record, outcomes.facts());
            case ParoleView parole -> FactRow.table(ParoleFields.FIELDS, record, parole.facts());
            case StatusView status -> StatusRow.table(record, status);
            case InquiriesView inquiries -> InquiryRow.table(record, inquiries);
            case ReformsView reforms -> ReformRow.table(record, reforms);
            case FiguresView figures -> PointRow.table(record, figures);
            case WorksView works -> FactRow.table(WorkFields.FIELDS, record, works.facts());
            case WholeFactsView facts -> ShownRow.table(facts);
            case SourcesView sources -> new Table<>(SourceFields.FIELDS, sources.entries());
            case InfoView _ -> new Table<>(InfoFields.RECORD, List.of(record));
            case CountsView counts -> new Table<>(InfoFields.COUNTS, counts.counts());
            case DifferenceView differences -> DifferenceRow.table(differences.difference());
            case LogView log -> new Table<>(LogFields.FIELDS, log.entries());
        };
    }
}
