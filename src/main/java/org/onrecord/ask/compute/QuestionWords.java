package org.onrecord.ask.compute;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.onrecord.ask.understand.Context;
import org.onrecord.ask.understand.Question;
import org.onrecord.ask.understand.Resolved;
import org.onrecord.search.text.Lexicon;
import org.onrecord.search.text.Lexicon.Match;
import org.onrecord.search.text.Token;

/** The words that operators read: those of the question, or also those of the question it continues. */
final class QuestionWords {
    /** Word lists that any computed question may contain. */
    static final List<String> ALWAYS = List.of("everybody", "anybody", "others", "men", "women", "court", "beside");

    /** Word lists that select people, not the question itself. */
    private static final Set<String> GROUPS = Set.of(
            "else",
            "staff",
            "posts",
            "doctors",
            "officials",
            "birth",
            "death",
            "punished",
            "lawful",
            "decided",
            "reason-given",
            "needs-help");

    /** "And the shortest?" selects from the previous answer. */
    private static final Set<String> SUPERLATIVES = Set.of("longest", "shortest");

    /** Pronouns for things. */
    static final Set<String> THINGS = Set.of("it", "that", "this", "its");

    private final Question question;
    private final List<Token> tokens;
    private final List<Match> matches;
    private final List<Match> typed;

    QuestionWords(Resolved resolved, Context context) {
        var asked = resolved.asked();
        this.question = resolved.isRepeated() && asksByItself(asked.tokens()) ? asked : resolved.question();
        this.tokens = withPreviousWords(question, context);
        this.matches = withoutContained(Lexicon.computing().find(tokens));
        this.typed = Lexicon.computing().find(asked.tokens());
    }

    /** Drops matches inside a longer phrase of another meaning: "in charge" is not about a charge. */
    private static List<Match> withoutContained(List<Match> matches) {
        return matches.stream()
                .filter(match -> matches.stream()
                        .noneMatch(other -> other.name().equals("in-charge")
                                && other.length() > match.length()
                                && other.covers(match.start())))
                .toList();
    }

    /** Appends the words of the previous question to one such as "and the other two?", which asks nothing by itself. */
    private static List<Token> withPreviousWords(Question question, Context context) {
        var isShort = question.content().size() <= 2
                && (question.isContinuation() || namesGroup(question.tokens()))
                && !question.hasWord(THINGS);
        return !isShort || (asksByItself(question.tokens()) && !isSuperlative(question))
                ? question.tokens()
                : Stream.of(Optional.ofNullable(context.question()), Optional.ofNullable(context.topic()))
                        .flatMap(Optional::stream)
                        .map(Question::tokens)
                        .filter(QuestionWords::asksByItself)
                        .findFirst()
                        .map(before -> Stream.concat(question.tokens().stream(), before.stream())
                                .toList())
                        .orElse(question.tokens());
    }

    private static boolean isSuperlative(Question question) {
        var matches = Lexicon.computing().find(question.tokens());
        return !matches.isEmpty() && matches.stream().map(Match::name).allMatch(SUPERLATIVES::contains);
    }

    private static boolean namesGroup(List<Token> tokens) {
        return Lexicon.computing().find(tokens).stream()
                .anyMatch(match -> match.name().equals("others") || match.name().equals("else"));
    }

    private static boolean asksByItself(List<Token> tokens) {
        return Lexicon.computing().find(tokens).stream()
                .anyMatch(match -> !ALWAYS.contains(match.name())
                        && !GROUPS.contains(match.name())
                        && !match.name().endsWith("-time"));
    }

    Question question() {
        return question;
    }

    List<Token> tokens() {
        return tokens;
    }

    List<Match> matches() {
        return matches;
    }

    boolean continuesPrevious() {
        return tokens.size() > question.tokens().size();
    }

    /** Whether the first superlative asks for the least; the question's own superlative comes first. */
    boolean asksLeast() {
        return matches.stream()
                .map(Match::name)
                .filter(SUPERLATIVES::contains)
                .findFirst()
                .filter("shortest"::equals)
                .isPresent();
    }

    /** Whether the question asks for the longest or shortest in the previous group. */
    boolean comparesAgain() {
        return continuesPrevious() && isSuperlative(question);
    }

    boolean has(String... lists) {
        var names = List.of(lists);
        return Stream.concat(matches.stream(), typed.stream()).anyMatch(match -> names.contains(match.name()));
    }

    boolean says(Set<String> words) {
        return tokens.stream().anyMatch(token -> words.contains(token.word()));
    }

    boolean startsWith(Set<String> words) {
        return tokens.stream().limit(2).anyMatch(token -> words.contains(token.word()));
    }
}
