package org.onrecord.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.lookup.status.CustodySentence;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.CustodyStatus;
import org.onrecord.model.Detail.CustodyDetail;
import org.onrecord.model.Detail.CustodyDetail.Event;
import org.onrecord.model.Detail.OutcomeDetail;
import org.onrecord.model.Detail.OutcomeStep;
import org.onrecord.model.Fact;
import org.onrecord.model.FactKind;
import org.onrecord.model.Outcomes;
import org.onrecord.model.Proceeding.Forum;
import org.onrecord.search.names.Mention;
import org.onrecord.search.text.Lexicon;
import org.onrecord.search.text.Lexicon.Match;
import org.onrecord.search.text.Token;
import org.onrecord.search.text.Tokens;
import org.onrecord.search.text.WordList;

/** Lays the outcomes that a clause gives a person beside those that the record has of the same person. */
final class PartyOutcomes {
    private static final int NEAR = 4;
    private static final int SLACK = 31;
    private static final Set<String> WEAK = WordList.ofClass("weak-offence");
    private static final Set<String> MODAL = Words.of("modal");
    private static final Set<String> NOUNS = Words.of("noun");
    private static final Set<String> DONE = Words.of("done");
    private static final Set<String> PASSIVE = Words.of("passive");
    private static final Set<String> OFTEN = Set.of("of", "to", "since", "the");
    private static final Set<String> VERDICTS =
            Set.of("convicted", "acquitted", "pleaded-guilty", "pleaded-not-guilty", "sentenced");
    private static final List<String> COUNTS = List.of("once", "twice", "thrice", "four-times", "five-times");
    private static final Set<CustodyStatus> OUTSIDE =
            Set.of(CustodyStatus.RELEASED_ON_LICENCE, CustodyStatus.SENTENCE_EXPIRED, CustodyStatus.EXONERATED);
    private static final Pattern QUASHED = Pattern.compile("quashed|overturned|set aside");
    private static final Pattern STRUCK_OFF = Pattern.compile("struck off|removed from the register|^erased");

    private final CaseRecord record;
    private final Outcomes outcomes;
    private final Terms terms;
    private final Set<String> offences;

    PartyOutcomes(CaseRecord record, TextReader reader) {
        this.record = record;
        this.outcomes = new Outcomes(record);
        this.terms = new Terms(outcomes, reader);
        this.offences = outcomes.all()
                .map(Outcomes::detail)
                .filter(outcomes::isCriminal)
                .flatMap(detail -> stems(detail.charge()).stream())
                .collect(Collectors.toSet());
    }

    /**
     * An outcome that a clause gives a person, beside those of the person.
     *
     * @param said the words of the clause
     * @param own the outcomes of the person of this kind
     * @param has what they have instead; null if one of them has it, or may have it
     */
    record Laid(String said, List<Fact> own, @Nullable String has) {}

    /** Returns each outcome that the record can be laid beside. */
    List<Laid> in(Reading clause) {
        return clause.acts().stream()
                .filter(act -> !MODAL.contains(clause.word(act.start() - 1)) && !isOfCase(clause, act))
                .flatMap(act -> laid(clause, act))
                .collect(Collectors.toMap(
                        laid -> Objects.requireNonNullElse(laid.has(), "")
                                + laid.own().getFirst().id(),
                        laid -> laid,
                        (first, _) -> first,
                        LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    /** Whether an appeal or a claim was dismissed, not a person. */
    private static boolean isOfCase(Reading clause, Match act) {
        return Set.of("dismissed", "suspended", "resigned", "struck-off").contains(act.name())
                && (NOUNS.contains(clause.word(act.start()))
                        || clause.word(act.start() - 1).equals("unfair")
                        || clause.all("case").anyMatch(match -> Math.abs(match.start() - act.start()) <= NEAR + 1));
    }

    private Stream<Laid> laid(Reading clause, Match act) {
        return people(clause, act).flatMap(bearers -> {
            var each = bearers.stream()
                    .map(person -> laid(clause, act, person))
                    .filter(Objects::nonNull)
                    .toList();
            // A name or description of several people is that of the one with this outcome.
            var same = each.stream().filter(one -> one.has() == null).toList();
            return (same.isEmpty() ? each : same).stream().limit(1);
        });
    }

    /** Returns the people that an act befell, each with all bearers of the name. */
    private Stream<List<String>> people(Reading clause, Match act) {
        var named = clause.mentions().stream()
                .filter(mention -> !mention.isBody() && !isOfAnother(clause, mention))
                .toList();
        var since = clause.acts().stream()
                .filter(other -> other.end() <= act.start() && VERDICTS.contains(other.name()))
                .mapToInt(Match::end)
                .max()
                .orElse(0);
        var before =
                named.stream().filter(mention -> mention.end() <= act.start()).toList();
        var last = before.stream().filter(mention -> mention.start() >= since).toList();
        var isGroup = clause.all("group")
                .anyMatch(match -> match.end() <= act.start()
                        && !clause.word(match.start() - 1).equals("of"));
        if (before.isEmpty() && isGroup && !clause.has("group-of-two") && !clause.hasStranger()) {
            return outcomes.tried().stream().sorted().map(List::of);
        }
        var isPassive =
                PASSIVE.contains(clause.word(act.start() - 1)) || act.name().equals("resigned");
        return (before.isEmpty() && !isPassive ? named : last.isEmpty() ? before : last)
                .stream().map(Mention::ids);
    }

    /** Whether "the mother" may be that of another case, since somebody without an outcome or unknown is named before. */
    private boolean isOfAnother(Reading clause, Mention mention) {
        return !mention.description().isEmpty()
                && (clause.hasStranger()
                        || clause.mentions().stream()
                                .anyMatch(other -> !other.isBody()
                                        && other.description().isEmpty()
                                        && other.end() <= mention.start()
                                        && outcomes.of(other.ids().getFirst())
                                                .findAny()
                                                .isEmpty()));
    }

    private @Nullable Laid laid(Reading clause, Match act, String person) {
        return switch (act.name()) {
            case "convicted", "acquitted", "pleaded-guilty", "pleaded-not-guilty" -> verdict(clause, act, person);
            case "sentenced", "given" -> sentence(clause, act, person);
            case "struck-off", "dismissed", "resigned", "suspended" -> measure(clause, act, person);
            case "released", "recalled" -> custody(clause, act, person);
            case "in-prison", "out-of-prison" -> status(clause, act, person);
            default -> null;
        };
    }

    private @Nullable Laid verdict(Reading clause, Match act, String person) {
        var isPlea = act.name().startsWith("pleaded");
        var over = offences(clause, act);
        var all = of(
                person,
                fact -> isDecision(fact) || (isPlea && Outcomes.detail(fact).step() == OutcomeStep.PLEA));
        var own = all.stream()
                .filter(fact -> over.isEmpty() || isOver(fact, over))
                .toList();
        var isNotGuilty = clause.word(act.start()).equals("guilty")
                && clause.word(act.start() - 1).equals("not");
        var saysGuilty =
                (act.name().equals("convicted") && !isNotGuilty) || act.name().equals("pleaded-guilty");
        if (clause.isNegated(act) && !isNotGuilty) {
            return all.isEmpty() ? null : new Laid("", own.isEmpty() ? all : own, null);
        }
        if (own.isEmpty()) {
            return otherOffence(clause, act, all, saysGuilty);
        }
        var isSame = own.stream().anyMatch(fact -> {
            var detail = Outcomes.detail(fact);
            if (isPlea && detail.step() == OutcomeStep.PLEA) {
                return detail.isGuiltyPlea() == saysGuilty;
            }
            return (detail.isConviction() == saysGuilty && !(isPlea && saysGuilty)) || (!saysGuilty && isQuashed(fact));
        });
        var isDecided = !isPlea
                || own.stream()
                        .anyMatch(fact -> Outcomes.detail(fact).step() == OutcomeStep.PLEA
                                || Outcomes.detail(fact).isAcquittal() == saysGuilty);
        return laid(clause, act, own, isSame || !isDecided);
    }

    private boolean isQuashed(Fact fact) {
        var result = outcomes.standing(fact).detail() instanceof OutcomeDetail detail ? detail.result() : null;
        return result != null && QUASHED.matcher(result).find();
    }

    /** Compares a conviction of an offence without a decision, of somebody with other convictions that stand. */
    private @Nullable Laid otherOffence(Reading clause, Match act, List<Fact> all, boolean saysGuilty) {
        var offence = clause.sides().getOrDefault("charge offence", Map.<String, Match>of()).values().stream()
                .filter(match -> match.start() >= act.end() && match.start() <= act.end() + 2)
                .findFirst();
        var standing = all.stream()
                .filter(fact -> Outcomes.detail(fact).isConviction() && outcomes.replacement(fact) == null)
                .toList();
        return !saysGuilty || offence.isEmpty() || standing.isEmpty()
                ? null
                : new Laid(clause.written(offence.get().start(), offence.get().end()), standing, results(standing));
    }

    private @Nullable Laid sentence(Reading clause, Match act, String person) {
        var said = terms.said(clause);
        var own = of(person, fact -> terms.of(fact) != null);
        if (said == null || own.isEmpty()) {
            return own.isEmpty() || act.name().equals("given") ? null : new Laid("", own, null);
        }
        var over = offences(clause, act);
        var ofOffence = own.stream()
                .filter(fact -> isOver(fact, over) || Outcomes.detail(fact).step() == OutcomeStep.APPEAL)
                .toList();
        var asked = ofOffence.stream().allMatch(fact -> Outcomes.detail(fact).step() == OutcomeStep.APPEAL)
                ? own
                : ofOffence;
        return new Laid(
                said.words(), asked, clause.isNegated(act) || terms.isAmong(said, asked) ? null : results(asked));
    }

    private @Nullable Laid measure(Reading clause, Match act, String person) {
        var own = of(person, fact -> is(fact, act.name()) || excludes(fact, act.name()));
        var isSame = clause.isNegated(act)
                || own.stream().anyMatch(fact -> is(fact, act.name()))
                || clause.tokens().stream().map(Token::word).anyMatch(Words.of("voluntary")::contains);
        return own.isEmpty() ? null : laid(clause, act, own, isSame);
    }

    private static boolean is(Fact fact, String act) {
        var detail = Outcomes.detail(fact);
        var result = Objects.requireNonNullElse(detail.result(), "");
        return switch (act) {
            case "dismissed" -> detail.step() == OutcomeStep.DISMISSAL || result.startsWith("removed");
            case "resigned" -> detail.step() == OutcomeStep.RESIGNATION;
            case "suspended" -> result.contains("suspen");
            default -> STRUCK_OFF.matcher(result).find();
        };
    }

    /** Whether one outcome that stands excludes another: who resigned was not dismissed; a regulator strikes off or does less. */
    private boolean excludes(Fact fact, String act) {
        var detail = Outcomes.detail(fact);
        var result = Objects.requireNonNullElse(detail.result(), "");
        return outcomes.replacement(fact) == null
                && switch (act) {
                    case "dismissed" -> detail.step() == OutcomeStep.RESIGNATION || result.equals("no case to answer");
                    case "resigned" -> detail.step() == OutcomeStep.DISMISSAL;
                    case "struck-off" ->
                        outcomes.forum(detail) == Forum.REGULATOR
                                && detail.step() != OutcomeStep.CHARGE
                                && !result.contains("interim");
                    default -> result.equals("no case to answer");
                };
    }

    private @Nullable Laid custody(Reading clause, Match act, String person) {
        var event = act.name().equals("released") ? Event.RELEASED : Event.RECALLED;
        var isDone =
                IntStream.range(act.start(), act.end()).mapToObj(clause::word).anyMatch(DONE::contains);
        if (!isDone || clause.isNegated(act)) {
            return null;
        }
        var steps = record.factsOf(FactKind.CUSTODY)
                .filter(fact -> fact.detail() instanceof CustodyDetail custody
                        && custody.person().equals(person)
                        && custody.event() == event)
                .sorted(Fact.BY_DATE)
                .toList();
        var said = clause.written(act.start(), act.end());
        if (steps.isEmpty()) {
            return event == Event.RELEASED ? lasting(said, person, status -> status == CustodyStatus.SERVING) : null;
        }
        var count = clause.all(COUNTS.toArray(String[]::new))
                .filter(match -> match.end() >= act.start() && match.start() <= act.end() + NEAR)
                .findFirst();
        if (count.isPresent() && clause.dates().isEmpty()) {
            var isSame = COUNTS.indexOf(count.get().name()) + 1 == steps.size();
            return new Laid(
                    clause.written(count.get().start(), count.get().end()), steps, isSame ? null : dates(steps));
        }
        var date = clause.dates().stream()
                .filter(dated -> dated.span().isBounded()
                        && dated.start() >= act.start()
                        && dated.start() <= act.end() + NEAR
                        && clause.breaks().nextSetBit(act.end()) < 0
                        && !OFTEN.contains(clause.word(dated.start() - 1)))
                .findFirst();
        return date.map(dated -> new Laid(
                        clause.written(dated.start(), dated.end()),
                        steps,
                        steps.stream()
                                        .anyMatch(fact -> fact.date()
                                                .overlaps(
                                                        KnownFact.minus(
                                                                dated.span().from(), slack(fact)),
                                                        KnownFact.plus(
                                                                dated.span().to(), slack(fact))))
                                ? null
                                : dates(steps)))
                .orElse(new Laid("", steps, null));
    }

    private static int slack(Fact fact) {
        return fact.date().isUncertain() ? SLACK : 0;
    }

    private static String dates(List<Fact> facts) {
        return facts.stream().map(fact -> fact.date().inWords()).collect(Collectors.joining("; "));
    }

    private @Nullable Laid status(Reading clause, Match act, String person) {
        if (!clause.dates().isEmpty()) {
            return null;
        }
        var saysOut = act.name().equals("out-of-prison") != clause.isNegated(act);
        var laid = lasting(
                clause.written(act.start(), act.end()),
                person,
                status -> status != CustodyStatus.UNKNOWN && OUTSIDE.contains(status) != saysOut);
        var own = of(person, fact -> terms.of(fact) != null);
        return laid != null || own.isEmpty() ? laid : new Laid("", own, null);
    }

    /** Lays words beside the last known status of a person, if it is contrary to them. */
    private @Nullable Laid lasting(String said, String person, Predicate<CustodyStatus> isContrary) {
        return record.statusesOf(person)
                .filter(interval -> interval.to() == null && isContrary.test(interval.status()))
                .findFirst()
                .map(interval -> new Laid(
                        said,
                        record.factsWith(interval.facts()).toList(),
                        new CustodySentence(record).of(interval).replaceFirst("\\.$", "")))
                .orElse(null);
    }

    private Laid laid(Reading clause, Match act, List<Fact> own, boolean isSame) {
        return new Laid(clause.written(act.start(), act.end()), own, isSame ? null : results(own));
    }

    /** Returns the results of outcomes in a few words. */
    private String results(List<Fact> own) {
        return own.stream()
                .map(outcomes::standing)
                .distinct()
                .map(fact -> fact.detail() instanceof OutcomeDetail detail
                        ? Stream.of(
                                        detail.result(),
                                        detail.term(),
                                        detail.step() == OutcomeStep.VERDICT ? detail.charge() : null)
                                .filter(Objects::nonNull)
                                .collect(Collectors.joining(", "))
                        : fact.labelOrStatement())
                .collect(Collectors.joining("; "));
    }

    private List<Fact> of(String person, Predicate<Fact> wanted) {
        return outcomes.of(person).filter(wanted).toList();
    }

    private boolean isDecision(Fact fact) {
        var detail = Outcomes.detail(fact);
        return (detail.isConviction() || detail.isAcquittal()) && outcomes.isCriminal(detail);
    }

    /** Returns the offences named after an act; otherwise those of the whole clause. */
    private Set<String> offences(Reading clause, Match act) {
        var next = clause.acts().stream()
                .filter(match -> match.start() >= act.end() && VERDICTS.contains(match.name()))
                .mapToInt(Match::start)
                .min()
                .orElse(clause.tokens().size());
        var after = offences(clause.tokens().subList(act.start(), next));
        return after.isEmpty() ? offences(clause.tokens()) : after;
    }

    private Set<String> offences(List<Token> tokens) {
        return tokens.stream().map(Token::stem).filter(offences::contains).collect(Collectors.toSet());
    }

    private static boolean isOver(Fact fact, Set<String> offences) {
        return stems(Outcomes.detail(fact).charge()).stream().anyMatch(offences::contains);
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
}
