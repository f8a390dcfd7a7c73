package org.onrecord.ask.compute;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Fact;
import org.onrecord.model.Lazy;
import org.onrecord.model.OutcomeDetail;
import org.onrecord.model.OutcomeStep;
import org.onrecord.model.Outcomes;
import org.onrecord.search.text.Token;
import org.onrecord.search.text.Tokens;
import org.onrecord.search.text.WordClasses;

/** The defendants, offences and decisions in the criminal proceedings of a record. */
final class Court {
    /** Steps of a trial, as opposed to those of an appeal. */
    private static final Set<OutcomeStep> TRIAL =
            EnumSet.of(OutcomeStep.CHARGE, OutcomeStep.PLEA, OutcomeStep.VERDICT, OutcomeStep.SENTENCE);

    private static final Set<OutcomeStep> DECIDING =
            EnumSet.of(OutcomeStep.CHARGE, OutcomeStep.PLEA, OutcomeStep.VERDICT);
    private static final Set<String> WEAK = WordClasses.of("weak-offence");
    private static final Set<String> DEATH = WordClasses.of("offence-of-death");
    private static final Set<String> HOMICIDE = WordClasses.of("homicide");
    private static final Pattern NO_CONVICTION = Pattern.compile(
            "^(nobody|no one|no-one|none of|no defendant|neither of)\\b[^:;]*\\b(convicted|found guilty)\\b([^:;]*)");
    private static final Pattern NO_DECISION = Pattern.compile(
            "^(no court|no jury|no judge|nobody|no one|neither the court|the (court|jury|judge)s? (did not|never)|it was never|it has never)"
                    + "\\b.*\\b(find|found|establish(ed)?|decided?|determined?|proved|proven|said)\\b.*\\b(who|which|whose)\\b");
    private static final Predicate<String> VERDICT_WORDS =
            Pattern.compile("\\b(convicted|cleared|acquitted|guilty)\\b").asPredicate();

    private final CaseRecord record;
    private final Outcomes outcomes;
    private final Lazy<Events> all;
    private final Lazy<Index> index = Lazy.of(this::readIndex);

    /**
     * The index, built on first use because most questions do not need it.
     *
     * @param events the events of criminal proceedings, by date
     * @param custody the events of custody, by date
     * @param convictions the convictions, those for the most common charge first
     * @param defendants ids of the people charged, tried or sentenced, in record order
     * @param charges the charges that contain each stem
     */
    private record Index(
            Events events,
            Events custody,
            Events convictions,
            SequencedSet<String> defendants,
            Map<String, Set<String>> charges) {}

    Court(CaseRecord record) {
        this.record = record;
        this.outcomes = new Outcomes(record);
        this.all = Lazy.of(() -> Events.of(record));
    }

    private Index readIndex() {
        var events = all.get().where(Event::isCriminal);
        var tried = Set.copyOf(events.where(event -> event.isStep(TRIAL)).people());
        var defendants = record.people().keySet().stream()
                .filter(tried::contains)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        var charges = new HashMap<String, Set<String>>();
        for (var event : events.where(event -> event.isStep(DECIDING)).all()) {
            for (var stem : Event.stems(event.charge())) {
                charges.computeIfAbsent(stem, _ -> new HashSet<>()).add(event.charge());
            }
        }
        var custody = all.get().where(event -> event.custody() != null);
        return new Index(events, custody, mostCommonFirst(events.of(EventType.CONVICTION)), defendants, charges);
    }

    private static Events mostCommonFirst(Events convictions) {
        var numbers = convictions.all().stream().collect(Collectors.groupingBy(Event::charge, Collectors.counting()));
        return convictions.sorted(Comparator.comparingLong(event -> -numbers.getOrDefault(event.charge(), 0L)));
    }

    void prepare() {
        var _ = index.get();
    }

    /** Returns the events of every kind, by date. */
    Events all() {
        return all.get();
    }

    /** Returns the events of criminal proceedings, by date. */
    Events events() {
        return index.get().events();
    }

    /** Returns the events of custody, by date. */
    Events custody() {
        return index.get().custody();
    }

    /** Returns the ids of people charged, tried or sentenced, in record order. */
    SequencedSet<String> defendants() {
        return index.get().defendants();
    }

    /** Returns names joined as "A, B and C". */
    String names(Collection<String> ids) {
        var names = ids.stream().map(record::nameOf).toList();
        return names.size() < 2
                ? String.join("", names)
                : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
    }

    /** Returns a person's convictions by verdict or plea, the most common charge first. */
    List<Fact> convictions(String person) {
        return index.get().convictions().by(person).facts();
    }

    /** Returns each person's convictions. */
    List<List<Fact>> convictions(Collection<String> people) {
        return people.stream().map(this::convictions).toList();
    }

    /** Returns the stems that occur in exactly one charge, and so name an offence. */
    Set<String> offences(List<Token> tokens) {
        return tokens.stream()
                .map(Token::stem)
                .filter(stem -> charges(stem).size() == 1)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Set<String> charges(String stem) {
        return index.get().charges().getOrDefault(stem, Set.of());
    }

    /** Returns the stems of the offences over a death for which there is a conviction. */
    Set<String> deathOffences() {
        return events().of(EventType.CONVICTION).all().stream()
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
                        && index.get().charges().values().stream()
                                .flatMap(Set::stream)
                                .anyMatch(charge -> Tokens.of(charge).contains(token)));
    }

    Set<String> homicides() {
        return index.get().charges().keySet().stream()
                .filter(HOMICIDE::contains)
                .collect(Collectors.toSet());
    }

    /** Returns the fact that nobody was convicted of these offences, or null. */
    @Nullable
    Fact noConviction(Set<String> offences) {
        return record.facts().values().stream()
                .filter(fact -> {
                    var matcher = NO_CONVICTION.matcher(fact.statement().toLowerCase(Locale.ROOT));
                    return matcher.find() && has(matcher.group(3), offences);
                })
                .findFirst()
                .orElse(null);
    }

    static boolean has(String text, Set<String> stems) {
        return Tokens.of(text).stream().anyMatch(token -> stems.contains(token.stem()));
    }

    /** Returns the fact, about several defendants, that no court decided who did it; or null. */
    @Nullable
    Fact noDecision() {
        return record.facts().values().stream()
                .filter(fact ->
                        fact.people().stream().filter(defendants()::contains).count() > 1)
                .filter(fact -> NO_DECISION
                        .matcher(fact.statement().toLowerCase(Locale.ROOT))
                        .find())
                .findFirst()
                .orElse(null);
    }

    /** Whether a fact without outcome details reports a conviction or acquittal for one of these offences. */
    boolean isReportedElsewhere(String person, Set<String> offences) {
        return record.factsAbout(person)
                .filter(fact -> !(fact.detail() instanceof OutcomeDetail) && fact.isAbout(person))
                .map(Fact::statement)
                .filter(VERDICT_WORDS)
                .anyMatch(statement -> has(statement, offences));
    }

    boolean allAcquitted(Set<String> offences) {
        var over = events().where(event -> event.isOver(offences));
        var charged = over.where(event -> event.isStep(DECIDING)).people();
        return !charged.isEmpty()
                && Set.copyOf(over.of(EventType.ACQUITTAL).people()).containsAll(charged);
    }

    /** Returns the fact that replaced this one, at the end of the chain, or the fact itself. */
    Fact standing(Fact fact) {
        return outcomes.standing(fact);
    }

    boolean isCurrent(Fact fact) {
        return standing(fact).equals(fact);
    }
}
