package org.onrecord.lookup;

import org.onrecord.model.CaseRecord;

/** A structured question, as one of the subcommands asks it. */
public sealed interface Query
        permits OverviewQuery,
                WhoQuery,
                WhenQuery,
                OutcomeQuery,
                ParoleQuery,
                StatusQuery,
                InquiriesQuery,
                ReformsQuery,
                ImpactQuery,
                TimelineQuery,
                WorksQuery,
                SearchQuery,
                ShowQuery,
                SourcesQuery,
                InfoQuery,
                DiffQuery,
                LogQuery {

    /** Answers the question from a record; the same record gives the same answer every time. */
    Answer answer(CaseRecord record);
}
