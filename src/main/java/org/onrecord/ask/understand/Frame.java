package org.onrecord.ask.understand;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.onrecord.search.dates.TimeSpan;
import org.onrecord.search.names.Mention;
import org.onrecord.search.text.Lexicon.Match;
import org.onrecord.search.text.Lexicon.Slot;
import org.onrecord.search.text.Token;
import org.onrecord.search.text.Vocabulary;
import org.onrecord.search.text.WordList;

/**
 * The meaning of a question, in slots.
 *
 * @param tokens its words with corrected spelling
 * @param corrections spelling corrections, as "written → read"
 * @param readings how misspelt names, and dates with two meanings, were read, in words
 * @param mentions the people and bodies in it
 * @param values the values of its slots, outside subordinate clauses
 * @param matches the phrases of the lexicon in it
 * @param span the time it is about, or null
 * @param proceedings the trials, appeals and tribunals in it
 * @param otherCase id of a person of another case, if the question or conversation is about that person; or null
 * @param stranger the name of a person who is not in the record, as typed; or null
 * @param content indexes of the content words: no function words, names or dates
 * @param asideFrom start index of a subordinate clause of time or circumstance; the number of tokens if there is none
 */
public record Frame(
        List<Token> tokens,
        List<String> corrections,
        List<String> readings,
        List<Mention> mentions,
        Set<String> values,
        List<Match> matches,
        @Nullable TimeSpan span,
        List<Mention> proceedings,
        @Nullable String otherCase,
        @Nullable String stranger,
        List<Integer> content,
        int asideFrom) {
    /** The values that the reader finds by the form of a question, not by phrases. */
    public static final String WHETHER = "whether";

    /** The mood that the asker may need help. */
    public static final String NEEDS_HELP = "needs-help";

    /** Words for countries other than that of the record. */
    public static final Set<String> ELSEWHERE = WordList.ofClass("elsewhere");

    /** Values of the slot of declined questions that many answerable questions have too. */
    private static final Set<String> OFTEN_ANSWERED = Set.of("names", "residence");

    private static final Set<String> LEADING = WordList.ofClass("leading");
    private static final Set<String> CONTINUING = WordList.ofClass("continuing");
    public static final Set<String> HE = WordList.ofClass("he");
    public static final Set<String> SHE = WordList.ofClass("she");
    static final Set<String> THEY = WordList.ofClass("they");
    private static final Set<String> FUTURE = WordList.ofClass("forecast");

    public boolean has(String value) {
        return values.contains(value);
    }

    public boolean hasAny(String... some) {
        return Arrays.stream(some).anyMatch(values::contains);
    }

    public Set<String> in(Slot slot) {
        return values.stream().filter(value -> Vocabulary.slot(value) == slot).collect(Collectors.toSet());
    }

    /** Returns the values that are terms of the search index. */
    public Set<String> indexed() {
        return values.stream()
                .filter(value -> Vocabulary.slot(value).isIndexed())
                .collect(Collectors.toSet());
    }

    public boolean hasWord(Set<String> words) {
        return tokens.stream().anyMatch(token -> words.contains(token.word()));
    }

    /** Whether all words outside names are among some. */
    public boolean isMadeOf(Set<String> words) {
        return words.containsAll(wordsOutsideNames());
    }

    public boolean isNamed(int at) {
        return mentions.stream().anyMatch(mention -> mention.covers(at));
    }

    public boolean hasPersonalPronoun() {
        return hasSingularPronoun() || wordsOutsideNames().stream().anyMatch(THEY::contains);
    }

    public boolean hasSingularPronoun() {
        return wordsOutsideNames().stream().anyMatch(Frame::isSingularPronoun);
    }

    public static boolean isSingularPronoun(String word) {
        return HE.contains(word) || SHE.contains(word);
    }

    /** Whether a mention has a pronoun, as in "his mother". */
    public boolean hasPronounIn(Mention mention) {
        return tokens.subList(mention.start(), mention.end()).stream()
                .anyMatch(token -> isSingularPronoun(token.word()));
    }

    /** Returns the words outside names: in "her boyfriend got" the pronoun is part of a name. */
    public List<String> wordsOutsideNames() {
        return IntStream.range(0, tokens.size())
                .filter(at -> !isNamed(at))
                .mapToObj(at -> tokens.get(at).word())
                .toList();
    }

    public List<Token> contentTokens() {
        return content.stream().map(tokens::get).toList();
    }

    /** Whether this is a yes/no question about the future. */
    boolean asksForecast() {
        return FUTURE.contains(firstWord());
    }

    /** Recognises "should she be freed"; excludes "should have", since reports may have said so. */
    boolean asksJudgement() {
        return firstWord().equals("should") && !hasWord(Set.of("have"));
    }

    /** Whether the question has words for an opinion, a forecast, a private matter or advice. */
    public boolean asksDeclined() {
        return asksForecast()
                || asksJudgement()
                || in(Slot.DECLINED).stream().anyMatch(value -> !OFTEN_ANSWERED.contains(value));
    }

    public boolean isBare() {
        return content.isEmpty() && mentions.isEmpty() && span == null;
    }

    public boolean isContinuation() {
        return !tokens.isEmpty()
                && (CONTINUING.contains(tokens.getFirst().word())
                        || (tokens.size() > 2 && tokens.get(1).word().equals("about")));
    }

    public boolean isInProceedingName(int at) {
        return proceedings.stream().anyMatch(named -> named.covers(at));
    }

    /** Whether a word is in a subordinate clause of time or circumstance: "when he died", "after the trial". */
    public boolean isAside(int at) {
        return at >= asideFrom;
    }

    private String firstWord() {
        return firstWord(tokens);
    }

    /** Returns the first word after an introduction such as "so"; empty if there is none. */
    static String firstWord(List<Token> tokens) {
        return tokens.stream()
                .map(Token::word)
                .filter(word -> !LEADING.contains(word))
                .findFirst()
                .orElse("");
    }

    Frame withMentions(List<Mention> others) {
        return new Frame(
                tokens,
                corrections,
                readings,
                others,
                values,
                matches,
                span,
                proceedings,
                otherCase,
                stranger,
                content,
                asideFrom);
    }

    Frame withOtherCase(@Nullable String other) {
        return new Frame(
                tokens,
                corrections,
                readings,
                mentions,
                values,
                matches,
                span,
                proceedings,
                other,
                stranger,
                content,
                asideFrom);
    }
}
