package org.onrecord.ask.compute;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.ask.answer.Response;
import org.onrecord.ask.answer.Response.Nearest;
import org.onrecord.ask.answer.Response.Reason;
import org.onrecord.ask.compute.Events.Event;
import org.onrecord.model.Fact;
import org.onrecord.model.Proceeding.Forum;
import org.onrecord.search.index.QuestionTerms;
import org.onrecord.search.text.Lexicon;
import org.onrecord.search.text.Lexicon.Match;
import org.onrecord.search.text.Token;
import org.onrecord.search.text.Tokens;
import org.onrecord.search.text.Vocabulary;

/** Replies to a question that supposes a grave event, such as a charge, that nothing on record about a person has. */
final class Supposition {
    private static final Set<String> GRAVE = Set.of(
            "kill",
            "murder",
            "guilty",
            "charge",
            "tried",
            "sentence",
            "prison",
            "release",
            "recall",
            "sacked",
            "suspended",
            "struck-off");
    private static final int NEAREST = 3;

    private Supposition() {}

    /** Returns the reply, with the person's own outcomes; null if the question supposes no such event. */
    static @Nullable Response reply(Scope scope) {
        var person = person(scope);
        if (person == null
                || scope.has("says", "punished")
                || scope.court().defendants().contains(person)) {
            return null;
        }
        var events = telling(scope.frame().tokens(), scope.frame().matches())
                .filter(GRAVE::contains)
                .collect(Collectors.toSet());
        if (events.isEmpty() || onRecord(scope, person).anyMatch(events::contains)) {
            return null;
        }
        var message = "Nothing of the kind is on record about " + scope.record().nameOf(person) + ".";
        return Response.none(Reason.NOT_ON_RECORD, message)
                .withNearest(Nearest.of(outcomes(scope, person)))
                .withRanking(Verdicts.explanation("nothing of the kind"));
    }

    /** Returns the only person that the question names or refers to by a pronoun, or null. */
    private static @Nullable String person(Scope scope) {
        var meant = scope.mentions().stream()
                .filter(mention -> mention.ids().stream().noneMatch(scope.record()::isAbout))
                .toList();
        var only = meant.size() == 1 ? meant.getFirst() : null;
        return only == null || only.isBody() || only.ids().size() > 1
                ? null
                : only.ids().getFirst();
    }

    /** Returns the values of the steps that facts report of a person, and those in the words of these facts. */
    private static Stream<String> onRecord(Scope scope, String person) {
        return scope.record()
                .factsAbout(person)
                .filter(fact -> fact.isAbout(person))
                .flatMap(fact -> {
                    var tokens = Tokens.of(fact.statement());
                    return Stream.concat(
                            QuestionTerms.steps(fact).stream(),
                            telling(
                                    tokens,
                                    Vocabulary.of(scope.record().vocabularies())
                                            .questions()
                                            .find(tokens)));
                });
    }

    /** Returns the values of phrases with a word that is not common: "back" alone need not be about a recall to prison. */
    private static Stream<String> telling(List<Token> tokens, List<Match> matches) {
        return matches.stream()
                .filter(match -> tokens.subList(match.start(), match.end()).stream()
                        .anyMatch(token -> token.stem().equals(match.name())
                                || !(Lexicon.isFunctionWord(token.word()) || Lexicon.isEveryday(token))))
                .map(Match::name);
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
