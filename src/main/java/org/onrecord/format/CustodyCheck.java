package org.onrecord.format;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.CustodyInterval;
import org.onrecord.model.CustodyStatus;
import org.onrecord.model.Fact;
import org.onrecord.model.date.DatePoint;

/** Checks that each person's intervals are consecutive and end with an open one. */
final class CustodyCheck {
    private final Cursor cursor;
    private final EntryTable<Fact> facts;
    private final FactPeople people;
    private final List<Placed> intervals = new ArrayList<>();

    /**
     * An interval with the entry it was read from.
     *
     * @param interval null if anything in it is wrong
     */
    private record Placed(ReadEntry entry, @Nullable CustodyInterval interval) {}

    CustodyCheck(Cursor cursor, EntryTable<Fact> facts, FactPeople people) {
        this.cursor = cursor;
        this.facts = facts;
        this.people = people;
    }

    /** Records an interval whose person is known. */
    void collect(ReadEntry entry, @Nullable Object built) {
        if (entry.has("from") && !entry.textOrEmpty("person").isEmpty()) {
            intervals.add(new Placed(entry, built instanceof CustodyInterval interval ? interval : null));
        }
    }

    /** Checks the intervals after the whole file has been read. */
    void check(ReadEntry record) {
        var asOf = record.find("as_of") instanceof LocalDate day ? day : null;
        var latest = new LinkedHashMap<String, Placed>();
        for (var placed : intervals) {
            var interval = placed.interval();
            var before = latest.put(placed.entry().text("person"), placed);
            if (interval != null) {
                checkAlone(placed.entry(), interval, asOf);
                if (before != null && before.interval() != null) {
                    checkOrder(before.entry(), before.interval(), placed.entry(), interval);
                }
            }
        }
        for (var last : latest.values()) {
            checkLast(last.entry(), last.interval());
        }
    }

    private void checkAlone(ReadEntry entry, CustodyInterval interval, @Nullable LocalDate asOf) {
        var from = interval.from();
        var to = interval.to();
        if (to != null && !from.earliest().isBefore(to.latest())) {
            cursor.report(
                    entry.place("to"),
                    ProblemCode.INTERVAL_BACKWARDS,
                    "the interval ends on " + to.edtf() + ", which is not after its start, " + from.edtf(),
                    "correct one of the dates");
        }
        if (asOf != null && from.earliest().isAfter(asOf)) {
            cursor.report(
                    entry.place("from"),
                    ProblemCode.INTERVAL_AFTER_AS_OF,
                    "the interval begins on " + from.edtf() + ", after the record's as_of, " + asOf,
                    "remove it, or move as_of forward");
        }
        if (interval.facts().isEmpty() && interval.status() != CustodyStatus.UNKNOWN) {
            cursor.report(
                    entry.place("facts"),
                    ProblemCode.INTERVAL_WITHOUT_FACT,
                    "no fact supports the interval",
                    "list the facts that support it");
        }
        checkFacts(entry, interval);
    }

    private void checkFacts(ReadEntry entry, CustodyInterval interval) {
        var person = interval.person();
        var ids = interval.facts();
        for (int i = 0; i < ids.size(); i++) {
            var fact = facts.get(ids.get(i));
            if (fact != null && !people.include(fact, person)) {
                cursor.report(
                        entry.place("facts", i),
                        ProblemCode.FACT_NOT_ABOUT_PERSON,
                        "the fact " + Quote.of(fact.id()) + " is not about " + Quote.of(person),
                        "list a fact that has this person among its people");
            }
        }
    }

    private void checkOrder(ReadEntry entryBefore, CustodyInterval before, ReadEntry entry, CustodyInterval interval) {
        var end = before.to();
        if (end == null) {
            cursor.report(
                    entryBefore.place("to"),
                    ProblemCode.INTERVAL_NOT_CLOSED,
                    "the interval has no end, but " + Quote.of(interval.person()) + " has another one after it",
                    "give it an end; only the last interval of a person has none");
        } else if (!Dates.areAlike(end, interval.from())) {
            checkJoint(before, end, entry, interval);
        }
        if (before.status() == interval.status()) {
            cursor.report(
                    entry.place("status"),
                    ProblemCode.STATUS_UNCHANGED,
                    "the previous interval also has the status "
                            + interval.status().key(),
                    "merge the two intervals, or correct one status");
        }
    }

    private void checkJoint(CustodyInterval before, DatePoint end, ReadEntry entry, CustodyInterval interval) {
        var start = interval.from();
        String joint = "the interval begins on " + start.edtf() + ", but the previous one ";
        if (start.earliest().isBefore(before.from().earliest())) {
            cursor.report(
                    entry.place("from"),
                    ProblemCode.INTERVALS_OUT_OF_ORDER,
                    joint + "begins on " + before.from().edtf(),
                    "sort the intervals of a person by date");
        } else {
            boolean isOverlap = start.earliest().isBefore(end.earliest());
            cursor.report(
                    entry.place("from"),
                    isOverlap ? ProblemCode.INTERVALS_OVERLAP : ProblemCode.INTERVAL_GAP,
                    joint + "ends on " + end.edtf(),
                    "begin each interval on the date the previous one ends, written the same way");
        }
    }

    private void checkLast(ReadEntry entry, @Nullable CustodyInterval last) {
        if (last != null && last.to() != null) {
            cursor.report(
                    entry.place("to"),
                    ProblemCode.LAST_INTERVAL_CLOSED,
                    "the last interval of " + Quote.of(last.person()) + " ends on "
                            + last.to().edtf(),
                    "write null, or add what came next, even if only unknown");
        }
    }
}
