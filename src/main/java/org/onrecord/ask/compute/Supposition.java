package org.onrecord.ask.compute;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.ask.answer.Nearest;
import org.onrecord.ask.answer.Reason;
import org.onrecord.ask.answer.Response;
import org.onrecord.ask.compute.Events.Event;
import org.onrecord.ask.understand.Frame;
import org.onrecord.model.Fact;
import org.onrecord.model.Forum;
import org.onrecord.model.OpenQuestion;
import org.onrecord.search.index.QuestionTerms;
import org.onrecord.search.text.Lexicon;
import org.onrecord.search.text.Lexicon.Match;
import org.onrecord.search.text.Token;
import org.onrecord.search.text.Tokens;

/** The reply to a question that supposes a grave event, such as a charge, that nothing on record about a person has. */
final class Supposition {
    private static final Set<String> CRIMINAL = Set.of("kill", "murder", "guilty", "charge", "tried", "sentence");
    private static final Set<String> OTHER = Set.of("prison", "release", "recall", "sacked", "suspended", "struck-off");
    private static final Set<String> KNOWN =
            Set.of("guilty", "cleared", "plead", "charge", "crime", "sentence", "murder", "kill", "tried");
    private static final int NEAREST = 3;

    private Supposition() {}

    /** Returns the reply, with the person's own outcomes; null if the question supposes no such event. */
    static @Nullable Response reply(Scope scope) {
        var person = person(scope);
        var question = scope.merged().frame();
        if (person == null || question.hasAny("says", "punished")) {
            return null;
        }
        var grave = telling(question.tokens(), question.matches())
                .filter(match -> CRIMINAL.contains(match.name()) || OTHER.contains(match.name()))
                .toList();
        var events = grave.stream().map(Match::name).collect(Collectors.toSet());
        // Words before the first event may describe the person.
        var from = grave.stream().mapToInt(Match::start).min().orElse(0);
        var isComplete = question.has(Frame.WHETHER)
                && CRIMINAL.stream().anyMatch(events::contains)
                && scope.containsOnly(KNOWN, from);
        // The typed history of proceedings is complete, so that words like "charge" in other facts do not count.
        var onRecord = Stream.concat(steps(scope, person), isComplete ? Stream.empty() : words(scope, person))
                .filter(event -> !isComplete || OTHER.contains(event));
        if (events.isEmpty() || scope.court().defendants().contains(person) || onRecord.anyMatch(events::contains)) {
            return null;
        }
        var message = "Nothing of the kind is on record about " + scope.record().nameOf(person) + ".";
        return Response.none(Reason.NOT_ON_RECORD, message)
                .withNearest(Nearest.of(outcomes(scope, person)))
                .withRanking(Verdicts.explanation("nothing of the kind"));
    }

    /** Returns the only person that the question names or refers to by a pronoun, or null. */
    private static @Nullable String person(Scope scope) {
        var merged = scope.merged();
        var asked = merged.asked();
        var isBound = merged.isRepeated() || asked.hasPersonalPronoun();
        var meant = merged.frame().mentions().stream()
                .filter(mention -> !mention.ids().contains(scope.record().centre()))
                .filter(mention ->
                        isBound || !mention.isImplied() || asked.mentions().contains(mention))
                .toList();
        var only = meant.size() == 1 ? meant.getFirst() : null;
        return only == null || only.isBody() || only.ids().size() > 1
                ? null
                : only.ids().getFirst();
    }

    /** Returns the values of the steps that facts report of a person. */
    private static Stream<String> steps(Scope scope, String person) {
        return about(scope, person).flatMap(fact -> QuestionTerms.steps(fact).stream());
    }

    /** Returns the values in the words of facts about a person and of open questions that name the person. */
    private static Stream<String> words(Scope scope, String person) {
        var surname = Tokens.of(scope.record().nameOf(person)).getLast();
        var open = scope.record().open().values().stream()
                .map(OpenQuestion::text)
                .filter(text -> Tokens.of(text).contains(surname));
        return Stream.concat(about(scope, person).map(Fact::statement), open).flatMap(text -> {
            var tokens = Tokens.of(text);
            return telling(tokens, Lexicon.questions().find(tokens)).map(Match::name);
        });
    }

    private static Stream<Fact> about(Scope scope, String person) {
        return scope.record().factsAbout(person).filter(fact -> fact.isAbout(person));
    }

    /** Returns the phrases with a word that is not common: "back" alone need not be about a recall to prison. */
    private static Stream<Match> telling(List<Token> tokens, List<Match> matches) {
        return matches.stream()
                .filter(match -> tokens.subList(match.start(), match.end()).stream()
                        .anyMatch(token -> token.stem().equals(match.name())
                                || !(Lexicon.isFunctionWord(token.word()) || Lexicon.isEveryday(token))));
    }

    /** Returns the person's own outcomes that stand: decisions of employers and regulators, then the newest. */
    private static List<Fact> outcomes(Scope scope, String person) {
        return scope
                .court()
                .all()
                .by(List.of(person))
                .where(event -> !event.isReplaced())
                .reversed()
                .first(event -> scope.court().isBefore(event, Forum.EMPLOYMENT, Forum.REGULATOR))
                .first(Event::isMeasure)
                .facts()
                .stream()
                .limit(NEAREST)
                .toList();
    }
}
