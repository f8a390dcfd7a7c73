package org.onrecord.ask.compute;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Fact;
import org.onrecord.model.FactKind;
import org.onrecord.model.Lazy;
import org.onrecord.model.OutcomeDetail;
import org.onrecord.model.OutcomeStep;
import org.onrecord.search.names.Mention;
import org.onrecord.search.text.Lexicon;
import org.onrecord.search.text.Tokens;

/** Index of the events in fact details, by date. */
final class Events {
    private final CaseRecord record;
    private final CriminalOutcomes outcomes;
    private final Lazy<List<Fact>> facts = Lazy.of(this::readFacts);

    Events(CaseRecord record, CriminalOutcomes outcomes) {
        this.record = record;
        this.outcomes = outcomes;
    }

    private List<Fact> readFacts() {
        return record.factsOf(FactKind.OUTCOME, FactKind.CUSTODY)
                .filter(fact -> EventType.person(fact.detail()) != null)
                .sorted(Comparator.comparing(Fact::date))
                .toList();
    }

    void prepare() {
        var _ = facts.get();
    }

    List<Fact> of(EventType type) {
        return facts.get().stream().filter(type::isReportedBy).toList();
    }

    List<Fact> of(EventType type, List<String> people) {
        return of(type).stream().filter(fact -> people.contains(person(fact))).toList();
    }

    static String person(Fact event) {
        return Objects.requireNonNull(EventType.person(event.detail()));
    }

    /** Keeps the events in the time and with the bodies that a question names. */
    static List<Fact> matching(AskedQuestion asked, List<Fact> events) {
        var span = asked.span();
        return events.stream()
                .filter(fact -> span == null || fact.date().overlaps(span.from(), span.to()))
                .filter(fact -> asked.question().mentions().stream()
                        .filter(mention -> mention.isBody() && !mention.isImplied())
                        .map(Mention::ids)
                        .allMatch(ids -> ids.stream().anyMatch(fact.organisations()::contains)))
                .toList();
    }

    /** Returns the event at an ordinal, negative from the end, and events on the same day. */
    static List<Fact> atOrdinal(List<Fact> events, int ordinal) {
        if (ordinal == 0 || events.size() < Math.abs(ordinal)) {
            return List.of();
        }
        var one = events.get(ordinal > 0 ? ordinal - 1 : events.size() + ordinal);
        return events.stream().filter(fact -> fact.date().equals(one.date())).toList();
    }

    /** Lists one event per person, final sanctions first, then the facts that replaced, reversed or followed them. */
    AnswerList listed(EventType type, List<Fact> events) {
        var byPerson = events.stream()
                .sorted(Comparator.comparing(Events::isInterim))
                .collect(Collectors.groupingBy(Events::person, LinkedHashMap::new, Collectors.toList()));
        var firsts = byPerson.values().stream()
                .map(List::getFirst)
                .sorted(Comparator.comparing(Fact::date))
                .toList();
        return new AnswerList()
                .add(jointFact(type, firsts))
                .addAll(firsts)
                .addAll(events)
                .addSupporting(events.stream().map(outcomes::standing).toList())
                .addSupporting(byPerson.keySet().stream()
                        .flatMap(person -> reversals(type, person).stream())
                        .toList());
    }

    private static boolean isInterim(Fact fact) {
        return fact.detail() instanceof OutcomeDetail outcome && outcome.step() == OutcomeStep.ORDER;
    }

    /** Returns the fact that reports the same event for all these people on one day, or null. */
    private @Nullable Fact jointFact(EventType type, List<Fact> firsts) {
        var people = firsts.stream().map(Events::person).collect(Collectors.toSet());
        return people.size() < 2
                ? null
                : record.facts().values().stream()
                        .filter(fact -> Set.copyOf(fact.people()).equals(people)
                                && firsts.stream().allMatch(one -> one.date().equals(fact.date())))
                        .filter(fact -> Lexicon.computing().find(Tokens.of(fact.statement())).stream()
                                .anyMatch(match -> match.name().equals(type.words())))
                        .findFirst()
                        .orElse(null);
    }

    /** Returns recalls after the last release, or successful appeals against a dismissal. */
    private List<Fact> reversals(EventType type, String person) {
        if (type == EventType.RELEASE) {
            var last = of(EventType.RELEASE, List.of(person)).getLast();
            return of(EventType.RECALL, List.of(person)).stream()
                    .filter(recall ->
                            recall.date().earliest().isAfter(last.date().latest()))
                    .toList();
        }
        return reviews(type, person).stream()
                .filter(fact ->
                        String.valueOf(CriminalOutcomes.detail(fact).result()).startsWith("allowed"))
                .toList();
    }

    /** Returns appeal decisions and rulings on a dismissal or suspension, newest first, superseded ones last. */
    List<Fact> reviews(EventType type, String person) {
        return facts.get().stream()
                .filter(fact -> fact.detail() instanceof OutcomeDetail outcome
                        && outcome.person().equals(person)
                        && (outcome.step() == OutcomeStep.APPEAL || outcome.step() == OutcomeStep.RULING)
                        && String.valueOf(outcome.charge()).contains(type.noun()))
                .sorted(Comparator.comparing((Fact fact) -> !outcomes.isCurrent(fact))
                        .thenComparing(Comparator.comparing(Fact::date).reversed()))
                .toList();
    }
}
