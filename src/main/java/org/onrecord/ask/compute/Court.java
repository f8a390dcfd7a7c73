package org.onrecord.ask.compute;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.SequencedSet;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onrecord.ask.compute.Events.Event;
import org.onrecord.ask.compute.Events.EventType;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Detail.OutcomeStep;
import org.onrecord.model.Fact;
import org.onrecord.model.Lazy;
import org.onrecord.model.Outcomes;
import org.onrecord.model.Proceeding.Forum;
import org.onrecord.search.text.Token;
import org.onrecord.search.text.Tokens;
import org.onrecord.search.text.WordList;

/** The history of a record that answers are computed from: all events, the defendants and the offences. */
final class Court {
    private static final Set<String> DEATH = WordList.ofClass("offence-of-death");
    private static final Set<String> HOMICIDE = WordList.ofClass("homicide");
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
    private final Lazy<Set<String>> offences = Lazy.of(this::findOffences);

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

    private Set<String> findOffences() {
        return criminal()
                .where(event -> event.isStep(OutcomeStep.CHARGE, OutcomeStep.PLEA, OutcomeStep.VERDICT))
                .all()
                .stream()
                .flatMap(event -> Event.stems(event.charge()).stream())
                .collect(Collectors.toSet());
    }

    void prepare() {
        var _ = defendants.get();
        var _ = offences.get();
    }

    Events all() {
        return all.get();
    }

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

    /** Returns the stems that occur in a charge, and so name an offence. */
    Set<String> offences(List<Token> tokens) {
        return tokens.stream().filter(this::isOffence).map(Token::stem).collect(Collectors.toSet());
    }

    boolean isOffence(Token token) {
        return offences.get().contains(token.stem());
    }

    static boolean mentionsDeath(List<Token> tokens) {
        return tokens.stream().anyMatch(token -> DEATH.contains(token.word()));
    }

    /** Returns the stems of the offences of killing that somebody was charged with. */
    Set<String> homicides() {
        return offences.get().stream().filter(HOMICIDE::contains).collect(Collectors.toSet());
    }

    /** Returns the fact that nobody was convicted of killing; empty if there is none. */
    List<Fact> noConviction() {
        var homicides = homicides();
        return record.facts().values().stream()
                .filter(fact -> {
                    var matcher = NO_CONVICTION.matcher(fact.statement().toLowerCase(Locale.ROOT));
                    return matcher.find()
                            && Tokens.of(matcher.group(3)).stream().anyMatch(token -> homicides.contains(token.stem()));
                })
                .limit(1)
                .toList();
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
        var own = all().where(event -> event.fact().equals(fact));
        var convicted = criminal()
                .by(own.of(EventType.ACQUITTAL).people())
                .of(EventType.CONVICTION, EventType.SENTENCE)
                .facts();
        var since = all().by(own.of(EventType.RELEASE).people())
                .of(EventType.RELEASE, EventType.RECALL)
                .where(event -> event.date().earliest().isAfter(fact.date().latest()));
        return Stream.of(
                        Stream.of(standing(fact)),
                        later(fact),
                        (since.of(EventType.RELEASE).isEmpty() ? since.facts() : List.<Fact>of()).stream(),
                        convicted.stream().limit(convicted.stream().anyMatch(shown::contains) ? 0 : 1))
                .flatMap(Function.identity());
    }

    /** Returns the facts that overturned a fact or compensated for it. */
    Stream<Fact> later(Fact fact) {
        return record.factsWith(fact.later());
    }
}
