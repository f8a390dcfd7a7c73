package org.onrecord.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Fact;
import org.onrecord.model.OutcomeDetail;

/**
 * Checks that an outcome's replacement is about the same person, that replacements have no cycle, and that later facts
 * are not earlier.
 */
final class SupersessionCheck {
    private final Cursor cursor;
    private final EntryTable<Fact> facts;
    private final FactPeople people;
    /** Keyed by the replaced fact. */
    private final Map<String, Step> steps = new LinkedHashMap<>();

    private final List<Later> laters = new ArrayList<>();

    /** The replacement of an outcome, with the place of its id. */
    private record Step(String successor, String person, Place place) {}

    /** A fact that another one names as later, with the place of its id. */
    private record Later(Fact fact, String later, Place place) {}

    SupersessionCheck(Cursor cursor, EntryTable<Fact> facts, FactPeople people) {
        this.cursor = cursor;
        this.facts = facts;
        this.people = people;
    }

    void collect(ReadEntry fact, @Nullable Object built) {
        if (!(built instanceof Fact valid)) {
            return;
        }
        for (int i = 0; i < valid.later().size(); i++) {
            laters.add(new Later(valid, valid.later().get(i), fact.place("later", i)));
        }
        if (valid.detail() instanceof OutcomeDetail outcome
                && outcome.supersededBy() != null
                && fact.find("detail") instanceof ReadEntry detail) {
            steps.put(valid.id(), new Step(outcome.supersededBy(), outcome.person(), detail.place("superseded_by")));
        }
    }

    /** Checks the replacements after the whole file has been read. */
    void check() {
        laters.forEach(this::checkLater);
        steps.values().forEach(this::checkPerson);
        var walks = new HashMap<String, String>();
        for (var start : steps.keySet()) {
            var id = start;
            var step = steps.get(id);
            while (step != null && walks.putIfAbsent(id, start) == null) {
                if (start.equals(walks.get(step.successor()))) {
                    reportCycle(step);
                }
                id = step.successor();
                step = steps.get(id);
            }
        }
    }

    private void checkLater(Later one) {
        var later = facts.get(one.later());
        if (later != null
                && (later.id().equals(one.fact().id())
                        || later.date().latest().isBefore(one.fact().date().earliest()))) {
            cursor.report(
                    one.place(),
                    ProblemCode.NOT_LATER,
                    "the fact " + Quote.of(later.id()) + " is not later than this one",
                    "name a fact that overturned this one or compensated for it");
        }
    }

    private void checkPerson(Step step) {
        var successor = facts.get(step.successor());
        if (successor != null && !isAbout(successor, step.person())) {
            cursor.report(
                    step.place(),
                    ProblemCode.SUPERSEDES_ANOTHER,
                    "the fact " + Quote.of(successor.id()) + " is not about " + Quote.of(step.person()),
                    "name the fact about the same person that replaced this outcome");
        }
    }

    private boolean isAbout(Fact fact, String person) {
        return fact.detail() instanceof OutcomeDetail outcome
                ? outcome.person().equals(person)
                : people.include(fact, person);
    }

    private void reportCycle(Step step) {
        cursor.report(
                step.place(),
                ProblemCode.SUPERSEDED_IN_A_CIRCLE,
                "the fact " + Quote.of(step.successor()) + " is itself replaced by this one, directly or indirectly",
                "remove superseded_by from the latest of them");
    }
}
