package org.onrecord.ask.compute;

import static org.onrecord.ask.compute.CriminalOutcomes.detail;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.ask.answer.Reason;
import org.onrecord.ask.answer.Response;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Fact;
import org.onrecord.model.OutcomeStep;
import org.onrecord.search.text.Token;
import org.onrecord.search.text.Tokens;

/** The operator for sentences: the current one, replaced ones, the heaviest and the lightest. */
final class SentenceAnswers implements Operator {
    private static final Set<String> SERVING = Set.of("serve", "served", "serving", "spend", "spent", "do");
    /** Words that ask what the law allows. */
    private static final Set<String> LAW_WORDS = Set.of("can", "could", "would", "maximum", "may");

    /** "What is the sentence for murder" also asks about the law. */
    private static final Set<String> BEING = Set.of("is", "are");

    private static final Set<String> WHICH = Set.of("who", "whose", "which", "what", "whos", "whats");
    private static final Set<String> IT = Set.of("it", "that");
    private static final String[] ALLOWED_LISTS = {
        "sentence",
        "get",
        "minimum",
        "original",
        "replaced",
        "longest",
        "shortest",
        "harsher",
        "years",
        "serve",
        "guilty",
        "kill",
        "murder"
    };
    private static final Set<String> WHAT = Set.of("what", "whats", "which");
    private static final Pattern INDETERMINATE =
            Pattern.compile("\\b(indeterminate|indefinite|public protection|at .* pleasure)\\b");
    private static final Pattern LIFE = Pattern.compile("\\blife\\b");
    private static final int MONTHS = 12;

    private final CaseRecord record;
    private final CriminalOutcomes outcomes;

    SentenceAnswers(CaseRecord record, CriminalOutcomes outcomes) {
        this.record = record;
        this.outcomes = outcomes;
    }

    @Override
    public @Nullable Response answer(AskedQuestion asked) {
        if (!asksSentence(asked)
                || asked.isAboutUntried()
                || asked.hasUnresolvedPronoun()
                || asked.has("cleared")
                || (asked.has("appeal") && !asked.has("original"))
                || (asked.asks("why") && !asked.has("kill") && !asked.asks("charge-asked"))
                || (asked.asks("when") && !asksDayOfSentence(asked))
                || asked.asks("where", "how-old", "how-much", "last", "next", "law-asked", "says", "since", "fate")
                || (asked.span() != null && !hasSentenceInSpan(asked))
                || asked.asksAgent()
                || (asked.says(SERVING) && asked.asks("how-long"))
                || asked.says(LAW_WORDS)
                || (asked.says(BEING) && !asked.hasSubject())
                || !asked.containsOnly(ALLOWED_LISTS)) {
            return null;
        }
        var proceedings = asked.proceedings();
        var sentences = outcomes.of(asked.people(), detail -> detail.step() == OutcomeStep.SENTENCE);
        if (!proceedings.isEmpty()
                && sentences.stream()
                        .noneMatch(fact -> proceedings.contains(detail(fact).proceeding()))) {
            return null;
        }
        if (asked.isAboutOnePerson() && !asked.offences().isEmpty() && !isCharged(asked)) {
            var person = record.nameOf(asked.people().getFirst());
            return Response.none(Reason.NOT_ON_RECORD, "The record has no such charge against " + person + ".");
        }
        var isComparison = asked.has("longest", "shortest", "harsher");
        if (isComparison && !compares(asked)) {
            return null;
        }
        return isComparison
                ? extreme(forNamed(asked, sentences), asked.words().asksLeast())
                : current(asked, relevant(asked, sentences));
    }

    private boolean isCharged(AskedQuestion asked) {
        return !outcomes.of(asked.people(), detail -> CriminalOutcomes.isAbout(detail, asked.offences()))
                .isEmpty();
    }

    private static boolean asksDayOfSentence(AskedQuestion asked) {
        return asked.isAboutOnePerson() && asked.has("sentence") && !asked.has("finished") && !asked.asks("ending");
    }

    /** "What did he get in May 2009": a date of sentencing selects the sentence. */
    private boolean hasSentenceInSpan(AskedQuestion asked) {
        return !inSpan(asked, outcomes.of(asked.people(), detail -> detail.step() == OutcomeStep.SENTENCE))
                .isEmpty();
    }

    private static List<Fact> inSpan(AskedQuestion asked, List<Fact> facts) {
        var span = asked.span();
        return span == null
                ? List.of()
                : facts.stream()
                        .filter(fact -> fact.date().overlaps(span.from(), span.to()))
                        .toList();
    }

    private static boolean asksSentence(AskedQuestion asked) {
        var isWhat = asked.has("guilty") ? !asked.startsWith(WHAT) && asked.says(WHAT) : asked.startsWith(WHAT);
        var asksTerm = asked.has("get") && (asked.asks("how-long") || isWhat || namesTerm(asked) || compares(asked));
        return asked.has("sentence")
                || asksTerm
                || (asked.has("harsher") && compares(asked))
                || (asked.has("serve") && namesTerm(asked));
    }

    /** Recognises "who got longer" and "did he get more than her". */
    private static boolean compares(AskedQuestion asked) {
        return asked.has("longest", "shortest", "harsher")
                && (asked.startsWith(WHICH)
                        || asked.words().comparesAgain()
                        || (asked.asksYesNo() && asked.isAboutSeveralPeople()));
    }

    private static boolean namesTerm(AskedQuestion asked) {
        return asked.hasSubject()
                && asked.has("years")
                && asked.tokens().stream().anyMatch(Token::isNumber);
    }

    /** Returns the sentences for the offence or death named; all sentences if none is named. */
    private List<Fact> forNamed(AskedQuestion asked, List<Fact> sentences) {
        var offences = asked.offences().isEmpty() ? outcomes.deathOffences(asked.tokens(), false) : asked.offences();
        var about = sentences.stream()
                .filter(fact -> CriminalOutcomes.isAbout(detail(fact), offences))
                .toList();
        return about.isEmpty() ? sentences : about;
    }

    /** Returns sentences for the offence named; otherwise all, first those with the term, trial or death mentioned. */
    private List<Fact> relevant(AskedQuestion asked, List<Fact> sentences) {
        var deathOffences = outcomes.deathOffences(
                asked.tokens(), asked.subjects().namesVictim() && (asked.isOpen() || asked.continuesPrevious()));
        var offences = asked.offences().isEmpty() && !asked.isOpen() ? deathOffences : asked.offences();
        var about = sentences.stream()
                .filter(fact -> CriminalOutcomes.isAbout(detail(fact), offences))
                .toList();
        if (!about.isEmpty()) {
            return about;
        }
        var before = asked.says(IT) ? asked.context().namedProceedings() : Set.<String>of();
        var charges =
                outcomes
                        .of(asked.people(), detail -> detail.isConviction() && before.contains(detail.proceeding()))
                        .stream()
                        .map(fact -> detail(fact).charge())
                        .toList();
        var numbers =
                asked.tokens().stream().filter(Token::isNumber).map(Token::stem).toList();
        Predicate<Fact> isMentioned = fact -> charges.contains(detail(fact).charge())
                || CriminalOutcomes.isAbout(detail(fact), deathOffences)
                || Tokens.of(String.valueOf(detail(fact).term())).stream()
                        .anyMatch(token -> numbers.contains(token.stem()));
        return sentences.stream()
                .sorted(Comparator.comparing(isMentioned::test).reversed())
                .toList();
    }

    /** Puts current sentences before replaced ones; "before the appeal" reverses the order. */
    private @Nullable Response current(AskedQuestion asked, List<Fact> sentences) {
        var standing = asked.people().stream()
                .map(person -> sentences.stream()
                        .filter(fact -> detail(fact).person().equals(person))
                        .map(outcomes::standing)
                        .distinct()
                        .toList())
                .toList();
        var replaced = outcomes.superseded(sentences);
        var answers = new AnswerList();
        if ((asked.has("original") && !asked.has("replaced"))
                || !inSpan(asked, replaced).isEmpty()) {
            answers.addAll(replaced);
        }
        if (!asked.offences().isEmpty()) {
            answers.addAll(outcomes.of(
                    asked.people(),
                    detail -> detail.isAcquittal() && CriminalOutcomes.isAbout(detail, asked.offences())));
        }
        if (asked.asks("charge-asked")) {
            answers.addFirstOfEach(
                    asked.people().stream().map(outcomes::convictions).toList());
        }
        return answers.addFirstOfEach(standing)
                .addAll(replaced)
                .withMessage(
                        asked.countsPeople()
                                ? Counts.people(
                                        (int) standing.stream()
                                                .filter(list -> !list.isEmpty())
                                                .count(),
                                        "was sentenced")
                                : null)
                .response();
    }

    /** Returns each person's heaviest current sentence, heaviest or lightest first. */
    private @Nullable Response extreme(List<Fact> sentences, boolean isLeast) {
        var order = Comparator.comparingInt(SentenceAnswers::severity);
        var standing = new LinkedHashSet<Fact>();
        sentences.stream().map(outcomes::standing).forEach(standing::add);
        var heaviest = standing.stream()
                .filter(fact -> standing.stream()
                        .filter(other ->
                                detail(other).person().equals(detail(fact).person()))
                        .noneMatch(other -> severity(other) > severity(fact)))
                .sorted(isLeast ? order : order.reversed())
                .toList();
        return new AnswerList()
                .addAll(heaviest)
                .addAll(outcomes.superseded(sentences))
                .withMessage(
                        heaviest.size() < 2
                                ? null
                                : "Sorted by kind of sentence (life, indeterminate, determinate), then by length, "
                                        + (isLeast ? "the lightest" : "the heaviest") + " first.")
                .response();
    }

    /** Ranks sentences: life, then indeterminate, then determinate; within a kind, by length in months. */
    private static int severity(Fact fact) {
        var detail = detail(fact);
        var result = detail.step() == OutcomeStep.SENTENCE && detail.result() != null ? detail.result() : "";
        var text = detail.term() == null ? result : result + " " + detail.term();
        var kind = LIFE.matcher(text).find() ? 2 : INDETERMINATE.matcher(text).find() ? 1 : 0;
        return kind * 10_000 + months(text);
    }

    private static int months(String text) {
        var tokens = Tokens.of(text);
        for (var at = 1; at < tokens.size(); at++) {
            if (tokens.get(at - 1).isNumber() && tokens.get(at).isUnitOfTime()) {
                var number = Integer.parseInt(tokens.get(at - 1).stem());
                return tokens.get(at).stem().equals("year") ? number * MONTHS : number;
            }
        }
        return 0;
    }
}
