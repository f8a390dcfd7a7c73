package org.onrecord.lookup;

/** The content of an answer, one type for each way of showing it. */
public sealed interface View
        permits OverviewView,
                PartyView,
                PartiesView,
                FactsView,
                OutcomesView,
                ParoleView,
                StatusView,
                InquiriesView,
                ReformsView,
                FiguresView,
                WorksView,
                WholeFactsView,
                SourcesView,
                InfoView,
                CountsView,
                DifferenceView,
                LogView {

    /** How many items it lists. */
    int size();
}
