package org.onrecord.ask.compute;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.ask.answer.Reason;
import org.onrecord.ask.answer.Response;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Fact;
import org.onrecord.model.FactKind;
import org.onrecord.model.Forum;
import org.onrecord.model.OutcomeDetail;
import org.onrecord.model.OutcomeStep;
import org.onrecord.search.text.Lexicon;
import org.onrecord.search.text.Tokens;

/** The operator for dismissals, suspensions, warnings, striking off, resignations and settlements. */
final class ProfessionalSteps implements Operator {
    private static final String[] ALLOWED_LISTS = {
        "sacked",
        "kept-job",
        "resigned",
        "suspended",
        "warned",
        "settled",
        "struck-off",
        "lawful",
        "get",
        "staff",
        "posts",
        "doctors",
        "first-time",
        "last-time",
        "second-time",
        "third-time",
        "else"
    };
    /** "Who did it want sacked" asks for a demand, not a dismissal. */
    private static final Set<String> DEMANDING = Set.of("want", "wanted", "should", "demand", "demanded", "called");

    private static final List<EventType> LEAVING = List.of(EventType.DISMISSAL, EventType.RESIGNATION);

    private final CaseRecord record;
    private final CriminalOutcomes outcomes;
    private final Events events;

    ProfessionalSteps(CaseRecord record, CriminalOutcomes outcomes, Events events) {
        this.record = record;
        this.outcomes = outcomes;
        this.events = events;
    }

    @Override
    public @Nullable Response answer(AskedQuestion asked) {
        var type = Stream.of(EventType.values())
                .filter(EventType::isProfessional)
                .filter(one -> asked.has(one.words()))
                .findFirst()
                .orElse(asked.has("kept-job") ? EventType.DISMISSAL : null);
        if (type == null
                || asked.asks("why", "where", "how-old", "how-much", "says", "charge-asked", "interval", "next")
                || asked.asksAgent()
                || asked.says(DEMANDING)
                || !asked.containsOnly(ALLOWED_LISTS)) {
            return null;
        }
        // As a first question, "when was she sacked" has no antecedent.
        if (asked.subjects().isImplied() && asked.context().question() == null && asked.hasSubject()) {
            return null;
        }
        if (asked.hasSubject()
                && !(asked.has("else") && asked.subjects().isImplied())
                && !asked.countsPreviousAnswer()) {
            return asked.asks("who") || asked.startsWith(Subjects.WHAT) ? null : forNamed(asked, type);
        }
        if (!asked.asksWhich() || asked.asks("how-long")) {
            return null;
        }
        return asked.isNegated() || asked.has("kept-job") ? unaffected(asked, type) : forEveryone(asked, type);
    }

    /** Returns decisions about the people named; if there are only others, says that none of this type is on record. */
    private @Nullable Response forNamed(AskedQuestion asked, EventType type) {
        var people = asked.subjects().named();
        var steps = Events.matching(asked, events.of(type, people));
        if (asked.has("lawful")) {
            return people.size() != 1
                    ? null
                    : new AnswerList()
                            .addAll(events.reviews(type, people.getFirst()))
                            .addSupporting(steps)
                            .response();
        }
        if (asked.asks("how-long")) {
            return events.listed(
                            type,
                            steps.stream().filter(ProfessionalSteps::hasTerm).toList())
                    .response();
        }
        if (steps.isEmpty()) {
            return people.size() != 1 || asked.span() != null ? null : alternatives(type, people.getFirst());
        }
        return events.listed(type, steps)
                .withMessage(asked.asks("how-many") ? Counts.onRecord(steps.size(), type.noun()) : null)
                .response();
    }

    private static boolean hasTerm(Fact fact) {
        return fact.detail() instanceof OutcomeDetail outcome && outcome.term() != null;
    }

    /** Returns the decisions taken instead, such as a dismissal when the question is about a resignation. */
    private @Nullable Response alternatives(EventType type, String person) {
        var message = "No " + type.noun() + " of " + record.nameOf(person) + " is on record.";
        if (type == EventType.STRIKING_OFF) {
            return regulators(List.of(person)).withMessage(message).response();
        }
        if (!LEAVING.contains(type)) {
            return null;
        }
        var instead = LEAVING.stream()
                .map(other -> events.listed(other, events.of(other, List.of(person))))
                .filter(answers -> !answers.isEmpty())
                .findFirst()
                .orElseGet(() -> new AnswerList()
                        .addAll(decided(Forum.EMPLOYMENT)
                                .filter(fact -> Events.person(fact).equals(person))
                                .toList()));
        return instead.isEmpty()
                ? Response.none(Reason.NOT_ON_RECORD, message)
                : instead.withMessage(message).response();
    }

    /** Returns everyone with such a step, their number, or the first or last. */
    private @Nullable Response forEveryone(AskedQuestion asked, EventType type) {
        if (asked.has("men", "women", "lawful")) {
            return null;
        }
        if (type == EventType.STRIKING_OFF && events.of(type).isEmpty()) {
            return regulators(List.copyOf(record.people().keySet()))
                    .withMessage("No striking off is on record.")
                    .response();
        }
        var known = asked.has("else", "others") ? asked.previousPeople(record) : Set.<String>of();
        var steps = Events.matching(asked, events.of(type)).stream()
                .filter(fact -> !known.contains(Events.person(fact)))
                .filter(fact -> isInGroup(asked, Events.person(fact)))
                .toList();
        if (asked.ordinal() != 0) {
            return new AnswerList()
                    .addAll(Events.atOrdinal(steps, asked.ordinal()))
                    .response();
        }
        var count = Counts.people(
                (int) steps.stream().map(Events::person).distinct().count(), type.done());
        return events.listed(type, steps)
                .withMessage(asked.has("posts") ? "In any post: " + count : asked.asks("how-many") ? count : null)
                .response();
    }

    /** Lists people without this step; "kept their job" excludes every way of leaving. */
    private @Nullable Response unaffected(AskedQuestion asked, EventType type) {
        if (asked.has("else", "others", "men", "women", "lawful") || asked.ordinal() != 0) {
            return null;
        }
        var avoided = asked.has("kept-job") && !asked.isNegated() ? LEAVING : List.of(type);
        var forum = type == EventType.STRIKING_OFF || asked.has("doctors") ? Forum.REGULATOR : Forum.EMPLOYMENT;
        var latest = new LinkedHashMap<String, Fact>();
        decided(forum)
                .filter(fact -> isInGroup(asked, Events.person(fact)) && hasPost(asked, Events.person(fact)))
                .forEach(fact -> latest.put(Events.person(fact), outcomes.standing(fact)));
        latest.keySet()
                .removeIf(person -> avoided.stream()
                        .anyMatch(one -> !events.of(one, List.of(person)).isEmpty()));
        var nouns = avoided.stream().map(EventType::noun).collect(Collectors.joining(" or "));
        return new AnswerList()
                .addAll(latest.values())
                .withMessage((forum == Forum.REGULATOR ? "A regulator" : "An employer")
                        + " made a decision about each of these people; no " + nouns
                        + " of any of them is on record.")
                .response();
    }

    /** Whether the person belongs to the group asked about; doctors have the title. */
    private boolean isInGroup(AskedQuestion asked, String person) {
        return !asked.has("doctors") || record.nameOf(person).startsWith("Dr ");
    }

    private boolean hasPost(AskedQuestion asked, String person) {
        return !asked.has("posts")
                || Lexicon.computing()
                        .find(Tokens.of(Objects.requireNonNull(record.people().get(person))
                                .role()))
                        .stream()
                        .anyMatch(match -> match.name().equals("posts"));
    }

    private Stream<Fact> decided(Forum forum) {
        return record.factsOf(FactKind.OUTCOME)
                .filter(fact -> isDecision(CriminalOutcomes.detail(fact), forum))
                .sorted(Comparator.comparing(Fact::date));
    }

    private boolean isDecision(OutcomeDetail outcome, Forum forum) {
        var proceeding = record.proceedings().get(outcome.proceeding());
        return proceeding != null
                && proceeding.forum() == forum
                && switch (outcome.step()) {
                    case SANCTION, ORDER, DISMISSAL, RESIGNATION -> true;
                    case RULING -> outcome.charge() == null;
                    default -> false;
                };
    }

    /** Returns final decisions of regulators about these people, sanctions first. */
    private AnswerList regulators(List<String> people) {
        var decided = record.factsOf(FactKind.OUTCOME)
                .filter(fact -> fact.detail() instanceof OutcomeDetail outcome
                        && people.contains(outcome.person())
                        && isFinalRegulatory(outcome))
                .sorted(Comparator.comparing(
                                (Fact fact) -> CriminalOutcomes.detail(fact).step() != OutcomeStep.SANCTION)
                        .thenComparing(Fact::date))
                .toList();
        return new AnswerList()
                .addAll(decided)
                .addSupporting(decided.stream().map(outcomes::standing).toList());
    }

    private boolean isFinalRegulatory(OutcomeDetail outcome) {
        var isFinal = outcome.step() == OutcomeStep.SANCTION
                || (outcome.step() == OutcomeStep.RULING && outcome.supersededBy() == null);
        return isFinal
                && Optional.ofNullable(record.proceedings().get(outcome.proceeding()))
                        .filter(proceeding -> proceeding.forum() == Forum.REGULATOR)
                        .isPresent();
    }
}
