package org.onrecord.output.data;

import java.util.List;
import org.onrecord.lookup.CountsView;
import org.onrecord.lookup.DifferenceView;
import org.onrecord.lookup.FactsView;
import org.onrecord.lookup.FiguresView;
import org.onrecord.lookup.InfoView;
import org.onrecord.lookup.InquiriesView;
import org.onrecord.lookup.LogView;
import org.onrecord.lookup.OutcomesView;
import org.onrecord.lookup.OverviewView;
import org.onrecord.lookup.ParoleView;
import org.onrecord.lookup.PartiesView;
import org.onrecord.lookup.PartyView;
import org.onrecord.lookup.ReformsView;
import org.onrecord.lookup.SourcesView;
import org.onrecord.lookup.StatusView;
import org.onrecord.lookup.View;
import org.onrecord.lookup.WholeFactsView;
import org.onrecord.lookup.WorksView;
import org.onrecord.model.CaseRecord;

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
