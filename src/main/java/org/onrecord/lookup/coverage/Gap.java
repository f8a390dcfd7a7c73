package org.onrecord.lookup.coverage;

import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.CustodyInterval;
import org.onrecord.model.Fact;
import org.onrecord.model.Outcomes;
import org.onrecord.model.date.DateInterval;
import org.onrecord.model.date.DatePoint;
import org.onrecord.model.date.FactDate;
import org.onrecord.model.field.Keyword;

/** Something that entries of a record can lack. */
public enum Gap implements Keyword {
    FACTS_WITHOUT_SHORT,
    FACTS_WITHOUT_ASKED,
    FACTS_WITH_ONE_SOURCE,
    FACTS_IN_NO_BRIEF,
    /** Counts facts only, because a source can only be dated by its publisher. */
    DATES_WITHOUT_DAY,
    /** Counts people tried in a criminal court. */
    PEOPLE_WITHOUT_STATUS;

    /**
     * The entries with a gap, and the number of entries that could have it.
     *
     * @param ids the entries with the gap, in file order
     * @param of the number of entries that could have it
     */
    record Extent(Gap gap, List<String> ids, int of) {}

    Extent in(CaseRecord record) {
        return switch (this) {
            case FACTS_WITHOUT_SHORT -> facts(record, fact -> fact.label() == null);
            case FACTS_WITHOUT_ASKED -> facts(record, fact -> fact.asked().isEmpty());
            case FACTS_WITH_ONE_SOURCE -> facts(record, fact -> fact.sources().size() == 1);
            case FACTS_IN_NO_BRIEF -> {
                var used = record.briefs().values().stream()
                        .flatMap(brief -> brief.facts().stream())
                        .collect(Collectors.toSet());
                yield facts(record, fact -> !used.contains(fact.id()));
            }
            case DATES_WITHOUT_DAY -> facts(record, fact -> !hasDay(fact.date()));
            case PEOPLE_WITHOUT_STATUS -> people(record);
        };
    }

    private Extent facts(CaseRecord record, Predicate<Fact> lacks) {
        var ids = record.facts().values().stream().filter(lacks).map(Fact::id).toList();
        return new Extent(this, ids, record.facts().size());
    }

    private Extent people(CaseRecord record) {
        var tried = new HashSet<>(new Outcomes(record).tried());
        tried.removeIf(id ->
                !record.people().containsKey(id) || record.people().get(id).isPrivate());
        var known = record.statuses().stream().map(CustodyInterval::person).collect(Collectors.toSet());
        var ids = record.people().keySet().stream()
                .filter(id -> tried.contains(id) && !known.contains(id))
                .toList();
        return new Extent(this, ids, tried.size());
    }

    private static boolean hasDay(FactDate date) {
        return switch (date) {
            case DatePoint point -> isDay(point);
            case DateInterval interval -> isDay(interval.start()) && isDay(interval.end());
        };
    }

    private static boolean isDay(DateInterval.Bound bound) {
        return bound instanceof DatePoint point && point.isDay();
    }
}
