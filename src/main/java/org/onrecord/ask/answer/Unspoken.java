package org.onrecord.ask.answer;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.ask.rank.Ranking;
import org.onrecord.ask.understand.Frame;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Fact;
import org.onrecord.search.index.Target;
import org.onrecord.search.text.Lexicon;
import org.onrecord.search.text.Token;
import org.onrecord.search.text.Tokens;

/** The check whether any fact about the person in a question has its words. If none has, the reply says so. */
record Unspoken(CaseRecord record, Frame question, Ranking ranking, SubjectGuard guard) {
    private static final int MAX_WORDS = 5;

    /** Returns the reply to a question none of whose words any fact about the person has, or null. */
    @Nullable
    Response unknown() {
        var person = guard.person();
        var asked = question.contentTokens().stream()
                .filter(token -> !Lexicon.isEveryday(token) && !token.isNumber())
                .toList();
        if (person == null || asked.isEmpty()) {
            return null;
        }
        var facts = ranking.entries().stream()
                .filter(ranked -> ranked.entry().kind() == Target.Kind.FACT)
                .map(ranked -> record.facts().get(ranked.entry().id()))
                .filter(fact -> fact != null && guard.isAboutAll(fact))
                .toList();
        var known = facts.stream().flatMap(Unspoken::stems).collect(Collectors.toSet());
        if (asked.stream().map(Token::stem).anyMatch(known::contains)) {
            return null;
        }
        var words = asked.stream()
                .map(token -> "“" + token.word() + "”")
                .distinct()
                .limit(MAX_WORDS)
                .collect(Collectors.joining(" or "));
        return Response.none(
                        Reason.NOT_ON_RECORD,
                        "Not on record: no entry about " + record.nameOf(person) + " has the words " + words + ".")
                .withNearest(Nearest.of(facts.stream().limit(1).toList()));
    }

    private static Stream<String> stems(Fact fact) {
        return Stream.of(fact.asked().stream(), Stream.of(fact.statement()), Stream.ofNullable(fact.note()))
                .flatMap(texts -> texts)
                .flatMap(text -> Tokens.of(text).stream())
                .map(Token::stem);
    }
}
