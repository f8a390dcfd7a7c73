package org.onrecord.lookup.status;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.lookup.Answer;
import org.onrecord.lookup.Answer.Found;
import org.onrecord.lookup.Answer.NotFound;
import org.onrecord.lookup.Choices;
import org.onrecord.lookup.Given;
import org.onrecord.lookup.Lookup;
import org.onrecord.lookup.Parameter;
import org.onrecord.lookup.PartyResolver;
import org.onrecord.lookup.Query;
import org.onrecord.lookup.TimeBound;
import org.onrecord.lookup.TypedDate;
import org.onrecord.lookup.status.StatusPage.StatusList;
import org.onrecord.lookup.status.StatusPage.StatusRow;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.CustodyInterval;
import org.onrecord.model.CustodyStatus;
import org.onrecord.model.Party;
import org.onrecord.model.Topic;
import org.onrecord.model.date.FactDate;
import org.onrecord.output.table.Column;

/**
 * A query for the custody status of one person or everyone.
 *
 * @param name the person; null for everyone
 * @param on the day, or null for the as-of date
 */
public record StatusQuery(@Nullable String name, @Nullable LocalDate on) implements Query {
    public static Lookup lookup() {
        var names = Parameter.party("An id, name or alias; near misses are accepted. Default everyone.")
                .completing(Choices.IN_CUSTODY);
        var on = Parameter.day("on", "The day, such as 25/12/2013 or \"1 June 2014\"; default the record's date.");
        return Lookup.of(
                        "status",
                        "Show custody status and its history, on any day.",
                        given -> new StatusQuery(given.get(names), named(given, given.get(on))))
                .takes(names, on)
                .drawn()
                .examples(
                        "onrecord status tracey connelly",
                        "onrecord status",
                        "onrecord status \"tracey connelly\" --on 2014-06-01")
                .rows("status")
                .tool(
                        "Custody status",
                        "Whether a person is in prison, at the record's date or on a given day. If a person has two entries, the record does not say which of them applied on that day.")
                .withoutPage();
    }

    private static @Nullable LocalDate named(Given given, @Nullable TypedDate day) {
        return day == null || day.isToday() ? null : day.first(given::record);
    }

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
        var resolver = new PartyResolver(record, "status");
        if (name == null) {
            return all(record, resolver.withIds(record.statuses().stream().map(CustodyInterval::person)));
        }
        return resolver.answer(
                name,
                record.statuses().isEmpty()
                        ? null
                        : id -> record.statusesOf(id).findAny().isPresent(),
                (party, remarks) -> status(record, party).with(remarks));
    }

    /** Returns the status of several people, with a remark for each whose status is not on record. */
    private Answer all(CaseRecord record, List<Party> people) {
        var pages = new ArrayList<StatusPage>();
        var remarks = new ArrayList<String>();
        for (var person : people) {
            switch (status(record, person)) {
                case Found found -> pages.add((StatusPage) found.content());
                case NotFound missing -> remarks.add(missing.message());
                case Answer.Ambiguous _ -> throw new IllegalStateException("one person is not ambiguous");
            }
        }
        return pages.isEmpty()
                ? notFound(
                        record,
                        remarks.isEmpty() ? "no custody history is on record" : String.join("; ", remarks),
                        null)
                : Found.of(record, new StatusList(pages)).with(remarks);
    }

    private Answer status(CaseRecord record, Party person) {
        var history = record.statusesOf(person.id()).toList();
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
