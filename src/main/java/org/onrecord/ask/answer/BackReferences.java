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

/** Answers references to what was shown: "the second one", "answer 2", "yes" to an offer, "when?". */
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
    private static final Set<String> NO = WordList.ofClass("no");
    private static final Set<String> DATE = WordList.ofClass("asking-date");
    private static final Set<String> CHOOSING = WordList.ofClass("choosing");
    private static final int MAX_TOKENS = 7;

    /** Returns the response, or null if the question does not refer to the list. */
    public @Nullable Response answer(Frame asked, Context context) {
        var words = asked.tokens().stream().map(Token::word).toList();
        var listed = context.listed();
        if (asksWhen(asked, context) && !context.isOffer() && !context.answers().equals(listed)) {
            return entries.chosen(context.answers().getFirst());
        }
        if (!context.equals(Context.NONE) && NO.containsAll(words) && !words.isEmpty()) {
            return Response.said("Ask in other words, or name the person, the event or the year.");
        }
        if (!context.equals(Context.NONE) && !context.isOffer() && isYes(words)) {
            return Response.said("Nothing was offered. Ask a question; “more” shows the last answer in full.");
        }
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

    /** Returns the dates of what was shown, for a "when?" that the question before does not complete; or null. */
    public @Nullable Response dates(Frame asked, Context context) {
        return asksWhen(asked, context) ? entries.dates(context) : null;
    }

    private static boolean asksWhen(Frame asked, Context context) {
        return asked.has("when") && asked.isMadeOf(DATE) && !context.listed().isEmpty();
    }

    private static boolean isYes(List<String> words) {
        return CHOOSING.containsAll(words) && words.stream().anyMatch(YES::contains);
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
