package org.onrecord.ask.compute;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onrecord.ask.answer.Reason;
import org.onrecord.ask.answer.Response;
import org.onrecord.model.Fact;
import org.onrecord.search.text.Token;
import org.onrecord.search.text.Tokens;

/** The rows for sentences: the current one, replaced ones, the heaviest and the lightest. */
final class SentenceRules {
    private static final String[] COMPARISON = {"longest", "shortest", "harsher"};
    private static final Pattern INDETERMINATE =
            Pattern.compile("\\b(indeterminate|indefinite|public protection|at .* pleasure)\\b");
    private static final Pattern LIFE = Pattern.compile("\\blife\\b");
    private static final int INDETERMINATE_MONTHS = 10_000;
    private static final int MONTHS = 12;

    private SentenceRules() {}

    static List<Rule> rules() {
        return List.of(
                row("no such charge", "sentence", "get", "serve")
                        .when(SentenceRules::asksSentence)
                        .when(scope -> scope.isAboutOne() && !scope.offences().isEmpty() && !isCharged(scope))
                        .answers(SentenceRules::noCharge),
                row("heaviest or lightest sentence", COMPARISON)
                        .when(scope -> scope.has("sentence", "get", "harsher"))
                        .when(scope -> scope.has("who", "which", "what")
                                || !scope.asked().equals(scope.frame())
                                || (scope.has("whether") && scope.isAboutSeveral()))
                        .answers(SentenceRules::extreme),
                Rule.of("change of a sentence", "changed", "appeal", "overturned")
                        .knows("sentence", "original", "years", "release")
                        .withoutTime()
                        .ofDefendants()
                        .when(scope -> scope.has("whether") && scope.has("thing", "sentence"))
                        .when(scope -> sentenceShown(scope) != null)
                        .answers(SentenceRules::changes),
                row("sentence", "sentence", "get", "serve")
                        .refuses(COMPARISON)
                        .when(SentenceRules::asksSentence)
                        .answers(SentenceRules::current));
    }

    private static Rule row(String name, String... needs) {
        return Rule.of(name, needs)
                .asks("when", "why", "how-long")
                .knows(
                        "sentence",
                        "get",
                        "minimum",
                        "original",
                        "first",
                        "replaced",
                        "years",
                        "serve",
                        "guilty",
                        "kill",
                        "murder")
                .knows(COMPARISON)
                .refuses("cleared", "since", "fate", "last", "possible")
                .ofDefendants()
                .when(scope -> !scope.has("appeal") || scope.has("original", "first"))
                .when(scope -> !scope.has("why") || scope.has("kill", "which-charge"))
                .when(scope -> !scope.has("when")
                        || (scope.isAboutOne() && scope.has("sentence") && !scope.has("finished", "ending")))
                .when(scope -> !scope.has("how-long") || !scope.has("serve"))
                .when(scope -> !scope.has("present") || scope.hasSubject())
                .when(scope -> scope.span() == null
                        || !sentences(scope).during(scope.span()).isEmpty())
                .when(scope -> scope.proceedings().isEmpty()
                        || !ofTrial(scope, scope.proceedings()).isEmpty());
    }

    /** Returns the sentences passed in some proceedings, or for what people were convicted of in them. */
    private static Events ofTrial(Scope scope, Set<String> proceedings) {
        var charges = scope
                .court()
                .events()
                .of(EventType.CONVICTION)
                .by(scope.people())
                .where(event -> proceedings.contains(event.proceeding()))
                .all()
                .stream()
                .map(event -> event.person() + event.charge())
                .collect(Collectors.toSet());
        return sentences(scope)
                .where(event ->
                        proceedings.contains(event.proceeding()) || charges.contains(event.person() + event.charge()));
    }

    private static Events sentences(Scope scope) {
        return scope.court().events().of(EventType.SENTENCE).by(scope.people());
    }

    /** "Get" and "serve" alone ask for a sentence only with its length. */
    private static boolean asksSentence(Scope scope) {
        return scope.has("sentence")
                || (scope.has("get") && (scope.has("how-long", "what", "which") || namesTerm(scope)))
                || (scope.has("serve") && namesTerm(scope));
    }

    private static boolean namesTerm(Scope scope) {
        return scope.hasSubject()
                && scope.has("years")
                && scope.frame().tokens().stream().anyMatch(Token::isNumber);
    }

    private static boolean isCharged(Scope scope) {
        return !scope.court().events().by(scope.people()).over(scope.offences()).isEmpty();
    }

    private static Response noCharge(Scope scope) {
        return Response.none(
                Reason.NOT_ON_RECORD,
                "The record has no such charge against " + scope.court().names(scope.people()) + ".");
    }

    /** Returns the person whose sentence, or appeal against it, was shown last; null if the question names another. */
    private static @Nullable String sentenceShown(Scope scope) {
        var shown = scope.context().topAnswer(scope.record());
        return scope.court().events().all().stream()
                .filter(event -> event.fact().equals(shown) && (event.is(EventType.SENTENCE) || isAppeal(event)))
                .map(Event::person)
                .filter(person -> !scope.hasSubject() || scope.people().equals(List.of(person)))
                .<@Nullable String>map(person -> person)
                .findFirst()
                .orElse(null);
    }

    private static boolean isAppeal(Event event) {
        return event.is(EventType.APPEAL) && event.charge().contains("sentence");
    }

    /** Returns the replacements of a person's sentences, then the replaced ones and other appeals, newest first. */
    private static @Nullable Response changes(Scope scope) {
        var court = scope.court();
        var own = court.events().by(Objects.requireNonNull(sentenceShown(scope)));
        var sentences = own.of(EventType.SENTENCE);
        var replaced = sentences.where(event -> !court.isCurrent(event.fact())).facts();
        return new AnswerList()
                .addAll(replaced.stream().map(court::standing).toList())
                .addAll(replaced)
                .addAll(own.where(SentenceRules::isAppeal).reversed().facts())
                .addAll(sentences.facts())
                .withMessage(
                        replaced.isEmpty()
                                ? "No change of the sentence of " + court.names(own.people()) + " is on record."
                                : null)
                .response();
    }

    /** Returns current sentences for the offence named; "before the appeal" puts the replaced ones first. */
    private static @Nullable Response current(Scope scope) {
        var court = scope.court();
        var sentences = relevant(scope);
        var standing = scope.people().stream()
                .map(person -> sentences.by(person).facts().stream()
                        .map(court::standing)
                        .distinct()
                        .toList())
                .toList();
        var replaced = sentences.where(event -> !court.isCurrent(event.fact()));
        var answers = new AnswerList();
        var asksOriginal = scope.has("original", "first") && !scope.has("replaced");
        if (asksOriginal
                || (scope.span() != null && !replaced.during(scope.span()).isEmpty())) {
            answers.addAll(replaced.facts());
        }
        if (!scope.offences().isEmpty()) {
            answers.addAll(court.events()
                    .of(EventType.ACQUITTAL)
                    .by(scope.people())
                    .over(scope.offences())
                    .facts());
        }
        if (scope.has("which-charge")) {
            answers.addFirstOfEach(court.convictions(scope.people()));
        }
        var number = (int) standing.stream().filter(list -> !list.isEmpty()).count();
        return answers.addFirstOfEach(standing)
                .addAll(replaced.facts())
                .withMessage(scope.frame().countsPeople() ? Counts.people(number, "was sentenced") : null)
                .response();
    }

    /** Returns sentences for the offence named; otherwise all, first those with the term, trial or death mentioned. */
    private static Events relevant(Scope scope) {
        var court = scope.court();
        var sentences = sentences(scope);
        var deathOffences = scope.mentionsDeath() ? court.deathOffences() : Set.<String>of();
        var offences = scope.offences().isEmpty() && !scope.isOpen() ? deathOffences : scope.offences();
        var about = sentences.where(event -> event.isOver(offences));
        if (!about.isEmpty()) {
            return about;
        }
        var trials = scope.proceedings().isEmpty() && scope.has("thing")
                ? scope.context().namedProceedings()
                : scope.proceedings();
        var ofTrial = Set.copyOf(ofTrial(scope, trials).facts());
        var numbers = scope.frame().tokens().stream()
                .filter(Token::isNumber)
                .map(Token::stem)
                .toList();
        Predicate<Event> isMentioned = event -> ofTrial.contains(event.fact())
                || event.isOver(deathOffences)
                || Tokens.of(event.term()).stream().anyMatch(token -> numbers.contains(token.stem()));
        return sentences.sorted(Comparator.comparing(isMentioned::test, Comparator.reverseOrder()));
    }

    /** Returns each person's heaviest current sentence, heaviest or lightest first. */
    private static @Nullable Response extreme(Scope scope) {
        var court = scope.court();
        var isLeast = scope.has("shortest");
        var offences =
                scope.offences().isEmpty() && Court.mentionsDeath(scope.frame().tokens())
                        ? court.deathOffences()
                        : scope.offences();
        var over = sentences(scope).where(event -> event.isOver(offences));
        var sentences = (over.isEmpty() ? sentences(scope) : over).facts();
        var standing = new LinkedHashSet<Fact>();
        sentences.stream().map(court::standing).forEach(standing::add);
        var order = Comparator.comparingInt(SentenceRules::severity);
        var most = standing.stream()
                .collect(Collectors.toMap(fact -> fact.people().getFirst(), SentenceRules::severity, Math::max));
        var heaviest = standing.stream()
                .filter(fact -> most.getOrDefault(fact.people().getFirst(), 0) <= severity(fact))
                .sorted(isLeast ? order : order.reversed())
                .toList();
        var message = "Sorted by kind of sentence (life, indeterminate, determinate), then by length, "
                + (isLeast ? "the lightest" : "the heaviest") + " first.";
        return new AnswerList()
                .addAll(heaviest)
                .addAll(sentences.stream()
                        .filter(fact -> !court.isCurrent(fact))
                        .toList())
                .withMessage(heaviest.size() < 2 ? null : message)
                .response();
    }

    /** Ranks sentences: life, then indeterminate, then determinate; within a kind, by length in months. */
    private static int severity(Fact fact) {
        var event = new Event(fact, "", true);
        var text = (event.is(EventType.SENTENCE) ? event.result() + " " : "") + event.term();
        var kind = LIFE.matcher(text).find() ? 2 : INDETERMINATE.matcher(text).find() ? 1 : 0;
        return kind * INDETERMINATE_MONTHS + months(text);
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
