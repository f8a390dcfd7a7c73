package org.onrecord.check;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.check.CheckedClaim.Slot;
import org.onrecord.check.CheckedClaim.Verdict;
import org.onrecord.lookup.status.CustodySentence;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.CustodyStatus;
import org.onrecord.model.Detail.CustodyDetail;
import org.onrecord.model.Detail.CustodyDetail.Event;
import org.onrecord.model.Detail.OutcomeDetail;
import org.onrecord.model.Detail.OutcomeStep;
import org.onrecord.model.Fact;
import org.onrecord.model.FactKind;
import org.onrecord.model.Lazy;
import org.onrecord.model.Outcomes;
import org.onrecord.model.Proceeding.Forum;
import org.onrecord.search.dates.DateFinder.Dated;
import org.onrecord.search.names.Mention;
import org.onrecord.search.text.Lexicon;
import org.onrecord.search.text.Lexicon.Match;
import org.onrecord.search.text.Token;
import org.onrecord.search.text.Tokens;
import org.onrecord.search.text.WordList;

/** Compares what a clause says of verdicts, sentences, measures and custody with the typed facts about its people. */
final class TypedFacts {
    private static final Set<String> WEAK = WordList.ofClass("weak-offence");
    private static final int NEAR = 4;
    private static final int SLACK = 31;
    private static final Set<String> TERM_VERBS = Set.of(
            "sentenced", "jailed", "imprisoned", "got", "received", "given", "handed", "sent", "serving", "serves");
    private static final Set<String> TERM_NOUNS =
            Set.of("sentence", "sentences", "term", "terms", "imprisonment", "prison", "jail", "behind", "custody");
    private static final Set<String> NOT_TERM = Set.of("old", "later", "after", "ago", "earlier", "before");
    private static final Pattern WON = Pattern.compile("^(allowed|succeeded|granted|upheld|quashed|refusal quashed)");
    private static final Pattern LOST = Pattern.compile("(^|; appeal )(dismissed|rejected|refused|abandoned)");
    private static final List<String> COUNTS = List.of("once", "twice", "thrice", "four-times", "five-times");
    private static final Set<String> DONE =
            Set.of("released", "freed", "recalled", "returned", "sent", "left", "walked", "let", "came", "out", "back");
    private static final Set<String> MODAL =
            Set.of("to", "could", "would", "might", "should", "will", "can", "may", "if");

    private final CaseRecord record;
    private final Outcomes outcomes;
    private final TextReader reader;
    private final Lazy<Set<String>> offences = Lazy.of(this::findOffences);
    private final Lazy<List<String>> tried = Lazy.of(this::findTried);

    /**
     * What typed facts say of a clause.
     *
     * @param verdict supported if they agree as far as they go
     * @param told indexes of the words that they account for
     */
    record Judgement(Verdict verdict, Slot slot, String explanation, List<Fact> facts, BitSet told) {
        boolean agrees() {
            return verdict == Verdict.SUPPORTED;
        }
    }

    TypedFacts(CaseRecord record, TextReader reader) {
        this.record = record;
        this.outcomes = new Outcomes(record);
        this.reader = reader;
    }

    private Set<String> findOffences() {
        return outcomes.all()
                .map(Outcomes::detail)
                .filter(detail -> outcomes.isCriminal(detail) && detail.step() != OutcomeStep.APPEAL)
                .flatMap(detail -> stems(detail.charge()).stream())
                .collect(Collectors.toSet());
    }

    private List<String> findTried() {
        return outcomes.all()
                .filter(this::isDecision)
                .map(fact -> Outcomes.detail(fact).person())
                .distinct()
                .toList();
    }

    private boolean isDecision(Fact fact) {
        var detail = Outcomes.detail(fact);
        return (detail.isConviction() || detail.isAcquittal()) && outcomes.isCriminal(detail);
    }

    private static Set<String> stems(@Nullable String charge) {
        return charge == null
                ? Set.of()
                : Tokens.of(charge).stream()
                        .filter(token -> !Lexicon.isFunctionWord(token.word())
                                && !WEAK.contains(token.word())
                                && !token.isNumber())
                        .map(Token::stem)
                        .collect(Collectors.toSet());
    }

    /** Returns the judgement of the first rule that disagrees, otherwise that of those that agree; null if none speaks to it. */
    @Nullable
    Judgement judge(Reading clause) {
        var people = people(clause);
        return joined(Stream.of(
                        verdict(clause, people),
                        plea(clause, people),
                        sentence(clause, people),
                        appeal(clause, people),
                        measure(clause, people),
                        custody(clause, people),
                        status(clause, people))
                .filter(Objects::nonNull)
                .toList());
    }

    private static @Nullable Judgement joined(List<Judgement> judged) {
        var told = new BitSet();
        for (var one : judged) {
            if (!one.agrees()) {
                return one;
            }
            told.or(one.told);
        }
        return judged.isEmpty()
                ? null
                : new Judgement(
                        Verdict.SUPPORTED,
                        judged.getFirst().slot,
                        "",
                        judged.stream()
                                .flatMap(one -> one.facts.stream())
                                .distinct()
                                .toList(),
                        told);
    }

    /**
     * Returns the people that a clause is about; all who were tried if it speaks of them as a group. Somebody described,
     * as "the mother", may be of another case if the clause has other names.
     */
    private List<String> people(Reading clause) {
        var hasOthers = clause.hasStranger()
                || clause.people().stream()
                        .anyMatch(id -> !id.equals(record.centre())
                                && outcomes.of(id).findAny().isEmpty()
                                && record.statusesOf(id).findAny().isEmpty());
        var named = clause.mentions().stream()
                .filter(mention -> !mention.isBody() && (mention.description().isEmpty() || !hasOthers))
                .map(mention -> mention.ids().getFirst())
                .filter(id -> !id.equals(record.centre()) || tried.get().contains(id))
                .distinct()
                .toList();
        var isAll = clause.has("nobody")
                || clause.all("group").anyMatch(match -> !clause.word(match.start() - 1).equals("of"));
        return named.isEmpty() && isAll && !hasOthers && !clause.has("group-of-two") ? tried.get() : named;
    }

    private static boolean isOfNobody(Reading clause, Match act) {
        return clause.all("nobody")
                .anyMatch(match -> match.end() <= act.start()
                        && clause.breaks().nextSetBit(match.end()) < 0
                                | clause.breaks().nextSetBit(match.end()) > act.start());
    }

    /** Returns the people before an act, who are its subject; otherwise all. */
    private List<String> people(Reading clause, Match act, List<String> people) {
        var before = clause.mentions().stream()
                .filter(mention -> mention.end() <= act.start() && !mention.isBody())
                .map(mention -> mention.ids().getFirst())
                .filter(people::contains)
                .distinct()
                .toList();
        var isNobody = isOfNobody(clause, act);
        return isNobody && before.isEmpty() && !clause.hasStranger() ? tried.get() : before.isEmpty() ? people : before;
    }

    private Set<String> offences(Reading clause) {
        return clause.tokens().stream()
                .map(Token::stem)
                .filter(offences.get()::contains)
                .collect(Collectors.toSet());
    }

    /** Returns the offences named after an act; otherwise those of the whole clause. */
    private Set<String> offences(Reading clause, Match act) {
        var next = clause.all("convicted", "acquitted", "pleaded-guilty", "pleaded-not-guilty", "sentenced")
                .filter(match -> match.start() >= act.end())
                .mapToInt(Match::start)
                .min()
                .orElse(clause.tokens().size());
        var after = clause.tokens().subList(act.start(), next).stream()
                .map(Token::stem)
                .filter(offences.get()::contains)
                .collect(Collectors.toSet());
        return after.isEmpty() ? offences(clause) : after;
    }

    private static boolean isOver(Fact fact, Set<String> offences) {
        return stems(Outcomes.detail(fact).charge()).stream().anyMatch(offences::contains);
    }

    private List<Fact> of(String person, Predicate<Fact> wanted) {
        return outcomes.of(person).filter(wanted).toList();
    }

    private @Nullable Judgement verdict(Reading clause, List<String> people) {
        var judged = clause.all("convicted", "acquitted")
                .filter(act -> act.length() > 1 || !Reading.NOUNS.contains(clause.word(act.start())))
                .map(act -> verdict(clause, act, people(clause, act, people)))
                .filter(Objects::nonNull)
                .toList();
        return joined(judged);
    }

    private @Nullable Judgement verdict(Reading clause, Match act, List<String> people) {
        var over = offences(clause, act);
        if (over.isEmpty()) {
            return act.name().equals("convicted") && !clause.isNegated(act) && !isOfNobody(clause, act)
                    ? otherOffence(clause, act, people)
                    : null;
        }
        var isNobody = isOfNobody(clause, act);
        var saysGuilty = act.name().equals("convicted") != (clause.isNegated(act) || isNobody);
        var agreeing = new ArrayList<Fact>();
        for (var person : people) {
            var decided = of(person, fact -> isDecision(fact) && isOver(fact, over));
            if (decided.isEmpty()) {
                continue;
            }
            var guilty = decided.stream()
                    .filter(fact -> Outcomes.detail(fact).isConviction())
                    .toList();
            var same = saysGuilty
                    ? guilty
                    : decided.stream().filter(fact -> !guilty.contains(fact)).toList();
            if (same.isEmpty()) {
                return contrary(person, decided, saysGuilty);
            }
            agreeing.addAll(same);
        }
        return agreeing.isEmpty() ? null : agreed(Slot.VERDICT, agreeing, told(clause, act, over));
    }

    /** Judges a conviction of an offence that nobody was charged with, of somebody with other convictions. */
    private @Nullable Judgement otherOffence(Reading clause, Match act, List<String> people) {
        var isOffence = clause.alternatives().stream()
                .anyMatch(match -> match.name().startsWith("charge offence")
                        && match.start() >= act.end()
                        && match.start() <= act.end() + 2);
        if (!isOffence || people.size() != 1 || clause.hasStranger()) {
            return null;
        }
        var convictions = of(
                people.getFirst(),
                fact -> isDecision(fact) && Outcomes.detail(fact).isConviction());
        return convictions.isEmpty()
                ? null
                : new Judgement(
                        Verdict.IN_PART,
                        Slot.CHARGE,
                        "The record has " + record.nameOf(people.getFirst()) + " convicted of another offence: "
                                + convictions.stream()
                                        .map(fact -> Outcomes.detail(fact).charge())
                                        .collect(Collectors.joining("; "))
                                + ".",
                        convictions,
                        new BitSet());
    }

    private Judgement contrary(String person, List<Fact> decided, boolean saysGuilty) {
        var convictions =
                of(person, fact -> isDecision(fact) && Outcomes.detail(fact).isConviction());
        var facts = Stream.concat(decided.stream(), saysGuilty ? convictions.stream() : Stream.empty())
                .distinct()
                .toList();
        var charge = Objects.requireNonNull(Outcomes.detail(decided.getFirst()).charge());
        var words = saysGuilty ? " was acquitted of " : " was convicted of ";
        var other = saysGuilty && !convictions.isEmpty()
                ? " and convicted of " + Outcomes.detail(convictions.getFirst()).charge()
                : "";
        return new Judgement(
                Verdict.CONTRADICTED,
                saysGuilty && !convictions.isEmpty() ? Slot.CHARGE : Slot.VERDICT,
                record.nameOf(person) + words + charge + other + ".",
                facts,
                new BitSet());
    }

    private @Nullable Judgement plea(Reading clause, List<String> people) {
        var guilty = clause.all("pleaded-guilty").toList();
        var denied = clause.all("pleaded-not-guilty").toList();
        if (guilty.isEmpty() == denied.isEmpty()) {
            return null;
        }
        var act = guilty.isEmpty() ? denied.getFirst() : guilty.getFirst();
        var over = offences(clause, act);
        if (over.isEmpty() || clause.word(act.end() - 1).equals("plea") && people.size() > 1) {
            return null;
        }
        var saysGuilty = guilty.isEmpty() == clause.isNegated(act);
        var agreeing = new ArrayList<Fact>();
        for (var person : people(clause, act, people)) {
            var pleas = of(person, fact -> Outcomes.detail(fact).step() == OutcomeStep.PLEA && isOver(fact, over));
            var same = pleas.stream()
                    .filter(fact -> Outcomes.detail(fact).isGuiltyPlea() == saysGuilty)
                    .toList();
            var acquitted = of(
                    person,
                    fact -> isDecision(fact)
                            && isOver(fact, over)
                            && Outcomes.detail(fact).isAcquittal());
            if (same.isEmpty() && !pleas.isEmpty()) {
                return new Judgement(
                        Verdict.CONTRADICTED,
                        Slot.VERDICT,
                        "The record has another plea of " + record.nameOf(person) + ": "
                                + Outcomes.detail(pleas.getFirst()).result() + ".",
                        pleas,
                        new BitSet());
            }
            if (same.isEmpty() && saysGuilty && !acquitted.isEmpty()) {
                return contrary(person, acquitted, true);
            }
            agreeing.addAll(same);
        }
        return agreeing.isEmpty() ? null : agreed(Slot.VERDICT, agreeing, told(clause, act, over));
    }

    /** The length or kind of a sentence; 0 for what is not said. */
    private record Term(boolean isLife, boolean isIndeterminate, double months, double minimum) {
        boolean isEmpty() {
            return !isLife && !isIndeterminate && months == 0 && minimum == 0;
        }

        boolean hasKind() {
            return isLife || isIndeterminate;
        }

        Term kind() {
            return new Term(isLife, isIndeterminate, 0, months > 0 ? 0 : minimum);
        }

        Term length() {
            return new Term(false, false, months, 0);
        }

        boolean fits(Term known) {
            return (!isLife || known.isLife)
                    && (!isIndeterminate || known.isIndeterminate)
                    && (months == 0 || months == known.months)
                    && (minimum == 0 || minimum == known.minimum || (known.minimum == 0 && minimum == known.months));
        }
    }

    /** Returns the sentence that a clause says somebody got. */
    private static Term said(Reading clause) {
        var verbs = clause.all("sentenced", "given")
                .filter(act -> TERM_VERBS.contains(clause.word(act.start())))
                .toList();
        var months = 0.0;
        var minimum = 0.0;
        for (var number : clause.quantities()) {
            if (number.unit() == Quantity.Unit.MONTHS) {
                var isAfterVerb = verbs.stream()
                                .anyMatch(verb -> number.start() >= verb.end() && number.start() <= verb.end() + NEAR)
                        && !NOT_TERM.contains(clause.word(number.end()));
                var isTerm = clause.word(number.end()).equals("to") && clause.word(number.end() + 1).equals("run")
                        || TERM_NOUNS.contains(clause.word(number.end()))
                        || TERM_NOUNS.contains(clause.word(number.end() + 1))
                                && !clause.breaks().get(number.end() + 1)
                        || TERM_NOUNS.contains(clause.word(number.start() - 2));
                if (isMinimum(clause, number)) {
                    minimum = number.value();
                } else if (months == 0 && (isAfterVerb || isTerm && !verbs.isEmpty())) {
                    months = number.value();
                }
            }
        }
        var isLife = clause.all("life").anyMatch(match -> isSaid(clause, match, verbs));
        var isIndeterminate = clause.all("indeterminate").anyMatch(match -> isSaid(clause, match, verbs));
        return verbs.isEmpty() ? new Term(false, false, 0, 0) : new Term(isLife, isIndeterminate, months, minimum);
    }

    private static boolean isSaid(Reading clause, Match match, List<Match> verbs) {
        return !clause.isNegated(match)
                && verbs.stream().anyMatch(verb -> match.start() >= verb.start() && match.start() <= verb.end() + NEAR);
    }

    private static boolean isMinimum(Reading text, Quantity number) {
        return text.all("minimum")
                .anyMatch(match -> match.end() <= number.start()
                        ? number.start() - match.end() < NEAR - 1
                        : match.start() >= number.end() && match.start() - number.end() < 2);
    }

    private @Nullable Term term(Fact fact) {
        var detail = Outcomes.detail(fact);
        var isSentence =
                detail.step() == OutcomeStep.SENTENCE || (detail.step() == OutcomeStep.APPEAL && detail.term() != null);
        if (!isSentence || !outcomes.isCriminal(detail)) {
            return null;
        }
        var result = detail.step() == OutcomeStep.SENTENCE ? detail.result() + ", " : "";
        var text = reader.read(result + Objects.requireNonNullElse(detail.term(), ""));
        var lengths = text.quantities().stream()
                .filter(number -> number.unit() == Quantity.Unit.MONTHS)
                .toList();
        return new Term(
                text.has("life"),
                text.has("indeterminate"),
                lengths.stream()
                        .filter(number -> !isMinimum(text, number))
                        .mapToDouble(Quantity::value)
                        .findFirst()
                        .orElse(0),
                lengths.stream()
                        .filter(number -> isMinimum(text, number))
                        .mapToDouble(Quantity::value)
                        .findFirst()
                        .orElse(0));
    }

    private @Nullable Judgement sentence(Reading clause, List<String> people) {
        var said = said(clause);
        if (said.isEmpty()
                || people.isEmpty()
                || (people.size() > 1 && !clause.has("group") && !clause.has("nobody"))) {
            return null;
        }
        var over = offences(clause);
        var agreeing = new ArrayList<Fact>();
        for (var person : people) {
            var all = of(person, fact -> term(fact) != null);
            var own = over.isEmpty()
                    ? all
                    : all.stream()
                            .filter(fact ->
                                    isOver(fact, over) || Outcomes.detail(fact).step() == OutcomeStep.APPEAL)
                            .toList();
            var asked = own.isEmpty() || said.hasKind() && said.months > 0 ? all : own;
            if (asked.isEmpty()) {
                continue;
            }
            var same = fitting(asked, said);
            if (same.isEmpty() != clause.has("nobody")) {
                return otherSentence(person, asked, said);
            }
            agreeing.addAll(same);
        }
        if (agreeing.isEmpty()) {
            return null;
        }
        var told = new BitSet();
        clause.all("sentenced", "given", "minimum", "life", "indeterminate", "group")
                .forEach(act -> told.set(act.start(), act.end()));
        mark(clause, over, told);
        clause.quantities().stream()
                .filter(number -> number.unit() == Quantity.Unit.MONTHS)
                .forEach(number -> told.set(number.start(), number.end()));
        return agreed(Slot.SENTENCE, agreeing, told);
    }

    /** Returns the sentences that fit; "twelve years and life" may be two. */
    private List<Fact> fitting(List<Fact> sentences, Term said) {
        var one = sentences.stream()
                .filter(fact -> said.fits(Objects.requireNonNull(term(fact))))
                .toList();
        if (!one.isEmpty() || !said.hasKind() || said.months == 0) {
            return one;
        }
        var kind = fitting(sentences, said.kind());
        var length = fitting(sentences, said.length());
        return kind.isEmpty() || length.isEmpty()
                ? List.of()
                : Stream.concat(kind.stream(), length.stream()).toList();
    }

    private Judgement otherSentence(String person, List<Fact> asked, Term said) {
        var first = outcomes.standing(asked.getFirst());
        var detail = Outcomes.detail(first);
        var isOnlyMinimum = said.months > 0
                && asked.stream().anyMatch(fact -> Objects.requireNonNull(term(fact)).minimum == said.months);
        var words = Stream.of(detail.step() == OutcomeStep.SENTENCE ? detail.result() : null, detail.term())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return new Judgement(
                isOnlyMinimum ? Verdict.IN_PART : Verdict.CONTRADICTED,
                Slot.SENTENCE,
                "The record has another sentence of " + record.nameOf(person) + ": " + words + ".",
                Stream.concat(asked.stream(), Stream.of(first)).distinct().toList(),
                new BitSet());
    }

    /** Compares the result of an appeal or a claim of one person before one court. */
    private @Nullable Judgement appeal(Reading clause, List<String> people) {
        var cases = clause.all("case-at-law").toList();
        var won = clause.all("won")
                .filter(match -> isNearCase(clause, match, cases))
                .toList();
        var lost = clause.all("lost")
                .filter(match -> isNearCase(clause, match, cases))
                .toList();
        if (won.isEmpty() == lost.isEmpty() || people.size() != 1) {
            return null;
        }
        var act = won.isEmpty() ? lost.getFirst() : won.getFirst();
        var saysWon = won.isEmpty() == clause.isNegated(act);
        var bodies = clause.mentions().stream()
                .filter(Mention::isBody)
                .flatMap(mention -> mention.ids().stream())
                .collect(Collectors.toSet());
        var decided = of(people.getFirst(), fact -> isRuling(fact) && isAt(fact, clause, bodies));
        var same = decided.stream().filter(fact -> isWon(fact) == saysWon).toList();
        var told = new BitSet();
        told.set(act.start(), act.end());
        cases.forEach(match -> told.set(match.start(), match.end()));
        if (decided.isEmpty()) {
            return null;
        }
        return !same.isEmpty()
                ? agreed(Slot.VERDICT, same, told)
                : decided.size() > 2
                        ? null
                        : new Judgement(
                                Verdict.CONTRADICTED,
                                Slot.VERDICT,
                                "The record has another result: "
                                        + Outcomes.detail(decided.getFirst()).result() + ".",
                                decided,
                                told);
    }

    private static boolean isNearCase(Reading clause, Match match, List<Match> cases) {
        return !Reading.NOUNS.contains(clause.word(match.start()))
                && cases.stream()
                        .anyMatch(
                                one -> Math.abs(one.start() - match.start()) <= NEAR + 2 && !one.covers(match.start()));
    }

    private static boolean isRuling(Fact fact) {
        var detail = Outcomes.detail(fact);
        var result = Objects.requireNonNullElse(detail.result(), "");
        return (detail.step() == OutcomeStep.APPEAL || detail.step() == OutcomeStep.RULING)
                && (isWon(fact) || LOST.matcher(result).find());
    }

    private static boolean isWon(Fact fact) {
        var result = Objects.requireNonNullElse(Outcomes.detail(fact).result(), "");
        return WON.matcher(result).find() && !LOST.matcher(result).find();
    }

    /** Whether a ruling is of the court and the time that a clause names. */
    private static boolean isAt(Fact fact, Reading clause, Set<String> bodies) {
        var isThere = fact.organisations().stream().anyMatch(bodies::contains);
        var isThen = clause.dates().stream().allMatch(date -> isOn(fact, date));
        return isThen && (isThere || !clause.dates().isEmpty() && bodies.isEmpty());
    }

    private @Nullable Judgement measure(Reading clause, List<String> people) {
        var judged = new ArrayList<Judgement>();
        var isVoluntary = clause.tokens().stream()
                .anyMatch(token -> Set.of("voluntary", "voluntarily", "request").contains(token.word()));
        for (var act :
                clause.all("struck-off", "dismissed", "resigned", "suspended", "no-case").toList()) {
            if (MODAL.contains(clause.word(act.start() - 1)) || clause.word(act.start() - 1).equals("be") || isOfCase(clause, act) || (isVoluntary && act.name().equals("struck-off"))) {
                continue;
            }
            subjects(clause, act, people).map(person -> measure(clause, act, person)).filter(Objects::nonNull).forEach(judged::add);
        }
        return joined(judged);
    }

    /** Returns the people that an act befell: those before it if it is passive or nobody's doing. */
    private Stream<String> subjects(Reading clause, Match act, List<String> people) {
        var isPassive = act.name().equals("resigned") || Set.of("was", "were", "been", "being").contains(clause.word(act.start() - 1));
        var before = people(clause, act, people);
        var isBefore = clause.mentions().stream().anyMatch(mention -> mention.end() <= act.start() && before.contains(mention.ids().getFirst()));
        return isPassive && !isBefore ? Stream.empty() : isPassive ? before.stream() : people.stream();
    }

    /** Whether an appeal or a claim was dismissed, not a person. */
    private static boolean isOfCase(Reading clause, Match act) {
        return Reading.NOUNS.contains(clause.word(act.start()))
                || clause.all("case").anyMatch(match -> Math.abs(match.start() - act.start()) <= NEAR + 1)
                || clause.word(act.start() - 1).equals("unfair");
    }

    private @Nullable Judgement measure(Reading clause, Match act, String person) {
        var isNot = clause.isNegated(act) || clause.has("nobody");
        var own = of(person, this::isMeasure);
        var same = own.stream().filter(fact -> is(fact, act.name())).toList();
        var told = new BitSet();
        told.set(act.start(), act.end());
        if (!same.isEmpty()) {
            if (isNot) {
                return new Judgement(
                        Verdict.CONTRADICTED, Slot.STATUS, "The record says that it happened.", same, told);
            }
            return act.name().equals("suspended") ? length(clause, same, told) : agreed(Slot.STATUS, same, told);
        }
        var others = own.stream()
                .filter(fact -> excludes(Outcomes.detail(fact), act.name()) && outcomes.replacement(fact) == null)
                .toList();
        if (others.isEmpty()) {
            return null;
        }
        return isNot
                ? agreed(Slot.STATUS, others, told)
                : new Judgement(
                        Verdict.CONTRADICTED,
                        Slot.STATUS,
                        "The record has another outcome for " + record.nameOf(person) + ": "
                                + Outcomes.detail(others.getLast()).result() + ".",
                        others,
                        told);
    }

    /** Compares the length of a suspension. */
    private static @Nullable Judgement length(Reading clause, List<Fact> same, BitSet told) {
        var lengths = clause.quantities().stream()
                .filter(number -> number.unit() == Quantity.Unit.MONTHS
                        && !clause.word(number.end()).equals("later"))
                .toList();
        var known = same.stream()
                .filter(fact -> Outcomes.detail(fact).term() != null)
                .toList();
        if (lengths.size() != 1
                || known.isEmpty()
                || clause.people().size() > 1
                || clause.quantities().size() > 1) {
            return null;
        }
        var number = lengths.getFirst();
        var fits = known.stream()
                .filter(fact ->
                        Quantity.in(
                                        Tokens.of(Objects.requireNonNull(
                                                Outcomes.detail(fact).term())),
                                        _ -> false)
                                .stream()
                                .anyMatch(number::fits))
                .toList();
        told.set(number.start(), number.end());
        return fits.isEmpty()
                ? new Judgement(
                        Verdict.CONTRADICTED,
                        Slot.NUMBER,
                        "The suspension on record is of "
                                + known.stream()
                                        .map(fact -> Outcomes.detail(fact).term())
                                        .collect(Collectors.joining(" and "))
                                + ".",
                        known,
                        told)
                : agreed(Slot.NUMBER, fits, told);
    }

    private boolean isMeasure(Fact fact) {
        var forum = outcomes.forum(Outcomes.detail(fact));
        return forum == Forum.EMPLOYMENT
                || forum == Forum.REGULATOR
                || Set.of(OutcomeStep.DISMISSAL, OutcomeStep.RESIGNATION, OutcomeStep.SANCTION)
                        .contains(Outcomes.detail(fact).step());
    }

    private static boolean is(Fact fact, String act) {
        var detail = Outcomes.detail(fact);
        var result = Objects.requireNonNullElse(detail.result(), "");
        return switch (act) {
            case "dismissed" -> detail.step() == OutcomeStep.DISMISSAL || result.startsWith("removed");
            case "resigned" -> detail.step() == OutcomeStep.RESIGNATION;
            case "suspended" -> result.contains("suspen");
            case "no-case" -> result.equals("no case to answer");
            default ->
                result.contains("struck off")
                        || result.contains("removed from the register")
                        || (result.startsWith("erased"));
        };
    }

    /** Whether one outcome excludes another: who resigned was not dismissed; a regulator strikes off or does less. */
    private boolean excludes(OutcomeDetail detail, String act) {
        var result = Objects.requireNonNullElse(detail.result(), "");
        return switch (act) {
            case "dismissed" -> detail.step() == OutcomeStep.RESIGNATION || result.equals("no case to answer");
            case "resigned" -> detail.step() == OutcomeStep.DISMISSAL;
            case "struck-off" ->
                outcomes.forum(detail) == Forum.REGULATOR
                        && detail.step() != OutcomeStep.CHARGE
                        && !result.contains("interim");
            default -> result.equals("no case to answer");
        };
    }

    private @Nullable Judgement custody(Reading clause, List<String> people) {
        return joined(Stream.of(Event.RELEASED, Event.RECALLED)
                .flatMap(event -> {
                    var acts = clause.all(event == Event.RELEASED ? "released" : "recalled")
                            .filter(act -> isDone(clause, act))
                            .toList();
                    return acts.isEmpty() || people.size() != 1
                            ? Stream.empty()
                            : Stream.ofNullable(custody(clause, acts.getFirst(), event, people.getFirst()));
                })
                .toList());
    }

    private @Nullable Judgement custody(Reading clause, Match act, Event event, String person) {
        var steps = steps(person, event);
        if (steps.isEmpty() && record.statusesOf(person).findAny().isEmpty()) {
            return null;
        }
        var told = new BitSet();
        told.set(act.start(), act.end());
        if (clause.isNegated(act)) {
            return steps.isEmpty()
                    ? agreed(Slot.STATUS, standing(person), told)
                    : clause.dates().isEmpty() && !clause.has("again")
                            ? new Judgement(Verdict.CONTRADICTED, Slot.STATUS, "The record says that it happened.", steps, told)
                            : null;
        }
        if (steps.isEmpty()) {
            return event == Event.RELEASED ? neverReleased(person) : null;
        }
        var counts = clause.all(COUNTS.toArray(String[]::new))
                .filter(match -> match.start() >= act.start() && match.start() <= act.end() + NEAR || match.end() == act.start())
                .toList();
        if (counts.isEmpty() || !clause.dates().isEmpty()) {
            return dates(clause, act, steps, told);
        }
        told.set(counts.getFirst().start(), counts.getFirst().end());
        return COUNTS.indexOf(counts.getFirst().name()) + 1 == steps.size()
                ? agreed(Slot.NUMBER, steps, told)
                : new Judgement(
                        Verdict.CONTRADICTED,
                        Slot.NUMBER,
                        "The record has it " + steps.size() + (steps.size() == 1 ? " time." : " times."),
                        steps,
                        told);
    }

    /** Whether a phrase has the verb, not the noun, and is no wish: "release" is not "released". */
    private static boolean isDone(Reading clause, Match act) {
        return !MODAL.contains(clause.word(act.start() - 1))
                && IntStream.range(act.start(), act.end())
                        .mapToObj(clause::word)
                        .anyMatch(DONE::contains);
    }

    private @Nullable Judgement dates(Reading clause, Match act, List<Fact> steps, BitSet told) {
        var after = clause.dates().stream()
                .filter(date ->
                        date.start() >= act.start() && date.start() <= act.end() + NEAR && !isApart(clause, act.end(), date.start()) && !isOther(clause, date))
                .toList();
        var own = after.isEmpty()
                ? clause.dates().stream()
                        .filter(date -> date.start() <= 2 && !isOther(clause, date))
                        .toList()
                : after;
        var agreeing = new ArrayList<Fact>();
        for (var date : own) {
            var same = steps.stream().filter(fact -> isOn(fact, date)).toList();
            if (same.isEmpty()) {
                return new Judgement(
                        Verdict.CONTRADICTED,
                        Slot.DATE,
                        "The record has another date: "
                                + steps.stream()
                                        .map(fact -> fact.date().inWords())
                                        .collect(Collectors.joining("; ")) + ".",
                        steps,
                        told);
            }
            told.set(date.start(), date.end());
            agreeing.addAll(same);
        }
        return agreed(Slot.DATE, agreeing.isEmpty() ? steps : agreeing, told);
    }

    /** Whether a punctuation mark is between two words. */
    private static boolean isApart(Reading clause, int from, int to) {
        var mark = clause.breaks().nextSetBit(from);
        return mark >= 0 && mark <= to;
    }

    /** Whether a date is of something else in the clause: "after the decision of May 2022". */
    private static boolean isOther(Reading clause, Dated date) {
        return !date.span().isBounded()
                || Set.of("of", "to", "and", "since", "the").contains(clause.word(date.start() - 1))
                        && !clause.word(date.start() - 1).equals("and")
                || date.start() < clause.tokens().size()
                        && clause.all("case").anyMatch(match -> Math.abs(match.start() - date.end()) <= 1);
    }

    private static boolean isOn(Fact fact, Dated date) {
        var slack = fact.date().isUncertain() ? SLACK : 0;
        return fact.date()
                .overlaps(date.span().from().minusDays(slack), date.span().to().plusDays(slack));
    }

    private List<Fact> steps(String person, Event event) {
        return record.factsOf(FactKind.CUSTODY)
                .filter(fact -> fact.detail() instanceof CustodyDetail custody
                        && custody.person().equals(person)
                        && custody.event() == event)
                .sorted(Fact.BY_DATE)
                .toList();
    }

    /** Returns the fact of the last known custody status of a person. */
    private List<Fact> standing(String person) {
        return record.statusesOf(person)
                .filter(interval -> interval.to() == null && !interval.facts().isEmpty())
                .flatMap(interval ->
                        Stream.ofNullable(record.facts().get(interval.facts().getFirst())))
                .toList();
    }

    private @Nullable Judgement neverReleased(String person) {
        return record.statusesOf(person)
                .filter(interval -> interval.to() == null && interval.status() == CustodyStatus.SERVING)
                .findFirst()
                .map(interval -> new Judgement(
                        Verdict.CONTRADICTED,
                        Slot.STATUS,
                        new CustodySentence(record).of(interval),
                        standing(person),
                        new BitSet()))
                .orElse(null);
    }

    private @Nullable Judgement status(Reading clause, List<String> people) {
        var in = clause.all("in-prison").toList();
        var out = clause.all("out-of-prison").toList();
        if (in.isEmpty() == out.isEmpty() || !clause.dates().isEmpty()) {
            return null;
        }
        var act = in.isEmpty() ? out.getFirst() : in.getFirst();
        for (var person : people) {
            var last = record.statusesOf(person)
                    .filter(interval -> interval.to() == null)
                    .findFirst();
            if (last.isPresent() && last.get().status() != CustodyStatus.UNKNOWN) {
                var isOut = last.get().status() == CustodyStatus.RELEASED_ON_LICENCE
                        || last.get().status() == CustodyStatus.SENTENCE_EXPIRED;
                var saysOut = in.isEmpty() != clause.isNegated(act);
                var told = new BitSet();
                told.set(act.start(), act.end());
                return isOut == saysOut
                        ? agreed(Slot.STATUS, standing(person), told)
                        : new Judgement(
                                Verdict.CONTRADICTED,
                                Slot.STATUS,
                                new CustodySentence(record).of(last.get()),
                                standing(person),
                                told);
            }
        }
        return null;
    }

    private static BitSet told(Reading clause, Match act, Set<String> over) {
        var told = new BitSet();
        told.set(act.start(), act.end());
        mark(clause, over, told);
        clause.all("nobody", "group").forEach(match -> told.set(match.start(), match.end()));
        return told;
    }

    private static void mark(Reading clause, Set<String> stems, BitSet told) {
        for (var at = 0; at < clause.tokens().size(); at++) {
            if (stems.contains(clause.tokens().get(at).stem())) {
                told.set(at);
            }
        }
    }

    private static Judgement agreed(Slot slot, List<Fact> facts, BitSet told) {
        return new Judgement(Verdict.SUPPORTED, slot, "", facts, told);
    }
}
