package org.onrecord.check;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.check.CheckedClaim.Slot;
import org.onrecord.check.CheckedClaim.Verdict;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Detail.OutcomeStep;
import org.onrecord.model.Fact;
import org.onrecord.model.Outcomes;
import org.onrecord.search.text.Lexicon.Match;

/** Compares a clause with the sentences on record. */
final class SentenceRule {
    private static final int NEAR = 4;
    private static final Set<String> TERM_VERBS = Set.of(
            "sentenced", "jailed", "imprisoned", "got", "received", "given", "handed", "sent", "serving", "serves");
    private static final Set<String> TERM_NOUNS =
            Set.of("sentence", "sentences", "term", "terms", "imprisonment", "prison", "jail", "behind", "custody");
    private static final Set<String> NOT_TERM = Set.of("old", "later", "after", "ago", "earlier", "before");

    private final Accused accused;
    private final CaseRecord record;
    private final Outcomes outcomes;
    private final TextReader reader;

    SentenceRule(Accused accused, TextReader reader) {
        this.accused = accused;
        this.record = accused.record();
        this.outcomes = accused.outcomes();
        this.reader = reader;
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

    /** Returns the length of a sentence in a clause. */
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
                var isTerm = (clause.word(number.end()).equals("to")
                                && clause.word(number.end() + 1).equals("run"))
                        || TERM_NOUNS.contains(clause.word(number.end()))
                        || (TERM_NOUNS.contains(clause.word(number.end() + 1))
                                && !clause.breaks().get(number.end() + 1))
                        || TERM_NOUNS.contains(clause.word(number.start() - 2));
                if (isMinimum(clause, number)) {
                    minimum = number.value();
                } else if (months == 0 && (isAfterVerb || (isTerm && !verbs.isEmpty()))) {
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
                && verbs.stream()
                        .anyMatch(verb -> match.start() >= verb.start()
                                && match.start()
                                        <= verb.end()
                                                + (match.length() == 1
                                                                && match.name().equals("life")
                                                        ? 1
                                                        : NEAR));
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

    @Nullable
    Judgement sentence(Reading clause, List<String> people) {
        var said = said(clause);
        if (said.isEmpty()
                || people.isEmpty()
                || (people.size() > 1 && !clause.has("group") && !clause.has("nobody"))) {
            return null;
        }
        var over = accused.offences(clause);
        var agreeing = new ArrayList<Fact>();
        for (var person : people) {
            var all = accused.of(person, fact -> term(fact) != null);
            var own = over.isEmpty()
                    ? all
                    : all.stream()
                            .filter(fact -> Accused.isOver(fact, over)
                                    || Outcomes.detail(fact).step() == OutcomeStep.APPEAL)
                            .toList();
            var asked = own.isEmpty() || (said.hasKind() && said.months > 0) ? all : own;
            if (asked.isEmpty()) {
                continue;
            }
            var same = fitting(asked, said);
            // The length may be that of another sentence in the same clause.
            if (same.isEmpty()
                    && said.months > 0
                    && clause.hasParts()
                    && !fitting(all, said.length()).isEmpty()) {
                return null;
            }
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
        Accused.mark(clause, over, agreeing, told);
        var terms = agreeing.stream().map(this::term).filter(Objects::nonNull).toList();
        clause.quantities().stream()
                .filter(number -> number.unit() == Quantity.Unit.MONTHS)
                .filter(number -> terms.stream()
                        .anyMatch(term -> term.months == number.value() || term.minimum == number.value()))
                .forEach(number -> told.set(number.start(), number.end()));
        return Judgement.agreed(Slot.SENTENCE, agreeing, told);
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
}
