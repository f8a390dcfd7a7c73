package org.onrecord.ask.compute;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.onrecord.ask.compute.Events.Event;
import org.onrecord.ask.compute.Events.EventType;
import org.onrecord.model.Fact;
import org.onrecord.search.text.Token;
import org.onrecord.search.text.Tokens;

/** The facts about sentences that answer a question: the current ones, then replaced ones; the heaviest or lightest. */
final class Sentences {
    private static final Pattern INDETERMINATE =
            Pattern.compile("\\b(indeterminate|indefinite|public protection|at .* pleasure)\\b");
    private static final Pattern LIFE = Pattern.compile("\\blife\\b");
    private static final int INDETERMINATE_MONTHS = 10_000;
    private static final int MONTHS = 12;

    private Sentences() {}

    /** Returns the sentences that stand, then those they replaced; for the offence named, if there are any. */
    static List<Fact> current(Scope scope) {
        var sentences = relevant(scope);
        var replaced =
                sentences.where(event -> !scope.court().isCurrent(event.fact())).facts();
        return Events.join(
                scope.has("original", "first") ? replaced : List.of(),
                scope.hasOffence() ? scope.events(EventType.ACQUITTAL).facts() : List.of(),
                standing(scope, sentences),
                replaced);
    }

    /** Returns the sentences for the death or the offence that the question names, or all. */
    private static Events relevant(Scope scope) {
        var sentences = scope.court().criminal().of(EventType.SENTENCE).by(scope.people());
        var over = Court.mentionsDeath(scope.frame().tokens())
                ? sentences.where(event -> Court.mentionsDeath(Tokens.of(event.charge())))
                : sentences.over(scope.offences());
        return over.isEmpty() ? sentences : over;
    }

    private static List<Fact> standing(Scope scope, Events sentences) {
        return sentences.firstOfEach().stream().map(scope.court()::standing).toList();
    }

    /** Returns each person's heaviest current sentence, heaviest or lightest first, then all. */
    static List<Fact> extremes(Scope scope) {
        var order = Comparator.comparingInt(Sentences::severity);
        var sentences = relevant(scope);
        var heaviest = sentences.people().stream()
                .flatMap(person -> standing(scope, sentences.by(List.of(person))).stream().max(order).stream())
                .sorted(scope.has("shortest") ? order : order.reversed())
                .toList();
        return Events.join(heaviest, sentences.facts());
    }

    static String order(Scope scope) {
        return "Sorted by kind of sentence (life, indeterminate, determinate), then by length, "
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
