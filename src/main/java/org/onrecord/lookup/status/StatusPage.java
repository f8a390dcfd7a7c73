package org.onrecord.lookup.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.onrecord.lookup.AnsweredFact;
import org.onrecord.lookup.Content;
import org.onrecord.lookup.JsonDocument;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.CustodyInterval;
import org.onrecord.model.Party;
import org.onrecord.model.Topic;
import org.onrecord.output.page.TextContext;
import org.onrecord.output.table.Table;
import org.onrecord.output.table.Value;
import org.onrecord.output.table.Value.Member;

/**
 * Somebody's custody status on a day.
 *
 * @param day the day asked for, or the last one the record reaches
 * @param isNow whether no day was asked for, so that the answer is about "now"
 * @param matching the interval of that day; two when the day falls inside an uncertain bound
 * @param history all intervals of the person, oldest first
 */
public record StatusPage(
        Party person, LocalDate day, boolean isNow, List<CustodyInterval> matching, List<CustodyInterval> history)
        implements Content.OfFacts {

    @Override
    public int size() {
        return matching.size();
    }

    @Override
    public Table<StatusRow> rows(CaseRecord record) {
        return StatusRow.table(record, this);
    }

    @Override
    public Beside beside(CaseRecord record) {
        return new Beside("history", StatusRow.history(record, this));
    }

    @Override
    public void writeText(TextContext context) {
        new StatusText(context).write(this);
    }

    /** An interval of which nothing is known has no fact, and is no answer. */
    @Override
    public List<AnsweredFact> answers(CaseRecord record) {
        var sentence = new CustodySentence(record);
        return matching.stream()
                .filter(interval -> !interval.facts().isEmpty())
                .map(interval -> AnsweredFact.saying(
                        sentence.of(interval),
                        interval,
                        Objects.requireNonNull(
                                record.facts().get(interval.facts().getFirst()))))
                .toList();
    }

    @Override
    public List<Member> head() {
        var now = history.stream()
                .filter(interval -> interval.to() == null)
                .<@Nullable CustodyInterval>map(interval -> interval)
                .findFirst()
                .orElse(null);
        return List.of(
                JsonDocument.subject(person, now),
                Member.of("on", day.toString()),
                new Member("is_now", new Value.Flag(isNow)));
    }

    @Override
    public String topic() {
        return Topic.CUSTODY;
    }

    @Override
    public boolean isAboutNow() {
        return isNow;
    }

    @Override
    public String subject() {
        return person.id();
    }
}
