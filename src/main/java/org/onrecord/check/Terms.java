package org.onrecord.check;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.check.Quantity.Unit;
import org.onrecord.model.Detail.OutcomeStep;
import org.onrecord.model.Fact;
import org.onrecord.model.Outcomes;
import org.onrecord.search.text.Lexicon.Match;

/** The lengths and types of sentences in clauses and in outcomes. */
final class Terms {
    private static final int NEAR = 4;
    private static final Set<String> VERBS = Words.of("term-verb");
    private static final Set<String> TERM_NOUNS = Words.of("term-noun");
    private static final Set<String> NOT_TERM = Words.of("not-term");

    private final Outcomes outcomes;
    private final TextReader reader;

    Terms(Outcomes outcomes, TextReader reader) {
        this.outcomes = outcomes;
        this.reader = reader;
    }

    /**
     * The length and type of a sentence.
     *
     * @param months its length, or 0
     * @param minimum the months before a release may be considered, or 0
     * @param words the words for it
     */
    record Term(boolean isLife, boolean isIndeterminate, double months, double minimum, String words) {
        boolean fits(Term known) {
            return (!isLife || known.isLife)
                    && (!isIndeterminate || known.isIndeterminate)
                    && (months == 0 || months == known.months)
                    && (minimum == 0 || minimum == known.minimum || (known.minimum == 0 && minimum == known.months));
        }

        /** Whether it may be two: "twelve years and life". */
        boolean isTwofold() {
            return (isLife || isIndeterminate) && months > 0;
        }

        Term kind() {
            return new Term(isLife, isIndeterminate, 0, minimum, words);
        }

        Term length() {
            return new Term(false, false, months, 0, words);
        }
    }

    boolean isAmong(Term said, List<Fact> sentences) {
        var known = sentences.stream().map(this::of).filter(Objects::nonNull).toList();
        return known.stream().anyMatch(said::fits)
                || (said.isTwofold()
                        && known.stream().anyMatch(said.kind()::fits)
                        && known.stream().anyMatch(said.length()::fits));
    }

    /** Returns the sentence that a clause speaks of; null if it gives neither type nor length. */
    @Nullable
    Term said(Reading clause) {
        var verbs = clause.all("sentenced", "given")
                .filter(act -> VERBS.contains(clause.word(act.start())))
                .toList();
        if (verbs.isEmpty()) {
            return null;
        }
        var life = clause.all("life")
                .filter(match -> isAfter(match, verbs) && !clause.isNegated(match))
                .findFirst();
        var indeterminate = clause.all("indeterminate")
                .filter(match -> isAfter(match, verbs) && !clause.isNegated(match))
                .findFirst();
        var lengths = clause.quantities().stream()
                .filter(number -> number.unit() == Unit.MONTHS)
                .filter(number -> isMinimum(clause, number) || isTerm(clause, number, verbs))
                .toList();
        var said = Stream.concat(
                        Stream.of(life, indeterminate)
                                .flatMap(one -> one.stream())
                                .map(one -> clause.written(one.start(), one.end())),
                        lengths.stream().map(number -> clause.written(number.start(), number.end())))
                .toList();
        return said.isEmpty()
                ? null
                : term(clause, life.isPresent(), indeterminate.isPresent(), lengths, String.join(", ", said));
    }

    private static Term term(
            Reading text, boolean isLife, boolean isIndeterminate, List<Quantity> lengths, String words) {
        var months = lengths.stream().filter(number -> !isMinimum(text, number)).findFirst();
        var minimum = lengths.stream().filter(number -> isMinimum(text, number)).findFirst();
        return new Term(
                isLife,
                isIndeterminate,
                months.map(Quantity::value).orElse(0.0),
                minimum.map(Quantity::value).orElse(0.0),
                words);
    }

    private static boolean isTerm(Reading clause, Quantity number, List<Match> verbs) {
        var next = clause.word(number.end());
        return !NOT_TERM.contains(next)
                && (verbs.stream().anyMatch(verb -> number.start() >= verb.end() && number.start() <= verb.end() + NEAR)
                        || TERM_NOUNS.contains(next)
                        || (TERM_NOUNS.contains(clause.word(number.end() + 1))
                                && !clause.breaks().get(number.end() + 1))
                        || TERM_NOUNS.contains(clause.word(number.start() - 2)));
    }

    private static boolean isAfter(Match match, List<Match> verbs) {
        var reach = match.length() == 1 && match.name().equals("life") ? 1 : NEAR;
        return verbs.stream().anyMatch(verb -> match.start() >= verb.start() && match.start() <= verb.end() + reach);
    }

    private static boolean isMinimum(Reading text, Quantity number) {
        return text.all("minimum")
                .anyMatch(match -> match.end() <= number.start()
                        ? number.start() - match.end() < NEAR - 1
                        : match.start() >= number.end() && match.start() - number.end() < 2);
    }

    /** Returns the term of a criminal sentence, or of an appeal that changed one; null for any other outcome. */
    @Nullable
    Term of(Fact fact) {
        var detail = Outcomes.detail(fact);
        var isSentence = detail.step() == OutcomeStep.SENTENCE;
        if (!(isSentence || (detail.step() == OutcomeStep.APPEAL && detail.term() != null))
                || !outcomes.isCriminal(detail)) {
            return null;
        }
        var text =
                reader.read((isSentence ? detail.result() + ", " : "") + Objects.requireNonNullElse(detail.term(), ""));
        var lengths = text.quantities().stream()
                .filter(number -> number.unit() == Unit.MONTHS)
                .toList();
        return term(text, text.has("life"), text.has("indeterminate"), lengths, "");
    }
}
