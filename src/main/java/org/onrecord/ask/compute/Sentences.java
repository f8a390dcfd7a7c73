package org.onrecord.ask.compute;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.ask.compute.Events.Event;
import org.onrecord.model.Fact;
import org.onrecord.search.text.Token;
import org.onrecord.search.text.Tokens;

/** The facts about sentences that answer a question: the current one, replaced ones, the heaviest and the lightest. */
final class Sentences {
    private static final Pattern INDETERMINATE =
            Pattern.compile("\\b(indeterminate|indefinite|public protection|at .* pleasure)\\b");
    private static final Pattern LIFE = Pattern.compile("\\blife\\b");
    private static final int INDETERMINATE_MONTHS = 10_000;
    private static final int MONTHS = 12;

    private Sentences() {}

    static Events all(Scope scope) {
        return scope.court().criminal().of(EventType.SENTENCE).by(scope.people());
    }

    /** Returns the sentences passed in some proceedings, or for the convictions of people in them. */
    static Events ofTrial(Scope scope, Set<String> proceedings) {
        var charges = scope.court().criminal().of(EventType.CONVICTION).all().stream()
                .filter(event -> proceedings.contains(event.proceeding()))
                .map(Event::subject)
                .collect(Collectors.toSet());
        return all(scope).where(event -> proceedings.contains(event.proceeding()) || charges.contains(event.subject()));
    }

    /** "Get" and "serve" alone ask for a sentence only with its length. */
    static boolean isAsked(Scope scope) {
        return scope.has("sentence")
                || (scope.has("get") && scope.has("how-long", "what", "which"))
                || (scope.has("get", "serve")
                        && scope.has("years")
                        && !scope.named().isEmpty()
                        && !numbers(scope).isEmpty());
    }

    private static List<String> numbers(Scope scope) {
        return scope.frame().tokens().stream()
                .filter(Token::isNumber)
                .map(Token::stem)
                .toList();
    }

    private static Events replaced(Scope scope, Events sentences) {
        return sentences.where(event -> !scope.court().isCurrent(event.fact()));
    }

    private static List<Fact> standing(Scope scope, Events sentences) {
        return sentences.firstOfEach().stream().map(scope.court()::standing).toList();
    }

    /** Returns current sentences for the offence named; "before the appeal" puts the replaced ones first. */
    static List<Fact> current(Scope scope) {
        var sentences = relevant(scope);
        var replaced = replaced(scope, sentences);
        var asksReplaced = (scope.has("original", "first") && !scope.has("replaced"))
                || (scope.span() != null && !replaced.during(scope.span()).isEmpty());
        return Events.join(
                asksReplaced ? replaced.facts() : List.of(),
                scope.hasOffence() ? Decisions.acquittals(scope) : List.of(),
                scope.has("which-charge") ? scope.court().convictions(scope.people()) : List.of(),
                standing(scope, sentences),
                replaced.facts());
    }

    /** Returns sentences for the offence or death named; otherwise all, first those with the term or trial mentioned. */
    private static Events relevant(Scope scope) {
        var mentionsDeath = Court.mentionsDeath(scope.frame().tokens()) || scope.namesVictim();
        var deathOffences = mentionsDeath ? scope.court().deathOffences() : Set.<String>of();
        var isOpen = scope.isOpen() && !scope.has("longest", "shortest", "harsher");
        var offences = scope.hasOffence() || isOpen ? scope.offences() : deathOffences;
        var about = all(scope).where(event -> event.isOver(offences));
        if (!about.isEmpty()) {
            return about;
        }
        var trials = scope.proceedings().isEmpty() && scope.has("thing")
                ? scope.context().namedProceedings()
                : scope.proceedings();
        var ofTrial = ofTrial(scope, trials).all();
        return all(scope)
                .first(event -> ofTrial.contains(event)
                        || event.isOver(deathOffences)
                        || Tokens.of(event.term()).stream()
                                .anyMatch(token -> numbers(scope).contains(token.stem())));
    }

    /** Returns each person's heaviest current sentence, heaviest or lightest first, then the replaced ones. */
    static List<Fact> extremes(Scope scope) {
        var order = Comparator.comparingInt(Sentences::severity);
        var sentences = relevant(scope);
        var heaviest = sentences.people().stream()
                .flatMap(person -> standing(scope, sentences.by(List.of(person))).stream().max(order).stream())
                .sorted(scope.has("shortest") ? order : order.reversed());
        return Stream.concat(heaviest, replaced(scope, sentences).facts().stream())
                .toList();
    }

    static @Nullable String order(Scope scope) {
        return all(scope).people().size() < 2
                ? null
                : "Sorted by kind of sentence (life, indeterminate, determinate), then by length, "
                        + (scope.has("shortest") ? "the lightest" : "the heaviest") + " first.";
    }

    /** Ranks sentences: life, then indeterminate, then determinate; within a kind, by length in months. */
    private static int severity(Fact fact) {
        var event = new Event(fact, "", true);
        var text = (event.is(EventType.SENTENCE) ? event.result() + " " : "") + event.term();
        var kind = LIFE.matcher(text).find() ? 2 : INDETERMINATE.matcher(text).find() ? 1 : 0;
        return kind * INDETERMINATE_MONTHS + months(Tokens.of(text));
    }

    private static int months(List<Token> tokens) {
        for (var at = 1; at < tokens.size(); at++) {
            if (tokens.get(at - 1).isNumber() && tokens.get(at).isUnitOfTime()) {
                var number = Integer.parseInt(tokens.get(at - 1).stem());
                return tokens.get(at).stem().equals("year") ? number * MONTHS : number;
            }
        }
        return 0;
    }
}
