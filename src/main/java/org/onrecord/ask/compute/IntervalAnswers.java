package org.onrecord.ask.compute;

import static org.onrecord.ask.compute.CriminalOutcomes.detail;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.ask.answer.Response;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Fact;
import org.onrecord.model.OutcomeStep;
import org.onrecord.search.text.Lexicon.Match;

/** The operator for the time between two events whose dates are known to the month. */
final class IntervalAnswers implements Operator {
    private static final Set<String> JOINING =
            Set.of("after", "before", "between", "until", "till", "from", "since", "later");
    private static final String VERDICT = "result";
    private static final List<String> LIFE = List.of("birth", "death");
    private static final String[] ALLOWED_LISTS = Stream.concat(
                    Stream.of(EventType.values()).map(EventType::words),
                    Stream.of("birth", "death", "prison", "parole", "years", VERDICT, "jury", AskedQuestion.ASIDES))
            .toArray(String[]::new);

    private final CaseRecord record;
    private final CriminalOutcomes outcomes;
    private final Events events;

    IntervalAnswers(CaseRecord record, CriminalOutcomes outcomes, Events events) {
        this.record = record;
        this.outcomes = outcomes;
        this.events = events;
    }

    @Override
    public @Nullable Response answer(AskedQuestion asked) {
        var isInterval = asked.asks("interval") || (asked.asks("how-long") && asked.says(JOINING));
        if (!isInterval || asked.ordinal() != 0 || asked.span() != null || !asked.containsOnly(ALLOWED_LISTS)) {
            return null;
        }
        var names = names(asked);
        if (names.size() != 2) {
            return null;
        }
        var first = event(names.getFirst(), asked);
        var second = event(names.getLast(), asked);
        return first.isEmpty() || second.isEmpty() ? null : between(first, second);
    }

    /** Returns the word lists of the two events named; a word inside a longer phrase does not count. */
    private static List<String> names(AskedQuestion asked) {
        var events = asked.matches().stream()
                .filter(match -> LIFE.contains(match.name()) || type(match.name()) != null)
                .toList();
        return events.stream()
                .filter(match -> events.stream().noneMatch(other -> isInside(match, other)))
                .map(match -> match.name().equals(VERDICT) ? EventType.CONVICTION.words() : match.name())
                .distinct()
                .toList();
    }

    private static boolean isInside(Match match, Match other) {
        return other.length() > match.length() && other.start() <= match.start() && other.end() >= match.end();
    }

    private static @Nullable EventType type(String words) {
        return Stream.of(EventType.values())
                .filter(type -> type.words().equals(words) || (type == EventType.CONVICTION && words.equals(VERDICT)))
                .<@Nullable EventType>map(type -> type)
                .findFirst()
                .orElse(null);
    }

    /** Returns the facts of an event on one known day; empty if there are several days, or none is known. */
    private List<Fact> event(String words, AskedQuestion asked) {
        var type = type(words);
        var people = asked.subjects().named().isEmpty()
                ? outcomes.defendants()
                : asked.subjects().named();
        var facts = type == null
                ? lifeEvent(words)
                : type == EventType.CONVICTION ? verdicts(asked, people) : events.of(type, people);
        var days = facts.stream().map(Fact::date).distinct().toList();
        return days.size() == 1 && Durations.isKnown(days.getFirst()) ? facts : List.of();
    }

    /** Returns jury convictions in the trial named, otherwise those over the death. */
    private List<Fact> verdicts(AskedQuestion asked, List<String> people) {
        var verdicts = events.of(EventType.CONVICTION, people).stream()
                .filter(fact -> detail(fact).step() == OutcomeStep.VERDICT)
                .toList();
        var inNamed = verdicts.stream()
                .filter(fact -> asked.proceedings().contains(detail(fact).proceeding()))
                .toList();
        var offences = outcomes.deathOffences(List.of(), true);
        return inNamed.isEmpty()
                ? verdicts.stream()
                        .filter(fact -> CriminalOutcomes.isAbout(detail(fact), offences))
                        .toList()
                : inNamed;
    }

    private List<Fact> lifeEvent(String words) {
        var says = Pattern.compile("^" + Pattern.quote(record.nameOf(record.centre()))
                + (words.equals("birth") ? " was born" : " died") + " on\\b");
        return record.factsAbout(record.centre())
                .filter(fact -> fact.people().indexOf(record.centre()) == 0
                        && says.matcher(fact.statement()).find())
                .toList();
    }

    private static @Nullable Response between(List<Fact> one, List<Fact> other) {
        var isInOrder = one.getFirst().date().compareTo(other.getFirst().date()) <= 0;
        var from = isInOrder ? one : other;
        var to = isInOrder ? other : one;
        var facts = new ArrayList<>(to);
        facts.addAll(from);
        return new AnswerList()
                .addAll(facts)
                .withMessage(Durations.between(from.getFirst(), to.getFirst()) + ".")
                .response();
    }
}
