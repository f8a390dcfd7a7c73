package org.onrecord.ask.answer;

import java.util.List;
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

/** The check whether any entry about the person in a question has its words. If none has, the reply says so. */
record Unspoken(CaseRecord record, Frame question, Ranking ranking, SubjectGuard guard) {
    private static final int MAX_WORDS = 5;

    /** Returns the reply to a question none of whose words any entry about the person has, or null. */
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
        var known = Stream.of(
                        facts.stream().flatMap(fact -> texts(fact.asked(), fact.statement(), fact.note())),
                        record.briefs().values().stream()
                                .filter(brief -> facts.stream().map(Fact::id).anyMatch(brief.facts()::contains))
                                .flatMap(brief -> texts(brief.asked(), brief.heading(), brief.summaryText())),
                        record.open().values().stream()
                                .filter(guard::allows)
                                .flatMap(open -> texts(open.asked(), open.about(), open.text())))
                .flatMap(texts -> texts)
                .flatMap(text -> Tokens.of(text).stream())
                .map(Token::stem)
                .collect(Collectors.toSet());
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
                        "Not on record: no entry about " + record.nameOf(person) + " has the "
                                + (asked.size() == 1 ? "word " : "words ") + words + ".")
                .withNearest(Nearest.of(facts.stream().limit(1).toList()));
    }

    private static Stream<String> texts(List<String> asked, String first, @Nullable String second) {
        return Stream.concat(asked.stream(), second == null ? Stream.of(first) : Stream.of(first, second));
    }
}
