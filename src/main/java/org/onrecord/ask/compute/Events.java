package org.onrecord.ask.compute;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.CustodyDetail;
import org.onrecord.model.Fact;
import org.onrecord.model.FactKind;
import org.onrecord.model.Lazy;
import org.onrecord.model.OutcomeDetail;
import org.onrecord.model.Outcomes;
import org.onrecord.search.dates.TimeSpan;

/** A selection of events, by date or in the order chosen. Each filter returns a new selection. */
final class Events {
    private final List<Event> all;
    /** Made once, because rules select the events of each person of a large record. */
    private final Lazy<Map<String, List<Event>>> byPerson;

    Events(List<Event> all) {
        this.all = all;
        this.byPerson = Lazy.of(() -> all.stream().collect(Collectors.groupingBy(Event::person)));
    }

    /** Returns all events of a record, by date. */
    static Events of(CaseRecord record) {
        var outcomes = new Outcomes(record);
        return new Events(record.factsOf(FactKind.OUTCOME, FactKind.CUSTODY)
                .flatMap(fact -> switch (fact.detail()) {
                    case OutcomeDetail outcome ->
                        Stream.of(new Event(fact, outcome.person(), outcomes.isCriminal(outcome)));
                    case CustodyDetail custody -> Stream.of(new Event(fact, custody.person(), false));
                    case null, default -> Stream.<Event>empty();
                })
                .sorted(Comparator.comparing(Event::date))
                .toList());
    }

    List<Event> all() {
        return all;
    }

    Events where(Predicate<Event> test) {
        return new Events(all.stream().filter(test).toList());
    }

    Events of(EventType type) {
        return where(event -> event.is(type));
    }

    /** Keeps the events of these people, person by person. */
    Events by(Collection<String> people) {
        return new Events(people.stream()
                .distinct()
                .flatMap(person -> own(person).stream())
                .toList());
    }

    Events by(String person) {
        return new Events(own(person));
    }

    private List<Event> own(String person) {
        return byPerson.get().getOrDefault(person, List.of());
    }

    /** Keeps the events over these offences, or all if there are none. */
    Events over(Set<String> offences) {
        return offences.isEmpty() ? this : where(event -> event.isOver(offences));
    }

    /** Keeps the events in these proceedings, or all if there are none. */
    Events in(Set<String> proceedings) {
        return proceedings.isEmpty() ? this : where(event -> proceedings.contains(event.proceeding()));
    }

    /** Keeps the events whose dates overlap a span, or all if it is null. */
    Events during(@Nullable TimeSpan span) {
        return span == null ? this : where(event -> event.date().overlaps(span.from(), span.to()));
    }

    /** Keeps the event at an ordinal, negative from the end, and events on the same day; 0 keeps none. */
    Events nth(int ordinal) {
        if (ordinal == 0 || all.size() < Math.abs(ordinal)) {
            return new Events(List.of());
        }
        var one = all.get(ordinal > 0 ? ordinal - 1 : all.size() + ordinal);
        return where(event -> event.date().equals(one.date()));
    }

    /** Sorts the events; equal ones stay in their order. */
    Events sorted(Comparator<Event> order) {
        return new Events(all.stream().sorted(order).toList());
    }

    Events reversed() {
        return new Events(all.reversed());
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    int size() {
        return all.size();
    }

    List<Fact> facts() {
        return all.stream().map(Event::fact).toList();
    }

    /** Returns the ids of the people in the events. */
    List<String> people() {
        return all.stream().map(Event::person).distinct().toList();
    }
}
