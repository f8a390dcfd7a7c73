package org.onrecord.ask.compute;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
import org.onrecord.search.text.Lexicon;
import org.onrecord.search.text.Token;
import org.onrecord.search.text.Tokens;
import org.onrecord.search.text.WordClasses;

/** Index of charges, pleas, verdicts and sentences in criminal proceedings, by person. */
final class CriminalOutcomes {
    /** Steps that are criminal if the record does not give the forum of a proceeding. */
    private static final Set<OutcomeStep> CRIMINAL =
            Set.of(OutcomeStep.CHARGE, OutcomeStep.PLEA, OutcomeStep.VERDICT, OutcomeStep.SENTENCE);

    private static final Set<OutcomeStep> DECIDING = Set.of(OutcomeStep.CHARGE, OutcomeStep.PLEA, OutcomeStep.VERDICT);
    private static final Set<String> WEAK = WordClasses.of("weak-offence");
    static final Set<String> DEATH = Set.of("death", "dying", "killing", "kill");
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
    private final Lazy<Index> index = Lazy.of(this::readIndex);

    /**
     * The index, built on first use because most questions do not need it.
     *
     * @param facts the outcomes of criminal proceedings, by date
     * @param defendants ids of the people charged, tried or sentenced
     * @param charges the charges that contain each stem
     */
    private record Index(List<Fact> facts, List<String> defendants, Map<String, Set<String>> charges) {}

    CriminalOutcomes(CaseRecord record) {
        this.record = record;
        this.outcomes = new Outcomes(record);
    }

    private Index readIndex() {
        var facts = outcomes.all()
                .filter(fact -> outcomes.isCriminal(detail(fact)))
                .sorted(Comparator.comparing(Fact::date))
                .toList();
        return new Index(facts, defendants(facts), charges(facts));
    }

    private List<String> defendants(List<Fact> facts) {
        var ids = facts.stream()
                .map(CriminalOutcomes::detail)
                .filter(detail -> CRIMINAL.contains(detail.step()))
                .map(OutcomeDetail::person)
                .collect(Collectors.toSet());
        return record.people().keySet().stream().filter(ids::contains).toList();
    }

    private static Map<String, Set<String>> charges(List<Fact> facts) {
        var charges = new HashMap<String, Set<String>>();
        for (var fact : facts) {
            var charge = detail(fact).charge();
            if (DECIDING.contains(detail(fact).step()) && charge != null) {
                stems(charge)
                        .forEach(stem -> charges.computeIfAbsent(stem, none -> new HashSet<>())
                                .add(charge));
            }
        }
        return charges;
    }

    void prepare() {
        var _ = index.get();
    }

    static OutcomeDetail detail(Fact fact) {
        return Outcomes.detail(fact);
    }

    /** Returns the ids of people charged, tried or sentenced, in record order. */
    List<String> defendants() {
        return index.get().defendants();
    }

    /** Returns names joined as "A, B and C". */
    String names(List<String> ids) {
        var names = ids.stream().map(record::nameOf).toList();
        return names.size() < 2
                ? String.join("", names)
                : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
    }

    /** Returns a person's outcomes that match, by date. */
    List<Fact> of(String person, Predicate<OutcomeDetail> filter) {
        return index.get().facts().stream()
                .filter(fact -> detail(fact).person().equals(person) && filter.test(detail(fact)))
                .toList();
    }

    /** Returns the matching outcomes of these people, person by person, by date. */
    List<Fact> of(List<String> people, Predicate<OutcomeDetail> filter) {
        return people.stream().flatMap(person -> of(person, filter).stream()).toList();
    }

    /** Returns a person's convictions by verdict or plea, the most common charge first. */
    List<Fact> convictions(String person) {
        return of(person, OutcomeDetail::isConviction).stream()
                .sorted(Comparator.comparingLong(
                        fact -> -convictedOf(detail(fact).charge())))
                .toList();
    }

    private long convictedOf(@Nullable String charge) {
        return index.get().facts().stream()
                .map(CriminalOutcomes::detail)
                .filter(detail -> detail.isConviction() && Objects.equals(detail.charge(), charge))
                .count();
    }

    static boolean isConviction(Fact fact) {
        return detail(fact).isConviction();
    }

    static boolean isDecision(OutcomeDetail detail) {
        return detail.isConviction() || detail.isAcquittal();
    }

    /** Returns the stems that occur in exactly one charge, and so name an offence. */
    Set<String> offences(List<Token> tokens) {
        return tokens.stream()
                .map(Token::stem)
                .filter(stem ->
                        index.get().charges().getOrDefault(stem, Set.of()).size() == 1)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Returns the stems of the offence over the death, if the question mentions the death or the victim. */
    Set<String> deathOffences(List<Token> tokens, boolean namesVictim) {
        if (!namesVictim && tokens.stream().noneMatch(token -> DEATH.contains(token.word()))) {
            return Set.of();
        }
        return index.get().facts().stream()
                .map(CriminalOutcomes::detail)
                .filter(OutcomeDetail::isConviction)
                .flatMap(detail -> Optional.ofNullable(detail.charge()).stream())
                .filter(charge -> Tokens.of(charge).stream().anyMatch(token -> DEATH.contains(token.word())))
                .flatMap(charge -> stems(charge).stream())
                .collect(Collectors.toSet());
    }

    boolean isChargeWord(Token token) {
        return index.get().charges().containsKey(token.stem())
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

    static boolean isAbout(OutcomeDetail detail, Set<String> offences) {
        return detail.charge() != null && stems(detail.charge()).stream().anyMatch(offences::contains);
    }

    private static Set<String> stems(String charge) {
        return Tokens.of(charge).stream()
                .filter(token ->
                        !Lexicon.isFunctionWord(token.word()) && !WEAK.contains(token.word()) && !token.isNumber())
                .map(Token::stem)
                .collect(Collectors.toSet());
    }

    /** Returns the fact that nobody was convicted of these offences, or null. */
    @Nullable
    Fact noConviction(Set<String> offences) {
        return record.facts().values().stream()
                .filter(fact -> {
                    var matcher = NO_CONVICTION.matcher(fact.statement().toLowerCase(Locale.ROOT));
                    return matcher.find()
                            && Tokens.of(matcher.group(3)).stream().anyMatch(token -> offences.contains(token.stem()));
                })
                .findFirst()
                .orElse(null);
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
                .filter(fact -> !(fact.detail() instanceof OutcomeDetail)
                        && fact.people().indexOf(person) == 0)
                .filter(fact -> VERDICT_WORDS.test(fact.statement()))
                .anyMatch(fact ->
                        Tokens.of(fact.statement()).stream().anyMatch(token -> offences.contains(token.stem())));
    }

    boolean allAcquitted(Set<String> offences) {
        var charged = index.get().facts().stream()
                .filter(fact -> isAbout(detail(fact), offences)
                        && DECIDING.contains(detail(fact).step()))
                .map(fact -> detail(fact).person())
                .distinct()
                .toList();
        return !charged.isEmpty()
                && charged.stream()
                        .allMatch(person -> of(person, detail -> isAbout(detail, offences)).stream()
                                .anyMatch(fact -> detail(fact).isAcquittal()));
    }

    /** Returns the fact that replaced this one, at the end of the chain, or the fact itself. */
    Fact standing(Fact fact) {
        return outcomes.standing(fact);
    }

    boolean isCurrent(Fact fact) {
        return standing(fact).equals(fact);
    }

    List<Fact> superseded(List<Fact> facts) {
        return facts.stream().filter(fact -> !isCurrent(fact)).toList();
    }
}
