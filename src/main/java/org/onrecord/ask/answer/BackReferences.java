package org.onrecord.ask.answer;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.onrecord.ask.answer.Response.Reason;
import org.onrecord.ask.understand.Context;
import org.onrecord.ask.understand.Frame;
import org.onrecord.search.text.Token;
import org.onrecord.search.text.WordList;

/** Answers references to the list shown: "the second one", "answer 2", "yes" to an offer. */
public record BackReferences(EntryAnswers entries) {
    /** The words for item numbers; "one" is none, since "the first one" is an item. */
    private static final List<List<String>> NUMBERS = List.of(
            List.of("first", "1st"),
            List.of("two", "second", "2nd"),
            List.of("three", "third", "3rd"),
            List.of("four", "fourth", "4th"),
            List.of("five", "fifth", "5th"));

    private static final Set<String> ITEM = WordList.ofClass("list-item");
    private static final Set<String> YES = WordList.ofClass("yes");
    private static final Set<String> CHOOSING = WordList.ofClass("choosing");
    private static final int MAX_TOKENS = 7;

    /** Returns the response, or null if the question does not refer to the list. */
    public @Nullable Response answer(Frame asked, Context context) {
        var words = asked.tokens().stream().map(Token::word).toList();
        if (asksWhen(asked, context)) {
            return entries.chosen(context.answers().getFirst());
        }
        var listed = context.listed();
        if (listed.isEmpty() || words.size() > MAX_TOKENS || !asked.mentions().isEmpty()) {
            return null;
        }
        if (context.isOffer()) {
            return words.stream().allMatch(word -> CHOOSING.contains(word) || number(word) > 0)
                    ? item(listed, chosen(words, listed.size()))
                    : null;
        }
        var isItem = listed.size() > 1
                && words.stream().anyMatch(ITEM::contains)
                && asked.contentTokens().stream()
                        .map(Token::word)
                        .allMatch(word -> ITEM.contains(word) || number(word) > 0);
        return isItem ? item(listed, number(words)) : null;
    }

    /** Recognises "when was that?" about the fact chosen. */
    private static boolean asksWhen(Frame asked, Context context) {
        return !context.answers().isEmpty()
                && !context.answers().equals(context.listed())
                && asked.isBare()
                && asked.indexed().equals(Set.of("when"));
    }

    /** Returns the number chosen from an offer by "yes", "the second one", "3" or "the last"; 0 if there is none. */
    private static int chosen(List<String> words, int offered) {
        var number = number(words);
        return number > 0
                ? number
                : words.contains("last") ? offered : words.stream().anyMatch(YES::contains) ? 1 : 0;
    }

    /** Returns the first number in the words; 0 if there is none. */
    private static int number(List<String> words) {
        return words.stream()
                .mapToInt(BackReferences::number)
                .filter(number -> number > 0)
                .findFirst()
                .orElse(0);
    }

    private static int number(String word) {
        if (word.length() < 3 && word.chars().allMatch(Character::isDigit)) {
            return Integer.parseInt(word);
        }
        return IntStream.range(0, NUMBERS.size())
                .filter(at -> NUMBERS.get(at).contains(word))
                .map(at -> at + 1)
                .findFirst()
                .orElse(0);
    }

    private @Nullable Response item(List<String> listed, int number) {
        if (number > listed.size()) {
            return Response.none(Reason.NOT_ON_RECORD, "The previous list has " + listed.size() + ".");
        }
        return number == 0 ? null : entries.chosen(listed.get(number - 1));
    }
}
