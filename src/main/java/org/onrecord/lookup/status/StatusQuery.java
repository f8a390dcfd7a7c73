package org.onrecord.lookup.status;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.lookup.Answer;
import org.onrecord.lookup.Answer.Found;
import org.onrecord.lookup.Answer.NotFound;
import org.onrecord.lookup.PartyResolver;
import org.onrecord.lookup.Query;
import org.onrecord.lookup.TimeBound;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.CustodyInterval;
import org.onrecord.model.CustodyStatus;
import org.onrecord.model.FactDate;
import org.onrecord.model.Party;
import org.onrecord.model.Topic;
import org.onrecord.output.table.Column;

/**
 * Asks for somebody's custody status.
 *
 * @param name who
 * @param on the day asked for, or null for the last one the record reaches
 */
public record StatusQuery(String name, @Nullable LocalDate on) implements Query {

    @Override
    public String command() {
        return "status";
    }

    @Override
    public List<? extends Column<?>> columns() {
        return StatusRow.FIELDS;
    }

    @Override
    public Answer answer(CaseRecord record) {
        var choice = new PartyResolver(record, "status");
        var concerned = choice.withIds(record.statuses().stream().map(CustodyInterval::person));
        return choice.answer(
                name, concerned, (party, remarks) -> status(record, party).with(remarks));
    }

    private Answer status(CaseRecord record, Party person) {
        var history = record.statuses().stream()
                .filter(interval -> interval.person().equals(person.id()))
                .toList();
        if (history.isEmpty()) {
            return notFound(record, "no custody history of " + person.name() + " is on record", null);
        }
        var reach = record.asOf(Topic.CUSTODY);
        var day = on == null ? reach : on;
        if (day.isAfter(reach)) {
            return new NotFound(
                    record,
                    "beyond-record",
                    "the record goes up to " + FactDate.of(reach).inWords()
                            + "; it does not give the custody status on "
                            + FactDate.of(day).inWords(),
                    lastKnown(record, history),
                    List.of());
        }
        var matching = history.stream()
                .filter(interval -> TimeBound.holds(day, interval.from(), interval.to()) != TimeBound.Holds.NO)
                .toList();
        return matching.stream().allMatch(interval -> interval.status() == CustodyStatus.UNKNOWN)
                ? unknown(record, person, day, history)
                : Found.of(record, new StatusPage(person, day, on == null, matching, history));
    }

    private static @Nullable String lastKnown(CaseRecord record, List<CustodyInterval> history) {
        var known = known(history);
        return known.isEmpty() ? null : "last known: " + new CustodySentence(record).of(known.getLast());
    }

    private static List<CustodyInterval> known(List<CustodyInterval> history) {
        return history.stream()
                .filter(interval -> interval.status() != CustodyStatus.UNKNOWN)
                .toList();
    }

    private static NotFound unknown(CaseRecord record, Party person, LocalDate day, List<CustodyInterval> history) {
        return notFound(
                record,
                "the custody status of " + person.name() + " on "
                        + FactDate.of(day).inWords() + " is not on record",
                nearestKnown(record, day, known(history)));
    }

    private static @Nullable String nearestKnown(CaseRecord record, LocalDate day, List<CustodyInterval> known) {
        if (known.isEmpty()) {
            return null;
        }
        var sentence = new CustodySentence(record);
        return known.stream()
                .filter(interval -> TimeBound.of(day, interval.from()) != TimeBound.BEFORE)
                .reduce((earlier, later) -> later)
                .map(interval -> "last known before that day: " + sentence.of(interval))
                .orElseGet(() -> "first known: " + sentence.of(known.getFirst()));
    }

    private static NotFound notFound(CaseRecord record, String message, @Nullable String hint) {
        return new NotFound(record, "status-not-on-record", message, hint, List.of());
    }
}
