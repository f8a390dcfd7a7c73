package org.onrecord.ask.compute;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onrecord.ask.answer.Response;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Fact;
import org.onrecord.model.FactKind;
import org.onrecord.model.ReformDetail;
import org.onrecord.search.text.Lexicon;
import org.onrecord.search.text.Token;
import org.onrecord.search.text.Tokens;

/** Answers what took the place of a reform, where the words name just one. */
final class ReplacementAnswers implements Operator {
    private static final Set<String> WHAT = Set.of("what", "which", "whats");

    private final CaseRecord record;

    ReplacementAnswers(CaseRecord record) {
        this.record = record;
    }

    @Override
    public @Nullable Response answer(Asked asked) {
        if (!asked.has("replaced") || !asked.startsWith(WHAT) || asked.isAboutSomebody()) {
            return null;
        }
        var reforms = record.factsOf(FactKind.REFORM).toList();
        var wanted = asked.tokens().stream()
                .filter(token -> !Lexicon.isFunctionWord(token.word()))
                .filter(token -> Lexicon.computing().find(List.of(token)).stream()
                        .noneMatch(match -> match.name().equals("replaced")))
                .map(Token::stem)
                .collect(Collectors.toSet());
        var named = reforms.stream()
                .filter(fact -> !wanted.isEmpty() && stems(detail(fact).title()).containsAll(wanted))
                .toList();
        if (named.size() != 1 || detail(named.getFirst()).replacedBy() == null) {
            return null;
        }
        var successor = Objects.requireNonNull(detail(named.getFirst()).replacedBy());
        return new Answers()
                .addAll(named)
                .addAll(reforms.stream()
                        .filter(fact -> detail(fact).title().equals(successor))
                        .toList())
                .saying("Replaced by: " + successor + ".")
                .response();
    }

    private static ReformDetail detail(Fact fact) {
        return (ReformDetail) Objects.requireNonNull(fact.detail());
    }

    private static Set<String> stems(String title) {
        return Tokens.of(title).stream().map(Token::stem).collect(Collectors.toSet());
    }
}
