package org.onrecord.lookup.show;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.onrecord.lookup.AnsweredFact;
import org.onrecord.lookup.Content;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.FactDate;
import org.onrecord.output.page.TextContext;
import org.onrecord.output.table.Table;

/**
 * Facts with all that the record holds about them.
 *
 * @param entries the facts, in the order asked
 * @param hasHistory whether their history was asked for
 */
public record ShownFacts(List<ShownFact> entries, boolean hasHistory) implements Content.OfFacts {

    @Override
    public int size() {
        return entries.size();
    }

    @Override
    public Table<ShownFact> rows(CaseRecord record) {
        return new Table<>(ShownFact.columns(hasHistory), entries);
    }

    @Override
    public void writeText(TextContext context) {
        new ShownFactsText(context).write(this);
    }

    @Override
    public List<AnsweredFact> answers(CaseRecord record) {
        return entries.stream().map(ShownFacts::answer).toList();
    }

    /** What was withdrawn is said to be withdrawn, and never stated. */
    private static AnsweredFact answer(ShownFact entry) {
        var withdrawal = entry.withdrawal();
        if (withdrawal == null) {
            return AnsweredFact.of(Objects.requireNonNull(entry.fact()));
        }
        var reasons = withdrawal.reasons().stream().map(reason -> " " + reason).collect(Collectors.joining());
        return AnsweredFact.entry(
                entry.id(),
                "This fact was withdrawn in version " + withdrawal.version() + ", "
                        + FactDate.of(withdrawal.date()).inWords() + "." + reasons);
    }
}
