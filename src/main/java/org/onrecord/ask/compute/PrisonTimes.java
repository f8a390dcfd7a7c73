package org.onrecord.ask.compute;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onrecord.ask.answer.Response;
import org.onrecord.model.AsOf;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.CustodyInterval;
import org.onrecord.model.CustodyStatus;
import org.onrecord.model.Fact;
import org.onrecord.model.Topic;
import org.onrecord.model.date.FactDate;

/** The operator for who spent most or least time in prison under sentence. */
final class PrisonTimes implements Operator {
    private static final Set<String> SPENDING = Set.of(
            "serve", "served", "serving", "spend", "spent", "inside", "prison", "jail", "behind", "locked", "did");
    private static final Set<CustodyStatus> UNDER_SENTENCE = Set.of(CustodyStatus.SERVING, CustodyStatus.RECALLED);

    private final CaseRecord record;
    private final CriminalOutcomes outcomes;

    PrisonTimes(CaseRecord record, CriminalOutcomes outcomes) {
        this.record = record;
        this.outcomes = outcomes;
    }

    /** Total days in prison, with the fact at the start of each interval. */
    private record Time(String person, long days, List<Fact> facts) {}

    @Override
    public @Nullable Response answer(AskedQuestion asked) {
        if (!asked.has("longest", "shortest")
                || !asked.says(SPENDING)
                || asked.has("get")
                || !(asked.asksWhich()
                        || asked.words().comparesAgain()
                        || (asked.asksYesNo() && asked.isAboutSeveralPeople()))
                || asked.span() != null
                || asked.isNegated()
                || asked.isAboutUntried()
                || !asked.containsOnly("longest", "shortest", "serve", "prison", "years", "sentence", "finished")) {
            return null;
        }
        var order = Comparator.comparingLong(Time::days);
        var people = asked.people().size() > 1 ? asked.people() : outcomes.defendants();
        var times = people.stream()
                .map(this::of)
                .filter(time -> time.days() > 0)
                .sorted(asked.words().asksLeast() ? order : order.reversed())
                .toList();
        return times.size() < 2
                ? null
                : new AnswerList()
                        .addFirstOfEach(times.stream().map(Time::facts).toList())
                        .withMessage("In prison under sentence up to "
                                + FactDate.of(AsOf.of(record, Topic.CUSTODY).day())
                                        .inWords() + ", remand not counted: "
                                + times.stream()
                                        .map(time -> record.nameOf(time.person()) + " about "
                                                + Durations.ofDays(time.days()))
                                        .collect(Collectors.joining("; "))
                                + ".")
                        .response();
    }

    private Time of(String person) {
        var end = AsOf.of(record, Topic.CUSTODY).day();
        var days = 0L;
        var facts = new ArrayList<Fact>();
        for (var interval : record.statusesOf(person).toList()) {
            if (UNDER_SENTENCE.contains(interval.status())) {
                days += days(interval, end);
                interval.facts().stream()
                        .limit(1)
                        .map(record.facts()::get)
                        .map(Objects::requireNonNull)
                        .forEach(facts::add);
            }
        }
        return new Time(person, days, facts);
    }

    private static long days(CustodyInterval interval, LocalDate end) {
        var to = interval.to() == null ? end : interval.to().earliest();
        return Math.max(0, to.toEpochDay() - interval.from().earliest().toEpochDay());
    }
}
