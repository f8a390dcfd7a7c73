package org.onrecord.ask.understand;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.onrecord.failure.Spelling;
import org.onrecord.model.CaseRecord;
import org.onrecord.search.names.Mention;
import org.onrecord.search.text.Lexicon;
import org.onrecord.search.text.Spellchecker;
import org.onrecord.search.text.Token;
import org.onrecord.search.text.Tokens;
import org.onrecord.search.text.Vocabulary;
import org.onrecord.search.text.WordList;

/**
 * Finds people in a question who are not in the record, so that they are not taken for somebody with the same first name
 * or surname.
 */
record Strangers(CaseRecord record, Spellchecker spelling) {
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}'’.,]+");
    private static final Pattern ENDING = Pattern.compile("['’]s$|[.,]+$");
    private static final int LONG_NAME = 6;
    private static final Set<String> DEFINITE = WordList.ofClass("definite");

    /**
     * A name of two words that nobody in the record has.
     *
     * @param name the name as typed
     * @param words its words in lower case
     */
    record Stranger(String name, List<String> words) {}

    /** Returns the first stranger in a question, or null. */
    @Nullable
    Stranger find(String text, List<Token> tokens, List<Mention> mentions) {
        var typed = typed(text, tokens);
        // Capitals show names only if other words have none.
        var capitals = IntStream.range(1, tokens.size())
                .filter(at -> isCapital(typed.get(at)))
                .count();
        var showsNames = capitals > 0 && capitals * 2 < tokens.size() + 2;
        return IntStream.range(0, tokens.size() - 1)
                .filter(at -> !showsNames || (isCapital(typed.get(at)) && isCapital(typed.get(at + 1))))
                .filter(at -> isStranger(tokens, at, mentions, showsNames))
                .mapToObj(at -> new Stranger(
                        typed.get(at) + " " + typed.get(at + 1),
                        List.of(tokens.get(at).word(), tokens.get(at + 1).word())))
                .findFirst()
                .orElse(null);
    }

    private boolean isStranger(List<Token> tokens, int at, List<Mention> mentions, boolean showsNames) {
        if (mentions.stream().anyMatch(mention -> mention.covers(at) && mention.covers(at + 1))) {
            return false;
        }
        if (isMisspelt(tokens.get(at).word(), tokens.get(at + 1).word(), at, mentions)) {
            return false;
        }
        var isFirst = isName(tokens, at, mentions, List::getFirst);
        var isLast = isName(tokens, at + 1, mentions, List::getLast);
        var isFirstUnknown = isUnknown(tokens.get(at), showsNames);
        var isLastUnknown = isUnknown(tokens.get(at + 1), showsNames);
        var isTitle = titles().contains(tokens.get(at).word())
                && !DEFINITE.contains(tokens.get(at).word());
        var isOther = showsNames
                && !Lexicon.isFunctionWord(tokens.get(at + 1).word())
                && mentions.stream().noneMatch(mention -> mention.covers(at + 1));
        return (isFirst && (isLast || isLastUnknown || isOther))
                || (showsNames && isFirstUnknown && (isLast || isLastUnknown))
                || (showsNames && isTitle && isLastUnknown);
    }

    /** Whether two words are the first name of somebody and, but for one letter of a long name, the surname. */
    private boolean isMisspelt(String first, String last, int at, List<Mention> mentions) {
        return last.length() >= LONG_NAME
                && mentions.stream()
                        .filter(mention -> mention.covers(at) && !mention.isBody())
                        .flatMap(mention -> mention.ids().stream())
                        .map(id -> Tokens.spoken(record.nameOf(id)))
                        .anyMatch(name -> name.contains(first) && Spelling.distance(last, name.getLast(), 1) == 1);
    }

    private Set<String> titles() {
        return Vocabulary.of(record.vocabularies()).ofClass("title");
    }

    private interface Part {
        String of(List<String> words);
    }

    /** Whether a word alone is taken for people of whose names it is this part. */
    private boolean isName(List<Token> tokens, int at, List<Mention> mentions, Part part) {
        var word = tokens.get(at).word();
        return mentions.stream()
                .filter(mention -> mention.start() == at && mention.end() == at + 1 && !mention.isBody())
                .flatMap(mention -> mention.ids().stream())
                .map(id -> Tokens.spoken(record.nameOf(id)).stream()
                        .filter(name -> !titles().contains(name))
                        .toList())
                .anyMatch(name -> !name.isEmpty() && part.of(name).equals(word));
    }

    private boolean isUnknown(Token token, boolean showsNames) {
        return token.word().length() > 2
                && !token.hasDigit()
                && !Lexicon.isFunctionWord(token.word())
                && !Lexicon.isEveryday(token)
                && spelling.isUnknown(token, showsNames);
    }

    /** Returns each token as typed, with its capitals. */
    static List<String> typed(String text, List<Token> tokens) {
        var words = Arrays.stream(BETWEEN.split(text))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toMap(
                        word -> String.join(" ", Tokens.spoken(word)), word -> word, (first, _) -> first));
        return tokens.stream()
                .map(token -> words.getOrDefault(token.word(), token.word()))
                .map(word -> ENDING.matcher(word).replaceAll(""))
                .toList();
    }

    private static boolean isCapital(String word) {
        return !word.isEmpty() && Character.isUpperCase(word.codePointAt(0));
    }
}
