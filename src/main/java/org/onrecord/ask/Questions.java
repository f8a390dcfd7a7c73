package org.onrecord.ask;

import java.util.List;
import org.onrecord.model.CaseRecord;
import org.onrecord.query.FactFilter;
import org.onrecord.query.FactsView;
import org.onrecord.query.Found;
import org.onrecord.query.SearchQuery;

/** Answers questions in plain English from one record. */
public final class Questions {
    private final CaseRecord record;

    /** Questions to this record. */
    public Questions(CaseRecord record) {
        this.record = record;
    }

    /**
     * Answers one question.
     *
     * @param question the words as typed, of any length and content
     * @param context the context of the reply before, or {@link Context#NONE}
     * @param most how many answers to give at most; at least 1
     */
    public Reply answer(String question, Context context, int most) {
        var answers = new SearchQuery(List.of(question), FactFilter.NONE).answer(record) instanceof Found found
                        && found.view() instanceof FactsView facts
                ? facts.facts().stream().limit(most).map(AnsweredFact::of).toList()
                : List.<AnsweredFact>of();
        return new Reply(
                question,
                answers.isEmpty() ? Reason.NOT_ON_RECORD : null,
                null,
                null,
                List.of(),
                answers,
                List.of(),
                record,
                null,
                Explanation.NONE,
                Context.NONE);
    }
}
