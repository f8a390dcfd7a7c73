package org.onrecord.ask.compute;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.ask.answer.Response;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.CustodyDetail;
import org.onrecord.model.Fact;
import org.onrecord.model.Topic;
import org.onrecord.search.text.OrdinalWords;
import org.onrecord.search.text.Token;
import org.onrecord.search.text.Tokens;

/** Answers questions about releases, recalls and refusals: list, number, order, duration and result. */
final class CustodySteps implements Operator {
    private static final String[] MAY_STAND_BESIDE = {
        "release",
        "recall",
        "refuse",
        "parole",
        "hearing",
        "decided",
        "prison",
        "free",
        "eligible",
        "next-time",
        "first-time",
        "last-time",
        "second-time",
        "third-time",
        "licence",
        "minimum",
        "years",
        "finished"
    };
    private static final Set<String> FUTURE = Set.of("does", "will", "can", "could", "due", "next", "gets");
    private static final Set<String> WHAT = Set.of("what", "whats");
    /** "When did her name come out" does not ask for a release. */
    private static final Set<String> NAME = Set.of("name", "names");

    private final CaseRecord record;
    private final Events events;
    private final MeantStep meant;
    private final CustodyHistory history;

    CustodySteps(CaseRecord record, Events events) {
        this.record = record;
        this.events = events;
        this.meant = new MeantStep(record);
        this.history = new CustodyHistory(record, events);
    }

    @Override
    public @Nullable Response answer(Asked asked) {
        if (!asked.has("parole")
                && !(asked.has("hearing") && asked.has("decided"))
                && Arrays.stream(EventType.values()).noneMatch(type -> asked.has(type.words()))) {
            return null;
        }
        if (asked.asks("why", "where", "how-old", "how-much", "says", "charge-asked")
                || asked.says(NAME)
                || asked.asksAgent()
                || asked.isAboutOthers()
                || asked.subjects().namesVictim()
                || !asked.isPlain(words(asked))) {
            return null;
        }
        var type = type(asked);
        if (asked.isAboutOne() && !asked.countsThoseTold()) {
            if (asked.has("hearing") && asked.has("decided")) {
                return result(asked);
            }
            return type == null || asked.asks("who") || (asked.startsWith(WHAT) && !asked.has("last-time"))
                    ? null
                    : ofOne(asked, type);
        }
        if (type == null
                || asked.isNegated()
                || asked.startsWith(WHAT)
                || asked.says(FUTURE)
                || asked.asks("how-long", "next", "now")) {
            return null;
        }
        return asked.isAboutSeveral()
                ? ofSeveral(asked, type)
                : (asked.isOpen() || asked.countsThoseTold()) && asked.asksWhich() ? ofAnybody(asked, type) : null;
    }

    private static String[] words(Asked asked) {
        return asked.asks("how-long")
                ? Stream.concat(Stream.of(MAY_STAND_BESIDE), Stream.of(Asked.ASIDES))
                        .toArray(String[]::new)
                : MAY_STAND_BESIDE;
    }

    private static @Nullable EventType type(Asked asked) {
        if (asked.asksYesNo() && asked.isAboutOne() && asked.has("parole") && !asked.has("recall", "refuse")) {
            return EventType.RELEASE;
        }
        for (var type : EventType.values()) {
            var isAsked = switch (type) {
                case EXPIRY -> asked.has("sentence", "licence");
                case REFUSAL -> asked.has("parole");
                case RELEASE ->
                    asked.asks("when") || asked.asksYesNo() || !asked.isAboutOne() || !asked.has("parole", "refuse");
                case HEARING -> asked.asks("how-many");
                default -> type.isCustody();
            };
            if (isAsked && asked.has(type.words())) {
                return type;
            }
        }
        return null;
    }

    /** "Did she get parole" is about the whole history, not one step. */
    private boolean asksHistory(Asked asked, EventType type) {
        return asked.asksYesNo()
                && CustodyHistory.EVENTS.contains(type)
                && asked.place() == 0
                && meant.of(asked, events.of(EventType.RELEASE, asked.people())).isEmpty();
    }

    private @Nullable Response ofOne(Asked asked, EventType type) {
        if (!asked.refersToSomebody()) {
            return null;
        }
        var person = asked.people().getFirst();
        var steps = Events.meant(asked, events.of(type, asked.people()));
        if (asked.span() != null) {
            return new Answers().addAll(steps).response();
        }
        if (asked.asks("how-long")) {
            return !asked.asks("in-prison") && (type == EventType.RECALL || asked.has("free"))
                    ? spells(person, asked)
                    : null;
        }
        if (type == EventType.RELEASE && asked.says(FUTURE)) {
            return asked.asks("when") ? history.expected(person, "") : null;
        }
        if (asked.asks("how-many")) {
            return counted(steps, type);
        }
        if (isOver(asked, person, steps)) {
            return history.expected(
                    person, steps.isEmpty() ? CustodyHistory.none(type, record.nameOf(person)) + " " : "");
        }
        if (asksHistory(asked, type)) {
            return history.of(person, type);
        }
        var chosen = meant.of(asked, steps);
        return new Answers().addAll(chosen.isEmpty() ? steps : chosen).response();
    }

    /** "So did they let her out?" after a hearing that no such event followed. */
    private boolean isOver(Asked asked, String person, List<Fact> steps) {
        var told = asked.context().last(record);
        return asked.asksYesNo()
                && told != null
                && asked.subjects().isImplied()
                && !asked.says(MeantStep.EVER)
                && !(told.detail() instanceof CustodyDetail custody && custody.event() == CustodyDetail.Event.EXPIRED)
                && (told.people().contains(person) || told.topic().equals(Topic.CUSTODY))
                && steps.stream()
                        .allMatch(fact ->
                                fact.date().latest().isBefore(told.date().earliest()));
    }

    /** Returns the fact that states the number by an ordinal, otherwise the facts counted. */
    private static @Nullable Response counted(List<Fact> steps, EventType type) {
        var ordinal = steps.stream()
                .max(Comparator.comparingInt(CustodySteps::ordinal))
                .filter(fact -> ordinal(fact) > 1);
        if (ordinal.isPresent() && ordinal(ordinal.get()) >= steps.size()) {
            return new Answers().add(ordinal.get()).addAll(steps.reversed()).response();
        }
        return new Answers()
                .addAll(steps)
                .saying(Counts.onRecord(steps.size(), type.noun()))
                .response();
    }

    /** Returns the ordinal in a fact's statement or review, such as 3 for "third review"; 0 if there is none. */
    private static int ordinal(Fact fact) {
        return Tokens.of(fact.statement() + " " + CustodyHistory.detail(fact).review()).stream()
                .map(Token::word)
                .mapToInt(OrdinalWords::number)
                .max()
                .orElse(0);
    }

    /** Returns the time from each release to the next recall; only the release shown last, if any. */
    private @Nullable Response spells(String person, Asked asked) {
        var told = asked.context().told(record);
        var releases = events.of(EventType.RELEASE, List.of(person));
        var recalls = events.of(EventType.RECALL, List.of(person));
        var answers = new Answers();
        var spells = new ArrayList<String>();
        for (var release : told != null && releases.contains(told) ? List.of(told) : releases) {
            recalls.stream()
                    .filter(recall ->
                            recall.date().earliest().isAfter(release.date().earliest()))
                    .findFirst()
                    .ifPresent(recall -> {
                        answers.add(recall).add(release);
                        spells.add(Spans.between(release, recall));
                    });
        }
        return answers.saying(spells.isEmpty() ? null : String.join("; ", spells) + ".")
                .response();
    }

    /** Returns the decisions and adjournments of the review that a hearing belongs to. */
    private @Nullable Response result(Asked asked) {
        var hearings = events.of(EventType.HEARING, asked.people());
        var meant = Events.meant(asked, hearings);
        var chosen = asked.place() == 0 ? meant : Events.at(meant, asked.place());
        var reviews = chosen.stream()
                .map(fact -> CustodyHistory.detail(fact).review())
                .collect(Collectors.toSet());
        return reviews.size() != 1
                ? null
                : new Answers()
                        .addAll(history.steps(asked.people().getFirst()).reversed().stream()
                                .filter(fact -> CustodyHistory.detail(fact).decision() != null
                                        && reviews.contains(
                                                CustodyHistory.detail(fact).review()))
                                .toList())
                        .addBeside(chosen)
                        .response();
    }

    /** Returns the steps of several people, and names those without any. */
    private @Nullable Response ofSeveral(Asked asked, EventType type) {
        var steps = Events.meant(asked, events.of(type, asked.people()));
        var without = asked.people().stream()
                .filter(id ->
                        steps.stream().noneMatch(fact -> Events.person(fact).equals(id)))
                .map(record::nameOf)
                .toList();
        return steps.isEmpty() || asked.asks("how-many") || asked.place() != 0
                ? null
                : events.listed(type, steps)
                        .saying(without.isEmpty() ? null : CustodyHistory.none(type, String.join(" or ", without)))
                        .response();
    }

    /** Returns everyone with such a step, their number, or the first or last. */
    private @Nullable Response ofAnybody(Asked asked, EventType type) {
        var steps = Events.meant(asked, events.of(type));
        var people = steps.stream().map(Events::person).distinct().toList();
        var place = asked.place();
        if (place > 1) {
            return people.size() < place
                    ? null
                    : events.listed(type, events.of(type, people.subList(place - 1, place)))
                            .response();
        }
        return place != 0
                ? new Answers().addAll(Events.at(steps, place)).response()
                : events.listed(type, steps)
                        .saying(asked.asks("how-many") ? Counts.people(people.size(), type.done()) : null)
                        .response();
    }
}
