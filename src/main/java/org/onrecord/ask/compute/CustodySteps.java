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

/** The operator for releases, recalls and refusals: list, number, order, duration and result. */
final class CustodySteps implements Operator {
    private static final String[] ALLOWED_LISTS = {
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
    /** "When did her name come out" does not ask for a release. */
    private static final Set<String> NAME = Set.of("name", "names");

    private final CaseRecord record;
    private final Events events;
    private final StepSelector selector;
    private final CustodyHistory history;

    CustodySteps(CaseRecord record, Events events) {
        this.record = record;
        this.events = events;
        this.selector = new StepSelector(record);
        this.history = new CustodyHistory(record, events);
    }

    @Override
    public @Nullable Response answer(AskedQuestion asked) {
        if (!asked.has("parole")
                && !(asked.has("hearing") && asked.has("decided"))
                && Arrays.stream(EventType.values()).noneMatch(type -> asked.has(type.words()))) {
            return null;
        }
        if (asked.asks("why", "where", "how-old", "how-much", "says", "charge-asked")
                || asked.says(NAME)
                || asked.asksAgent()
                || asked.isAboutUntried()
                || asked.subjects().namesVictim()
                || !asked.containsOnly(words(asked))) {
            return null;
        }
        var type = type(asked);
        if (asked.isAboutOnePerson() && !asked.countsPreviousAnswer()) {
            if (asked.has("hearing") && asked.has("decided")) {
                return result(asked);
            }
            return type == null || asked.asks("who") || (asked.startsWith(Subjects.WHAT) && !asked.has("last-time"))
                    ? null
                    : forPerson(asked, type);
        }
        if (type == null
                || asked.isNegated()
                || asked.startsWith(Subjects.WHAT)
                || asked.says(FUTURE)
                || asked.asks("how-long", "next", "now")) {
            return null;
        }
        return asked.isAboutSeveralPeople()
                ? forPeople(asked, type)
                : (asked.isOpen() || asked.countsPreviousAnswer()) && asked.asksWhich()
                        ? forEveryone(asked, type)
                        : null;
    }

    private static String[] words(AskedQuestion asked) {
        return asked.asks("how-long")
                ? Stream.concat(Stream.of(ALLOWED_LISTS), Stream.of(AskedQuestion.ASIDES))
                        .toArray(String[]::new)
                : ALLOWED_LISTS;
    }

    private static @Nullable EventType type(AskedQuestion asked) {
        if (asked.asksYesNo() && asked.isAboutOnePerson() && asked.has("parole") && !asked.has("recall", "refuse")) {
            return EventType.RELEASE;
        }
        for (var type : EventType.values()) {
            var isAsked = switch (type) {
                case EXPIRY -> asked.has("sentence", "licence");
                case REFUSAL -> asked.has("parole");
                case RELEASE ->
                    asked.asks("when")
                            || asked.asksYesNo()
                            || !asked.isAboutOnePerson()
                            || !asked.has("parole", "refuse");
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
    private boolean asksHistory(AskedQuestion asked, EventType type) {
        return asked.asksYesNo()
                && CustodyHistory.EVENTS.contains(type)
                && asked.ordinal() == 0
                && selector.of(asked, events.of(EventType.RELEASE, asked.people()))
                        .isEmpty();
    }

    private @Nullable Response forPerson(AskedQuestion asked, EventType type) {
        if (!asked.refersToPerson()) {
            return null;
        }
        var person = asked.people().getFirst();
        var steps = Events.matching(asked, events.of(type, asked.people()));
        if (asked.span() != null) {
            return new AnswerList().addAll(steps).response();
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
            return count(steps, type);
        }
        if (hasNoneSinceShown(asked, person, steps)) {
            return history.expected(
                    person, steps.isEmpty() ? CustodyHistory.none(type, record.nameOf(person)) + " " : "");
        }
        if (asksHistory(asked, type)) {
            return history.answer(person, type);
        }
        var chosen = selector.of(asked, steps);
        return new AnswerList().addAll(chosen.isEmpty() ? steps : chosen).response();
    }

    /** "So did they let her out?" after a hearing, if no such event is on record since. */
    private boolean hasNoneSinceShown(AskedQuestion asked, String person, List<Fact> steps) {
        var shown = asked.context().topShown(record);
        return asked.asksYesNo()
                && shown != null
                && asked.subjects().isImplied()
                && !asked.says(StepSelector.EVER)
                && !(shown.detail() instanceof CustodyDetail custody && custody.event() == CustodyDetail.Event.EXPIRED)
                && (shown.people().contains(person) || shown.topic().equals(Topic.CUSTODY))
                && steps.stream()
                        .allMatch(fact ->
                                fact.date().latest().isBefore(shown.date().earliest()));
    }

    /** Returns the fact that states the number by an ordinal, otherwise the facts counted. */
    private static @Nullable Response count(List<Fact> steps, EventType type) {
        var ordinal = steps.stream()
                .max(Comparator.comparingInt(CustodySteps::ordinal))
                .filter(fact -> ordinal(fact) > 1);
        if (ordinal.isPresent() && ordinal(ordinal.get()) >= steps.size()) {
            return new AnswerList().add(ordinal.get()).addAll(steps.reversed()).response();
        }
        return new AnswerList()
                .addAll(steps)
                .withMessage(Counts.onRecord(steps.size(), type.noun()))
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
    private @Nullable Response spells(String person, AskedQuestion asked) {
        var shown = asked.context().topAnswer(record);
        var releases = events.of(EventType.RELEASE, List.of(person));
        var recalls = events.of(EventType.RECALL, List.of(person));
        var answers = new AnswerList();
        var spells = new ArrayList<String>();
        for (var release : shown != null && releases.contains(shown) ? List.of(shown) : releases) {
            recalls.stream()
                    .filter(recall ->
                            recall.date().earliest().isAfter(release.date().earliest()))
                    .findFirst()
                    .ifPresent(recall -> {
                        answers.add(recall).add(release);
                        spells.add(Durations.between(release, recall));
                    });
        }
        return answers.withMessage(spells.isEmpty() ? null : String.join("; ", spells) + ".")
                .response();
    }

    /** Returns the decisions and adjournments of the review that a hearing belongs to. */
    private @Nullable Response result(AskedQuestion asked) {
        var hearings = events.of(EventType.HEARING, asked.people());
        var matching = Events.matching(asked, hearings);
        var chosen = asked.ordinal() == 0 ? matching : Events.atOrdinal(matching, asked.ordinal());
        var reviews = chosen.stream()
                .map(fact -> CustodyHistory.detail(fact).review())
                .collect(Collectors.toSet());
        return reviews.size() != 1
                ? null
                : new AnswerList()
                        .addAll(history.steps(asked.people().getFirst()).reversed().stream()
                                .filter(fact -> CustodyHistory.detail(fact).decision() != null
                                        && reviews.contains(
                                                CustodyHistory.detail(fact).review()))
                                .toList())
                        .addSupporting(chosen)
                        .response();
    }

    /** Returns the steps of several people, and names those without any. */
    private @Nullable Response forPeople(AskedQuestion asked, EventType type) {
        var steps = Events.matching(asked, events.of(type, asked.people()));
        var without = asked.people().stream()
                .filter(id ->
                        steps.stream().noneMatch(fact -> Events.person(fact).equals(id)))
                .map(record::nameOf)
                .toList();
        return steps.isEmpty() || asked.asks("how-many") || asked.ordinal() != 0
                ? null
                : events.listed(type, steps)
                        .withMessage(without.isEmpty() ? null : CustodyHistory.none(type, String.join(" or ", without)))
                        .response();
    }

    /** Returns everyone with such a step, their number, or the first or last. */
    private @Nullable Response forEveryone(AskedQuestion asked, EventType type) {
        var steps = Events.matching(asked, events.of(type));
        var people = steps.stream().map(Events::person).distinct().toList();
        var ordinal = asked.ordinal();
        if (ordinal > 1) {
            return people.size() < ordinal
                    ? null
                    : events.listed(type, events.of(type, people.subList(ordinal - 1, ordinal)))
                            .response();
        }
        return ordinal != 0
                ? new AnswerList().addAll(Events.atOrdinal(steps, ordinal)).response()
                : events.listed(type, steps)
                        .withMessage(asked.asks("how-many") ? Counts.people(people.size(), type.done()) : null)
                        .response();
    }
}
