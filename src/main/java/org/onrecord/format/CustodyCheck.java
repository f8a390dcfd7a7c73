package org.onrecord.format;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.CustodyInterval;
import org.onrecord.model.CustodyStatus;
import org.onrecord.model.DatePoint;
import org.onrecord.model.Fact;

/** Checks that the intervals of each person follow on one another up to one that is open. */
final class CustodyCheck {
    private final Cursor cursor;
    private final EntryTable<Fact> facts;
    private final @Nullable LocalDate asOf;
    private final Map<String, PlacedInterval> latest = new LinkedHashMap<>();

    /** A check against the facts of the file and how far it reaches, if that could be read. */
    CustodyCheck(Cursor cursor, EntryTable<Fact> facts, @Nullable LocalDate asOf) {
        this.cursor = cursor;
        this.facts = facts;
        this.asOf = asOf;
    }

    void check(List<PlacedInterval> intervals) {
        for (var placed : intervals) {
            if (placed.isSound()) {
                checkAlone(placed);
            }
            var before = latest.put(placed.interval().person(), placed);
            if (before != null && before.isSound() && placed.isSound()) {
                checkOrder(before, placed);
            }
        }
        for (var last : latest.values()) {
            checkLast(last);
        }
    }

    private void checkAlone(PlacedInterval placed) {
        var interval = placed.interval();
        var from = interval.from();
        var to = interval.to();
        if (to != null && !from.earliest().isBefore(to.latest())) {
            cursor.report(
                    placed.to(),
                    ProblemCode.INTERVAL_BACKWARDS,
                    "the interval ends on " + to.edtf() + ", which is not after its start, " + from.edtf(),
                    "correct one of the dates");
        }
        if (asOf != null && from.earliest().isAfter(asOf)) {
            cursor.report(
                    placed.from(),
                    ProblemCode.INTERVAL_AFTER_AS_OF,
                    "the interval begins on " + from.edtf() + ", after the record's as_of, " + asOf,
                    "remove it, or move as_of forward");
        }
        if (interval.facts().isEmpty() && interval.status() != CustodyStatus.UNKNOWN) {
            cursor.report(
                    placed.facts(),
                    ProblemCode.INTERVAL_WITHOUT_FACT,
                    "no fact supports the interval",
                    "list the facts that support it");
        }
        checkFacts(placed);
    }

    private void checkFacts(PlacedInterval placed) {
        var person = placed.interval().person();
        var ids = placed.interval().facts();
        for (int i = 0; i < ids.size(); i++) {
            var fact = facts.get(ids.get(i));
            if (fact != null && !fact.people().contains(person)) {
                cursor.report(
                        placed.eachFact().get(i),
                        ProblemCode.FACT_NOT_ABOUT_PERSON,
                        "the fact " + Quote.of(fact.id()) + " is not about " + Quote.of(person),
                        "list a fact that has this person among its people");
            }
        }
    }

    private void checkOrder(PlacedInterval before, PlacedInterval placed) {
        var interval = placed.interval();
        var end = before.interval().to();
        if (end == null) {
            cursor.report(
                    before.to(),
                    ProblemCode.INTERVAL_NOT_CLOSED,
                    "the interval has no end, but " + Quote.of(interval.person()) + " has another one after it",
                    "give it an end; only the last interval of a person has none");
        } else if (!Dates.areAlike(end, interval.from())) {
            checkJoint(before.interval(), end, placed);
        }
        if (before.interval().status() == interval.status()) {
            cursor.report(
                    placed.status(),
                    ProblemCode.STATUS_UNCHANGED,
                    "the previous interval also has the status "
                            + interval.status().key(),
                    "merge the two intervals, or correct one status");
        }
    }

    private void checkJoint(CustodyInterval before, DatePoint end, PlacedInterval placed) {
        var start = placed.interval().from();
        String joint = "the interval begins on " + start.edtf() + ", but the previous one ";
        if (start.earliest().isBefore(before.from().earliest())) {
            cursor.report(
                    placed.from(),
                    ProblemCode.INTERVALS_OUT_OF_ORDER,
                    joint + "begins on " + before.from().edtf(),
                    "sort the intervals of a person by date");
        } else {
            boolean isOverlap = start.earliest().isBefore(end.earliest());
            cursor.report(
                    placed.from(),
                    isOverlap ? ProblemCode.INTERVALS_OVERLAP : ProblemCode.INTERVAL_GAP,
                    joint + "ends on " + end.edtf(),
                    "begin each interval on the date the previous one ends, written the same way");
        }
    }

    private void checkLast(PlacedInterval last) {
        var end = last.interval().to();
        if (last.isSound() && end != null) {
            cursor.report(
                    last.to(),
                    ProblemCode.LAST_INTERVAL_CLOSED,
                    "the last interval of " + Quote.of(last.interval().person()) + " ends on " + end.edtf(),
                    "write null, or add what came next, even if only unknown");
        }
    }
}
