package org.onrecord.format;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.ChangeKind;
import org.onrecord.model.CustodyInterval;
import org.onrecord.model.CustodyStatus;
import org.onrecord.model.Detail.FigureDetail;
import org.onrecord.model.Detail.OutcomeDetail;
import org.onrecord.model.Fact;
import org.onrecord.model.NameFinder;
import org.onrecord.model.NameFinder.Name;
import org.onrecord.model.Party;
import org.onrecord.model.PersonNames;
import org.onrecord.model.Series;
import org.onrecord.model.date.DatePoint;
import org.onrecord.model.field.EntryList;

/**
 * Checks entries against others, once the whole file has been read: an entry may name one that follows it.
 *
 * <p>A check keeps the values and places that it needs, because a large file cannot keep all places.
 */
final class RecordChecks {
    /** From this number of people on, a set of them is made. */
    private static final int MANY = 16;

    private final Cursor cursor;
    private final References references;
    private final EntryTables tables;
    private final ReadEntry record;
    private final List<Runnable> checks = new ArrayList<>();

    private final Map<String, Set<String>> factsOfSeries = new HashMap<>();
    private final Map<String, Set<String>> peopleOfFacts = new HashMap<>();
    /** For each fact the facts that replaced or ended it. */
    private final Map<String, List<Replacement>> replacements = new LinkedHashMap<>();

    private final Map<String, Interval> lastIntervals = new LinkedHashMap<>();
    private final List<ReadEntry> sentences = new ArrayList<>();
    private final Set<String> withdrawn = new HashSet<>();
    private @Nullable ReadEntry newest;

    private record Replacement(String by, Place place) {}

    /**
     * An interval with the entry it was read from.
     *
     * @param value null if anything in it is wrong
     */
    private record Interval(ReadEntry entry, @Nullable CustodyInterval value) {}

    RecordChecks(Cursor cursor, References references, EntryTables tables, ReadEntry record) {
        this.cursor = cursor;
        this.references = references;
        this.tables = tables;
        this.record = record;
    }

    /**
     * Adds the checks of an entry.
     *
     * @param list the key of its list
     * @param built the entry, or null if anything in it is wrong
     */
    void add(String list, ReadEntry entry, @Nullable Object built) {
        switch (list) {
            case "as_of_notes" -> checks.add(() -> checkAsOf(entry));
            case "briefs" -> {
                sentences.addAll(entry.parts("summary"));
                checks.add(() -> checkSubjects(entry));
            }
            case "open" -> sentences.add(entry);
            case "statuses" -> addInterval(entry, built instanceof CustodyInterval interval ? interval : null);
            case "changes" -> addChange(entry);
            default -> {
                if (built instanceof Fact fact) {
                    addFact(entry, fact);
                } else if (built instanceof Series series) {
                    var places =
                            entry.parts("points").stream().map(ReadEntry::place).toList();
                    checks.add(() -> checkPoints(series, places));
                }
            }
        }
    }

    /** Runs the checks after the whole file has been read. */
    void run() {
        checks.forEach(Runnable::run);
        checkAsOf(record);
        if (newest != null) {
            checkNewest(newest);
        }
        lastIntervals.values().forEach(this::checkLast);
        checkCycles();
        checkAbout();
        checkPrivateNames();
    }

    private void addFact(ReadEntry entry, Fact fact) {
        for (int i = 0; i < fact.later().size(); i++) {
            var later = fact.later().get(i);
            var place = entry.place("later", i);
            checks.add(() -> checkLater(fact, later, place));
            if (!later.equals(fact.id())) {
                add(fact, new Replacement(later, place));
            }
        }
        if (!(entry.find("detail") instanceof ReadEntry detail)) {
            return;
        }
        if (fact.detail() instanceof FigureDetail figure && figure.series() != null) {
            var series = figure.series();
            var place = detail.place("series");
            checks.add(() -> checkFigure(fact, series, place));
        }
        if (fact.detail() instanceof OutcomeDetail outcome && outcome.supersededBy() != null) {
            var by = new Replacement(outcome.supersededBy(), detail.place("superseded_by"));
            add(fact, by);
            var subject = outcome.subject();
            if (subject != null) {
                checks.add(() -> checkPerson(by, subject));
            }
        }
    }

    private void add(Fact fact, Replacement by) {
        replacements.computeIfAbsent(fact.id(), _ -> new ArrayList<>()).add(by);
    }

    private void checkLater(Fact fact, String id, Place place) {
        var later = tables.facts().get(id);
        if (later != null
                && (later.id().equals(fact.id())
                        || later.date().latest().isBefore(fact.date().earliest()))) {
            cursor.report(
                    place,
                    ProblemCode.NOT_LATER,
                    "the fact " + Quote.of(later.id()) + " is not later than this one",
                    "name a fact that overturned this one or compensated for it");
        }
    }

    private void checkFigure(Fact fact, String id, Place place) {
        var series =
                references.check(EntryList.SERIES, id, place) ? tables.series().get(id) : null;
        if (series != null && !factsOf(series).contains(fact.id())) {
            cursor.report(
                    place,
                    ProblemCode.FIGURE_WITHOUT_POINT,
                    "the series " + Quote.of(series.id()) + " has no point for this fact",
                    "add a point with this fact to the series, or set the series to null");
        }
    }

    private Set<String> factsOf(Series series) {
        return factsOfSeries.computeIfAbsent(
                series.id(),
                _ -> series.points().stream().map(Series.Point::fact).collect(Collectors.toSet()));
    }

    private void checkPerson(Replacement replacement, String person) {
        var by = tables.facts().get(replacement.by());
        if (by == null) {
            return;
        }
        var isSamePerson = (by.detail() instanceof OutcomeDetail outcome && outcome.subject() != null)
                ? person.equals(outcome.subject())
                : isAbout(by, person) || by.organisations().contains(person);
        if (!isSamePerson) {
            cursor.report(
                    replacement.place(),
                    ProblemCode.SUPERSEDES_ANOTHER,
                    "the fact " + Quote.of(by.id()) + " is not about " + Quote.of(person),
                    "name the fact about the same person that replaced this outcome");
        }
    }

    private boolean isAbout(Fact fact, String person) {
        var people = fact.people();
        return people.size() <= MANY
                ? people.contains(person)
                : peopleOfFacts
                        .computeIfAbsent(fact.id(), _ -> Set.copyOf(people))
                        .contains(person);
    }

    private void checkAbout() {
        var about = record.textOrEmpty("about");
        if (!about.isEmpty()) {
            references.checkSubject(about, record.place("about"));
        }
    }

    /** Reports each step back to a fact on the way from it; not recursive, since a chain may have thousands of facts. */
    private void checkCycles() {
        var finished = new HashSet<String>();
        for (var start : replacements.keySet()) {
            var path = new LinkedHashSet<String>();
            var steps = new ArrayDeque<Iterator<Replacement>>();
            enter(start, path, steps);
            while (!steps.isEmpty()) {
                if (!steps.peek().hasNext()) {
                    steps.pop();
                    finished.add(path.removeLast());
                    continue;
                }
                var next = steps.peek().next();
                if (path.contains(next.by())) {
                    cursor.report(
                            next.place(),
                            ProblemCode.SUPERSEDED_IN_A_CIRCLE,
                            "the fact " + Quote.of(next.by())
                                    + " is itself replaced or ended by this one, directly or indirectly",
                            "remove superseded_by or later from the latest of them");
                } else if (!finished.contains(next.by())) {
                    enter(next.by(), path, steps);
                }
            }
        }
    }

    private void enter(String id, Set<String> path, Deque<Iterator<Replacement>> steps) {
        path.add(id);
        steps.push(replacements.getOrDefault(id, List.of()).iterator());
    }

    private void checkPoints(Series series, List<Place> places) {
        for (int i = 0; i < places.size(); i++) {
            var point = series.points().get(i);
            var fact = tables.facts().get(point.fact());
            var difference = fact == null ? null : difference(series.id(), point, fact);
            if (difference != null) {
                cursor.report(
                        places.get(i),
                        ProblemCode.POINT_DIFFERS,
                        "the fact " + Quote.of(point.fact()) + " " + difference,
                        "give the point and its fact the same series, period and value");
            }
        }
    }

    private @Nullable String difference(String series, Series.Point point, Fact fact) {
        if (!(fact.detail() instanceof FigureDetail figure)) {
            return "is not a figure";
        }
        if (figure.series() == null) {
            return "has no series";
        }
        if (!series.equals(figure.series())) {
            // A series that does not exist is reported for the fact, and not again for the point.
            return tables.series().declares(figure.series()) ? "has the series " + Quote.of(figure.series()) : null;
        }
        var period = figure.period();
        if (!point.period().equals(period)) {
            return "has the period " + (period == null ? "null" : period.edtf()) + ", the point "
                    + point.period().edtf();
        }
        return point.value().compareTo(figure.value()) == 0
                ? null
                : "has the value " + figure.value() + ", the point " + point.value();
    }

    private void addInterval(ReadEntry entry, @Nullable CustodyInterval interval) {
        var person = entry.textOrEmpty("person");
        if (!entry.has("from") || person.isEmpty()) {
            return;
        }
        var before = lastIntervals.put(person, new Interval(entry, interval));
        if (interval != null) {
            checks.add(() -> {
                checkInterval(entry, interval);
                if (before != null && before.value() != null) {
                    checkOrder(before.entry(), before.value(), entry, interval);
                }
            });
        }
    }

    private void checkInterval(ReadEntry entry, CustodyInterval interval) {
        var from = interval.from();
        var to = interval.to();
        if (to != null && !from.earliest().isBefore(to.latest())) {
            cursor.report(
                    entry.place("to"),
                    ProblemCode.INTERVAL_BACKWARDS,
                    "the interval ends on " + to.edtf() + ", which is not after its start, " + from.edtf(),
                    "correct one of the dates");
        }
        if (record.find("as_of") instanceof LocalDate asOf && from.earliest().isAfter(asOf)) {
            cursor.report(
                    entry.place("from"),
                    ProblemCode.INTERVAL_AFTER_AS_OF,
                    "the interval begins on " + from.edtf() + ", after the record's as_of, " + asOf,
                    "remove it, or move as_of forward");
        }
        var ids = interval.facts();
        if (ids.isEmpty() && interval.status() != CustodyStatus.UNKNOWN) {
            cursor.report(
                    entry.place("facts"),
                    ProblemCode.INTERVAL_WITHOUT_FACT,
                    "no fact supports the interval",
                    "list the facts that support it");
        }
        for (int i = 0; i < ids.size(); i++) {
            var fact = tables.facts().get(ids.get(i));
            if (fact != null && !isAbout(fact, interval.person())) {
                cursor.report(
                        entry.place("facts", i),
                        ProblemCode.FACT_NOT_ABOUT_PERSON,
                        "the fact " + Quote.of(fact.id()) + " is not about " + Quote.of(interval.person()),
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
        } else if (!end.equals(interval.from())) {
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

    private void checkLast(Interval last) {
        var interval = last.value();
        if (interval != null && interval.to() != null) {
            cursor.report(
                    last.entry().place("to"),
                    ProblemCode.LAST_INTERVAL_CLOSED,
                    "the last interval of " + Quote.of(interval.person()) + " ends on "
                            + interval.to().edtf(),
                    "write null, or add what came next, even if only unknown");
        }
    }

    private void checkSubjects(ReadEntry brief) {
        var subjects = brief.texts("people");
        for (int i = 0; i < subjects.size(); i++) {
            if (tables.of(EntryList.PEOPLE).get(subjects.get(i)) instanceof Party person && person.isPrivate()) {
                cursor.report(
                        brief.place("people", i),
                        ProblemCode.PRIVATE_PERSON,
                        Quote.of(person.id()) + " is private; a brief cannot be about a private person",
                        "remove the id");
            }
        }
    }

    /** Reports private people in summaries and open questions, because these are listings. */
    private void checkPrivateNames() {
        var names = NameFinder.of(tables.of(EntryList.PEOPLE).entries().values().stream()
                .map(Party.class::cast)
                .filter(Party::isPrivate)
                .flatMap(person -> new PersonNames(person).full().map(name -> Name.of(name, person.id()))));
        for (var sentence : sentences) {
            for (var id :
                    names.in(sentence.textOrEmpty("text")).stream().sorted().toList()) {
                cursor.report(
                        sentence.place("text"),
                        ProblemCode.PRIVATE_PERSON,
                        "the text names " + Quote.of(id) + ", who is private",
                        "write the role instead of the name");
            }
        }
    }

    /** Checks that the facts added by a version exist, unless a later version withdrew them. */
    private void addChange(ReadEntry change) {
        newest = newest == null ? change : newest;
        var added = change.texts("added");
        for (int i = 0; i < added.size(); i++) {
            var fact = added.get(i);
            if (!tables.facts().declares(fact)) {
                var place = change.place("added", i);
                checks.add(() -> {
                    if (!withdrawn.contains(fact)) {
                        references.check(EntryList.FACTS, fact, place);
                    }
                });
            }
        }
        for (var withdrawal : change.parts("withdrawn")) {
            if (withdrawal.find("kind") == ChangeKind.FACT) {
                withdrawn.add(withdrawal.textOrEmpty("id"));
            }
        }
    }

    private void checkAsOf(ReadEntry entry) {
        if (entry.find("as_of") instanceof LocalDate asOf
                && record.find("released") instanceof LocalDate released
                && asOf.isAfter(released)) {
            cursor.report(
                    entry.place("as_of"),
                    ProblemCode.AS_OF_AFTER_RELEASED,
                    asOf + " is after the release, " + released,
                    "as_of cannot be after released; correct one of the dates");
        }
    }

    private void checkNewest(ReadEntry newest) {
        String hint = "make the first entry of changes the one for this version";
        var version = record.textOrEmpty("version");
        var changed = newest.textOrEmpty("version");
        if (!version.isEmpty() && !changed.isEmpty() && !changed.equals(version)) {
            cursor.report(
                    newest.place("version"),
                    ProblemCode.NEWEST_CHANGE_DIFFERS,
                    "the newest change is for version " + Quote.of(changed) + ", but the file is " + Quote.of(version),
                    hint);
        }
        if (record.find("released") instanceof LocalDate released
                && newest.find("date") instanceof LocalDate date
                && !date.isEqual(released)) {
            cursor.report(
                    newest.place("date"),
                    ProblemCode.NEWEST_CHANGE_DIFFERS,
                    "the newest change is dated " + date + ", but the file was released on " + released,
                    hint);
        }
    }
}
