package org.onrecord.lookup;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.onrecord.lookup.Answer.Ambiguous;
import org.onrecord.lookup.Answer.Found;
import org.onrecord.lookup.Answer.NotFound;
import org.onrecord.model.CaseRecord;
import org.onrecord.output.table.Column;

/**
 * The answers of several records to one lookup, joined to one.
 *
 * @param query the lookup
 * @param answers one for each record
 */
public record SeveralAnswers(Query query, List<Answer> answers) implements Query {

    @Override
    public String command() {
        return query.command();
    }

    @Override
    public List<? extends Column<?>> columns() {
        return RecordRows.columns(query.columns());
    }

    /** Returns the rows of all records, with remarks on those without any; the record given is not used. */
    @Override
    public Answer answer(CaseRecord record) {
        var found = found();
        if (found.isEmpty()) {
            return nothing();
        }
        var total = found.stream().mapToInt(Found::total).sum();
        return new Found(found.getFirst().record(), new RecordRows(query.columns(), found), total, remarks());
    }

    public List<Found> found() {
        return answers.stream()
                .filter(Found.class::isInstance)
                .map(Found.class::cast)
                .toList();
    }

    /** Returns the remarks on each record, beginning with its case. */
    public List<String> remarks() {
        var remarks = new ArrayList<String>();
        for (var answer : answers) {
            var own = switch (answer) {
                case Found found -> found.remarks();
                case NotFound missing -> List.of(missing.message());
                case Ambiguous several -> List.of("“" + several.asked() + "” has several matches");
            };
            own.forEach(remark -> remarks.add(answer.record().caseId() + ": " + remark));
        }
        return List.copyOf(remarks);
    }

    /** Returns the first name with several matches, otherwise that no record has an answer. */
    private Answer nothing() {
        var ambiguous = answers.stream().filter(Ambiguous.class::isInstance).findFirst();
        if (ambiguous.isPresent()) {
            return ambiguous.get();
        }
        var first = (NotFound) answers.getFirst();
        var cases = answers.stream().map(one -> one.record().caseId()).collect(Collectors.joining(", "));
        return new NotFound(
                first.record(), first.code(), first.message() + " (records: " + cases + ")", first.hint(), List.of());
    }
}
