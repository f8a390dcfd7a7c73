package org.onrecord.ask.compute;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedSet;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onrecord.ask.compute.Events.Event;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Fact;
import org.onrecord.model.Forum;
import org.onrecord.model.Lazy;
import org.onrecord.model.OutcomeStep;
import org.onrecord.model.Outcomes;
import org.onrecord.search.text.Token;
import org.onrecord.search.text.Tokens;
import org.onrecord.search.text.WordClasses;

/** The history of a record that answers are computed from: all events, the defendants and the offences. */
final class Court {
    private static final Set<String> WEAK = WordClasses.of("weak-offence");
    private static final Set<String> DEATH = WordClasses.of("offence-of-death");
    private static final Set<String> HOMICIDE = WordClasses.of("homicide");
    private static final Pattern NO_CONVICTION = Pattern.compile(
            "^(nobody|no one|no-one|none of|no defendant|neither of)\\b[^:;]*\\b(convicted|found guilty)\\b([^:;]*)");
    private static final Predicate<String> NO_DECISION = Pattern.compile(
                    "^(no court|no jury|no judge|nobody|no one|neither the court|the (court|jury|judge)s? (did not|never)|it was never|it has never)"
                            + "\\b.*\\b(find|found|establish(ed)?|decided?|determined?|proved|proven|said)\\b.*\\b(who|which|whose)\\b")
            .asPredicate();

    private final CaseRecord record;
    private final Outcomes outcomes;
    /** Read on first use because most questions do not need them. */
    private final Lazy<Events> all;

    private final Lazy<Events> criminal = Lazy.of(() -> all().where(Event::isCriminal));
    private final Lazy<SequencedSet<String>> defendants = Lazy.of(this::findDefendants);
    private final Lazy<Map<String, Set<String>>> charges = Lazy.of(this::findCharges);

    Court(CaseRecord record) {
        this.record = record;
        this.outcomes = new Outcomes(record);
        this.all = Lazy.of(() -> Events.of(record));
    }

    private SequencedSet<String> findDefendants() {
        var tried = outcomes.tried();
        return record.people().keySet().stream()
                .filter(tried::contains)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Returns the charges that contain each stem. */
    private Map<String, Set<String>> findCharges() {
        var found = new HashMap<String, Set<String>>();
        criminal()
                .where(event -> event.isStep(OutcomeStep.CHARGE, OutcomeStep.PLEA, OutcomeStep.VERDICT))
                .all()
                .forEach(event -> Event.stems(event.charge())
                        .forEach(stem -> found.computeIfAbsent(stem, _ -> new HashSet<>())
                                .add(event.charge())));
        return found;
    }

    void prepare() {
        var _ = defendants.get();
        var _ = charges.get();
    }

    /** Returns the events of every kind, by date. */
    Events all() {
        return all.get();
    }

    /** Returns the events of criminal proceedings, by date. */
    Events criminal() {
        return criminal.get();
    }

    /** Returns the ids of people charged, tried or sentenced, in record order. */
    SequencedSet<String> defendants() {
        return defendants.get();
    }

    /** Returns names joined as "A, B and C". */
    String names(Collection<String> ids) {
        var names = ids.stream().map(record::nameOf).toList();
        return names.size() < 2
                ? String.join("", names)
                : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
    }

    /** Returns the convictions by verdict or plea of people, the first of each, then the rest. */
    List<Fact> convictions(Collection<String> people) {
        return criminal().of(EventType.CONVICTION).by(people).firstOfEach();
    }

    /** Returns the stems that occur in exactly one charge, and so name an offence. */
    Set<String> offences(List<Token> tokens) {
        return tokens.stream()
                .map(Token::stem)
                .filter(stem -> charges(stem).size() == 1)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Set<String> charges(String stem) {
        return charges.get().getOrDefault(stem, Set.of());
    }

    /** Returns the stems of the offences over a death for which there is a conviction. */
    Set<String> deathOffences() {
        return criminal().of(EventType.CONVICTION).all().stream()
                .map(Event::charge)
                .filter(charge -> mentionsDeath(Tokens.of(charge)))
                .flatMap(charge -> Event.stems(charge).stream())
                .collect(Collectors.toSet());
    }

    static boolean mentionsDeath(List<Token> tokens) {
        return tokens.stream().anyMatch(token -> DEATH.contains(token.word()));
    }

    boolean isChargeWord(Token token) {
        return !charges(token.stem()).isEmpty()
                || (WEAK.contains(token.word())
                        && charges.get().values().stream()
                                .flatMap(Set::stream)
                                .anyMatch(charge -> Tokens.of(charge).contains(token)));
    }

    Set<String> homicides() {
        return charges.get().keySet().stream().filter(HOMICIDE::contains).collect(Collectors.toSet());
    }

    /** Returns the fact that nobody was convicted of these offences; empty if there is none. */
    List<Fact> noConviction(Set<String> offences) {
        return record.facts().values().stream()
                .filter(fact -> {
                    var matcher = NO_CONVICTION.matcher(fact.statement().toLowerCase(Locale.ROOT));
                    return matcher.find() && has(matcher.group(3), offences);
                })
                .limit(1)
                .toList();
    }

    static boolean has(String text, Set<String> stems) {
        return Tokens.of(text).stream().anyMatch(token -> stems.contains(token.stem()));
    }

    /** Returns the fact, about several defendants, that no court decided who did it; empty if there is none. */
    List<Fact> noDecision() {
        return record.facts().values().stream()
                .filter(fact ->
                        fact.people().stream().filter(defendants()::contains).count() > 1)
                .filter(fact -> NO_DECISION.test(fact.statement().toLowerCase(Locale.ROOT)))
                .limit(1)
                .toList();
    }

    /** Whether the event is a step of a proceeding before one of these forums. */
    boolean isBefore(Event event, Forum... forums) {
        var proceeding = record.proceedings().get(event.proceeding());
        return proceeding != null && Arrays.asList(forums).contains(proceeding.forum());
    }

    /** Returns the fact that replaced this one, at the end of the chain, or the fact itself. */
    Fact standing(Fact fact) {
        return outcomes.standing(fact);
    }

    boolean isCurrent(Fact fact) {
        return standing(fact).equals(fact);
    }

    /**
     * Returns what replaced, overturned or compensated a fact; also the recalls after the last release, and for an
     * acquittal a conviction of the same person.
     */
    Stream<Fact> sequels(Fact fact, List<Fact> shown) {
        var acquitted = criminal()
                .of(EventType.ACQUITTAL)
                .where(event -> event.fact().equals(fact))
                .people();
        var released = all().of(EventType.RELEASE)
                .where(event -> event.fact().equals(fact))
                .people();
        var since = all().of(EventType.RELEASE, EventType.RECALL)
                .by(released)
                .where(event -> event.date().earliest().isAfter(fact.date().latest()));
        var own = criminal()
                .by(acquitted)
                .of(EventType.CONVICTION, EventType.SENTENCE)
                .facts();
        return Stream.of(
                        Stream.of(standing(fact)),
                        later(fact),
                        (since.of(EventType.RELEASE).isEmpty() ? since.facts() : List.<Fact>of()).stream(),
                        own.stream().limit(own.stream().anyMatch(shown::contains) ? 0 : 1))
                .flatMap(Function.identity());
    }

    /** Returns the facts that overturned a fact or compensated for it. */
    Stream<Fact> later(Fact fact) {
        return fact.later().stream().map(record.facts()::get).filter(Objects::nonNull);
    }
}
