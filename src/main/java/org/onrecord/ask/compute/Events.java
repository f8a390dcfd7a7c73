package org.onrecord.ask.compute;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Detail;
import org.onrecord.model.Detail.CustodyDetail;
import org.onrecord.model.Detail.CustodyDetail.Decision;
import org.onrecord.model.Detail.OutcomeDetail;
import org.onrecord.model.Detail.OutcomeStep;
import org.onrecord.model.Fact;
import org.onrecord.model.FactKind;
import org.onrecord.model.Lazy;
import org.onrecord.model.Outcomes;
import org.onrecord.model.date.FactDate;
import org.onrecord.search.dates.TimeSpan;
import org.onrecord.search.text.Lexicon;
import org.onrecord.search.text.Token;
import org.onrecord.search.text.Tokens;
import org.onrecord.search.text.WordList;

/** A selection of events, by date or in the order chosen. Each filter returns a new selection. */
record Events(List<Event> all, Lazy<Map<String, List<Event>>> byPerson) {

    /** The events of each person are found once, because rows select them for each person of a large record. */
    Events(List<Event> all) {
        this(all, Lazy.of(() -> all.stream().collect(Collectors.groupingBy(Event::person))));
    }

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

    Events where(Predicate<Event> test) {
        return new Events(all.stream().filter(test).toList());
    }

    Events of(EventType... types) {
        return where(event -> event.is(types));
    }

    /** Keeps the events of these people, person by person. */
    Events by(Collection<String> people) {
        return new Events(people.stream()
                .distinct()
                .flatMap(person -> byPerson.get().getOrDefault(person, List.of()).stream())
                .toList());
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

    /** Moves the events that pass a test before the others. */
    Events first(Predicate<Event> test) {
        return new Events(all.stream()
                .sorted(Comparator.comparing(event -> !test.test(event)))
                .toList());
    }

    Events reversed() {
        return new Events(all.reversed());
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    List<Fact> facts() {
        return all.stream().map(Event::fact).toList();
    }

    /** Returns the facts, the first of each person before the rest. */
    List<Fact> firstOfEach() {
        return Stream.concat(
                        people().stream().map(person -> by(List.of(person)).all.getFirst()), all.stream())
                .map(Event::fact)
                .distinct()
                .toList();
    }

    @SafeVarargs
    static List<Fact> join(Collection<Fact>... parts) {
        var joined = new ArrayList<Fact>();
        for (var part : parts) {
            joined.addAll(part);
        }
        return joined;
    }

    List<String> people() {
        return all.stream().map(Event::person).distinct().toList();
    }

    /**
     * An event in the typed detail of a fact: a step of a proceeding, of custody or of employment.
     *
     * @param isCriminal whether it is a step of a criminal proceeding
     */
    record Event(Fact fact, String person, boolean isCriminal) {
        private static final Set<String> WEAK = WordList.ofClass("weak-offence");

        boolean is(EventType... types) {
            return Arrays.stream(types).anyMatch(type -> type.fits(fact.detail()));
        }

        boolean isStep(OutcomeStep... steps) {
            return fact.detail() instanceof OutcomeDetail outcome
                    && Arrays.asList(steps).contains(outcome.step());
        }

        /** Whether it is a measure of an employer or regulator, other than an interim one. */
        boolean isMeasure() {
            return isStep(OutcomeStep.SANCTION, OutcomeStep.DISMISSAL, OutcomeStep.RESIGNATION);
        }

        boolean isReplaced() {
            return !text(OutcomeDetail::supersededBy).isEmpty();
        }

        boolean isDecision() {
            return is(EventType.CONVICTION, EventType.ACQUITTAL);
        }

        FactDate date() {
            return fact.date();
        }

        String proceeding() {
            return text(OutcomeDetail::proceeding);
        }

        String charge() {
            return text(OutcomeDetail::charge);
        }

        /** Returns the person and the charge, which a plea and a verdict share. */
        List<String> subject() {
            return List.of(person, charge());
        }

        String result() {
            return text(OutcomeDetail::result);
        }

        String term() {
            return text(OutcomeDetail::term);
        }

        private String text(Function<OutcomeDetail, @Nullable String> field) {
            return fact.detail() instanceof OutcomeDetail outcome
                    ? Objects.requireNonNullElse(field.apply(outcome), "")
                    : "";
        }

        String review() {
            return fact.detail() instanceof CustodyDetail custody
                    ? Objects.requireNonNullElse(custody.review(), "")
                    : "";
        }

        boolean isOver(Set<String> offences) {
            return stems(charge()).stream().anyMatch(offences::contains);
        }

        /** Returns the stems of the words of a charge that name the offence. */
        static Set<String> stems(String charge) {
            return Tokens.of(charge).stream()
                    .filter(token ->
                            !Lexicon.isFunctionWord(token.word()) && !WEAK.contains(token.word()) && !token.isNumber())
                    .map(Token::stem)
                    .collect(Collectors.toSet());
        }
    }

    /** A type of event, with the value of the lexicon that asks for it. */
    enum EventType {
        EXPIRY("finished", "expiry"),
        REFUSAL("refuse", "refusal"),
        RECALL("recall", "recall"),
        HEARING("hearing", "hearing"),
        STRIKING_OFF("struck-off", "striking off"),
        DISMISSAL("sacked", "dismissal"),
        RESIGNATION("resigned", "resignation"),
        SUSPENSION("suspended", "suspension"),
        WARNING("warned", "warning"),
        SETTLEMENT("settled", "settlement"),
        RELEASE("release", "release"),
        SENTENCE("sentence", "sentence"),
        CONVICTION("guilty", "conviction"),
        ACQUITTAL("cleared", "acquittal"),
        PLEA("plead", "plea"),
        CHARGE("charge", "charge");

        private static final List<String> NUMBERS =
                List.of("No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten");

        private final String value;
        private final String noun;

        EventType(String value, String noun) {
            this.value = value;
            this.noun = noun;
        }

        String value() {
            return value;
        }

        String noun() {
            return noun;
        }

        /** Returns a sentence such as "Two recalls are on record." */
        String count(int number) {
            var words = number < NUMBERS.size() ? NUMBERS.get(number) : "" + number;
            return words + " " + noun + (number == 1 ? " is" : "s are") + " on record.";
        }

        boolean fits(@Nullable Detail detail) {
            return switch (detail) {
                case CustodyDetail custody -> fits(custody);
                case OutcomeDetail outcome -> fits(outcome);
                case null, default -> false;
            };
        }

        /** A step of a reconsideration is not a refusal of its own. */
        private boolean fits(CustodyDetail custody) {
            return switch (custody.event()) {
                case EXPIRED -> this == EXPIRY;
                case RECALLED -> this == RECALL;
                case HEARING -> this == HEARING;
                case RELEASED -> this == RELEASE;
                case DECISION ->
                    this == REFUSAL
                            && custody.decision() == Decision.REFUSED
                            && !String.valueOf(custody.review()).contains("reconsideration");
                case REMANDED, REVIEW, ADJOURNED, ELIGIBLE -> false;
            };
        }

        private boolean fits(OutcomeDetail outcome) {
            return switch (this) {
                case CONVICTION -> outcome.isConviction();
                case ACQUITTAL -> outcome.isAcquittal();
                case STRIKING_OFF -> isMeasure(outcome, "struck off");
                case SUSPENSION -> isMeasure(outcome, "suspended") || isMeasure(outcome, "interim suspension");
                case WARNING -> isMeasure(outcome, "written warning") || isMeasure(outcome, "final warning");
                default -> outcome.step().name().equals(name());
            };
        }

        private static boolean isMeasure(OutcomeDetail outcome, String result) {
            return (outcome.step() == OutcomeStep.SANCTION || outcome.step() == OutcomeStep.ORDER)
                    && String.valueOf(outcome.result()).startsWith(result);
        }
    }
}
