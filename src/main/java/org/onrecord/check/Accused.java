package org.onrecord.check;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Detail.OutcomeStep;
import org.onrecord.model.Fact;
import org.onrecord.model.Lazy;
import org.onrecord.model.Outcomes;
import org.onrecord.search.text.Lexicon;
import org.onrecord.search.text.Lexicon.Match;
import org.onrecord.search.text.Token;
import org.onrecord.search.text.Tokens;
import org.onrecord.search.text.WordList;

/** The people of a record with the charges, verdicts and measures about them, as a clause speaks of them. */
final class Accused {
    private static final Set<String> WEAK = WordList.ofClass("weak-offence");

    private final CaseRecord record;
    private final Outcomes outcomes;
    private final Lazy<Set<String>> offences = Lazy.of(this::findOffences);
    private final Lazy<List<String>> tried = Lazy.of(this::findTried);

    Accused(CaseRecord record) {
        this.record = record;
        this.outcomes = new Outcomes(record);
    }

    CaseRecord record() {
        return record;
    }

    Outcomes outcomes() {
        return outcomes;
    }

    boolean isDecision(Fact fact) {
        var detail = Outcomes.detail(fact);
        return (detail.isConviction() || detail.isAcquittal()) && outcomes.isCriminal(detail);
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

    /**
     * Returns the people that a clause is about; all who were tried if it speaks of them as a group. Somebody described,
     * as "the mother", may be of another case if the clause has other names.
     */
    List<String> people(Reading clause) {
        var hasOthers = clause.hasStranger()
                || clause.people().stream()
                        .anyMatch(id -> !record.isAbout(id)
                                && outcomes.of(id).findAny().isEmpty()
                                && record.statusesOf(id).findAny().isEmpty());
        var named = clause.mentions().stream()
                .filter(mention -> !mention.isBody() && (mention.description().isEmpty() || !hasOthers))
                .map(mention -> mention.ids().getFirst())
                .filter(id -> !record.isAbout(id) || tried.get().contains(id))
                .distinct()
                .toList();
        var isAll = clause.has("nobody")
                || clause.all("group")
                        .anyMatch(match -> !clause.word(match.start() - 1).equals("of"));
        return named.isEmpty() && isAll && !hasOthers && !clause.has("group-of-two") ? tried.get() : named;
    }

    /** Returns the people before an act, who are its subject; otherwise all. */
    List<String> people(Reading clause, Match act, List<String> people) {
        var before = clause.mentions().stream()
                .filter(mention -> mention.end() <= act.start() && !mention.isBody())
                .map(mention -> mention.ids().getFirst())
                .filter(people::contains)
                .distinct()
                .toList();
        var isNobody = isOfNobody(clause, act);
        return isNobody && before.isEmpty() && !clause.hasStranger() ? tried.get() : before.isEmpty() ? people : before;
    }

    static boolean isOfNobody(Reading clause, Match act) {
        return clause.all("nobody")
                .anyMatch(match -> match.end() <= act.start()
                        && (clause.breaks().nextSetBit(match.end()) < 0
                                || clause.breaks().nextSetBit(match.end()) > act.start()));
    }

    Set<String> offences(Reading clause) {
        return clause.tokens().stream()
                .map(Token::stem)
                .filter(offences.get()::contains)
                .collect(Collectors.toSet());
    }

    /** Returns the offences named after an act; otherwise those of the whole clause. */
    Set<String> offences(Reading clause, Match act) {
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

    static boolean isOver(Fact fact, Set<String> offences) {
        return stems(Outcomes.detail(fact).charge()).stream().anyMatch(offences::contains);
    }

    List<Fact> of(String person, Predicate<Fact> wanted) {
        return outcomes.of(person).filter(wanted).toList();
    }

    /** Returns the words that facts account for: an act, and the offences that are in their charges. */
    static BitSet told(Reading clause, Match act, Set<String> over, List<Fact> facts) {
        var told = new BitSet();
        told.set(act.start(), act.end());
        mark(clause, over, facts, told);
        clause.all("nobody", "group").forEach(match -> told.set(match.start(), match.end()));
        return told;
    }

    static void mark(Reading clause, Set<String> offences, List<Fact> facts, BitSet told) {
        for (var at = 0; at < clause.tokens().size(); at++) {
            var stem = clause.tokens().get(at).stem();
            if (offences.contains(stem) && facts.stream().anyMatch(fact -> isOver(fact, Set.of(stem)))) {
                told.set(at);
            }
        }
    }
}
