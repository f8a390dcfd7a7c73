package org.onrecord.ask.understand;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.search.dates.TimeSpan;
import org.onrecord.search.names.Mention;
import org.onrecord.search.names.ProceedingIndex.Named;
import org.onrecord.search.text.Lexicon;
import org.onrecord.search.text.Token;
import org.onrecord.search.text.WordClasses;

/**
 * A parsed question.
 *
 * @param tokens its words with corrected spelling
 * @param corrections spelling corrections, as "written → read"
 * @param mentions the people and bodies in it
 * @param cues names of the cue lists that match
 * @param span the time it is about, or null
 * @param proceedings the trials, appeals and tribunals in it
 * @param content indexes of the content words: no function words, names or dates
 * @param asideFrom start index of a subordinate clause of time or circumstance; the number of tokens if there is none
 */
public record Question(
        List<Token> tokens,
        List<String> corrections,
        List<Mention> mentions,
        Set<String> cues,
        @Nullable TimeSpan span,
        List<Named> proceedings,
        List<Integer> content,
        int asideFrom) {

    public static final Set<String> QUESTION_WORDS =
            Set.of("why", "when", "where", "who", "how-many", "how-much", "how-long", "how-old");

    /** Words for countries other than that of the record. */
    public static final Set<String> ELSEWHERE = WordClasses.of("elsewhere");

    private static final Set<String> LEADING = WordClasses.of("leading");
    private static final Set<String> NEW_TOPIC = WordClasses.of("anew");
    private static final Set<String> CONTINUING = WordClasses.of("continuing");
    private static final Set<String> AUXILIARIES = WordClasses.of("auxiliary");
    /** Words after "how many" that count people. */
    private static final Set<String> PEOPLE_COUNTED = Set.of(
            "people", "persons", "of", "were", "was", "got", "have", "has", "had", "went", "men", "women", "adults");

    private static final Set<String> HE = WordClasses.of("he");
    private static final Set<String> SHE = WordClasses.of("she");
    private static final Set<String> THEY = WordClasses.of("they");
    private static final double HALF = 0.5;
    private static final Set<String> WHO_ELSE = WordClasses.of("who-else");

    private static final Set<String> RELEASE_QUESTION =
            Set.of("is", "so", "and", "he", "she", "out", "now", "yet", "today", "still", "then");
    private static final Set<String> FUTURE = Set.of("will", "wont");

    public boolean has(String cue) {
        return cues.contains(cue);
    }

    public boolean hasWord(Set<String> words) {
        return tokens.stream().anyMatch(token -> words.contains(token.word()));
    }

    public boolean isNamed(int at) {
        return mentions.stream().anyMatch(mention -> mention.covers(at));
    }

    public boolean hasPersonalPronoun() {
        return hasSingularPronoun() || wordsOutsideNames().stream().anyMatch(THEY::contains);
    }

    public boolean hasSingularPronoun() {
        return wordsOutsideNames().stream().anyMatch(Question::isSingularPronoun);
    }

    public static boolean isSingularPronoun(String word) {
        return HE.contains(word) || SHE.contains(word);
    }

    /** Returns the words outside names: in "her boyfriend got" the pronoun is part of a name. */
    List<String> wordsOutsideNames() {
        return IntStream.range(0, tokens.size())
                .filter(at -> !isNamed(at))
                .mapToObj(at -> tokens.get(at).word())
                .toList();
    }

    /** After "so", a final "then" does not express time. */
    boolean startsWithSo() {
        return !tokens.isEmpty() && tokens.getFirst().word().equals("so");
    }

    public List<Token> contentTokens() {
        return content.stream().map(tokens::get).toList();
    }

    /** Returns the indexes of content words outside these cue lists. */
    public List<Integer> contentExcept(Set<String> cueLists) {
        var matches = Lexicon.cues().find(tokens).stream()
                .filter(match -> cueLists.contains(match.name()))
                .toList();
        return content.stream()
                .filter(at -> matches.stream().noneMatch(match -> match.covers(at)))
                .toList();
    }

    /** Whether the question changes the subject: "another question: …". */
    boolean changesTopic() {
        var words = tokens.stream().map(Token::word).limit(4).toList();
        return (words.contains("question") || words.contains("topic") || words.contains("subject"))
                && words.stream().anyMatch(NEW_TOPIC::contains);
    }

    /** Recognises "who wasn't sacked", "how many people", and "which of them" after a question about one person. */
    boolean asksAboutEveryone(Question last) {
        return (startsWith("who") && has("negated"))
                || startsWith("how", "many", "people")
                || (hasPhrase("of", "them")
                        && last.mentions.stream()
                                        .filter(mention -> !mention.isBody())
                                        .count()
                                == 1);
    }

    private boolean startsWith(String... words) {
        return tokens.stream().map(Token::word).limit(words.length).toList().equals(List.of(words));
    }

    private boolean hasPhrase(String first, String second) {
        return IntStream.range(1, tokens.size())
                .anyMatch(at -> tokens.get(at - 1).word().equals(first)
                        && tokens.get(at).word().equals(second));
    }

    /** "Was she found guilty in it?" */
    public boolean refersToProceeding() {
        return hasPhrase("in", "it") || hasPhrase("at", "it") || hasPhrase("in", "that");
    }

    /** "And the time before that?" */
    public boolean asksBeforeThat() {
        return hasPhrase("before", "that");
    }

    /** "And in Scotland?" */
    public boolean asksElsewhere() {
        return IntStream.range(0, tokens.size())
                .anyMatch(at -> ELSEWHERE.contains(tokens.get(at).word()) && !isNamed(at));
    }

    /**
     * Whether the record cannot answer: it has no word of the question, or less than half of the words of a question
     * without function words, where a match may be chance.
     *
     * @param known the share of its words that occur in the record
     */
    public boolean isUnanswerable(double known) {
        return !asksElsewhere()
                && ((known == 0 && !content.isEmpty())
                        || (known < HALF && tokens.stream().noneMatch(token -> Lexicon.isFunctionWord(token.word()))));
    }

    public boolean isYesNo() {
        return AUXILIARIES.contains(firstWord());
    }

    /** Whether this is a yes/no question about the future. */
    public boolean asksForecast() {
        return FUTURE.contains(firstWord());
    }

    /** Recognises "should she be freed"; excludes "should have", since reports may have said so. */
    public boolean asksJudgement() {
        return firstWord().equals("should")
                && tokens.stream().noneMatch(token -> token.word().equals("have"));
    }

    public boolean isBare() {
        return content.isEmpty() && mentions.isEmpty() && span == null;
    }

    /** Recognises "who is Barker" and "Barker", but not "who was with Barker". */
    public boolean isIdentity() {
        return (has("who") || isNameAlone())
                && content.isEmpty()
                && mentions.size() == 1
                && wordsOutsideNames().stream().noneMatch(WHO_ELSE::contains);
    }

    /** Recognises "who are Barker and Owen". */
    public boolean isIdentityOfSeveral() {
        return has("who") && content.isEmpty() && mentions.size() > 1;
    }

    boolean hasEvent() {
        return cues.stream().anyMatch(cue -> cue.startsWith("event-"));
    }

    public boolean asksStep() {
        return cues.stream().anyMatch(cue -> cue.startsWith("step-"));
    }

    private boolean isNameAlone() {
        return cues.isEmpty() && span == null && wordsOutsideNames().isEmpty();
    }

    /** Whether the question is only "is she out" or "is the mother out now". */
    public boolean asksIfReleased() {
        var words = wordsOutsideNames();
        return words.contains("out") && isYesNo() && RELEASE_QUESTION.containsAll(words);
    }

    public boolean countsPeople() {
        var all = tokens.stream().map(Token::word).toList();
        var at = all.indexOf("many");
        return has("how-many") && at + 1 < all.size() && PEOPLE_COUNTED.contains(all.get(at + 1));
    }

    public boolean isContinuation() {
        if (tokens.isEmpty()) {
            return false;
        }
        var first = tokens.getFirst().word();
        return CONTINUING.contains(first)
                || (tokens.size() > 2
                        && (first.equals("what") || first.equals("how"))
                        && tokens.get(1).word().equals("about"));
    }

    public boolean isInProceedingName(int at) {
        return proceedings.stream().anyMatch(named -> named.covers(at));
    }

    public List<Token> tokensWithoutProceedings() {
        return IntStream.range(0, tokens.size())
                .filter(at -> !isInProceedingName(at))
                .mapToObj(tokens::get)
                .toList();
    }

    public boolean namesOnlyProceedings() {
        return !proceedings.isEmpty() && content.stream().allMatch(this::isInProceedingName);
    }

    /** Whether a word is in a subordinate clause of time or circumstance: "when he died", "after the trial". */
    public boolean isAside(int at) {
        return at >= asideFrom;
    }

    private String firstWord() {
        return tokens.stream()
                .map(Token::word)
                .filter(word -> !LEADING.contains(word))
                .findFirst()
                .orElse("");
    }

    public Question withMentions(List<Mention> others) {
        return new Question(tokens, corrections, others, cues, span, proceedings, content, asideFrom);
    }

    /** Replaces the words; no word is in a subordinate clause. */
    Question withWords(List<Token> others, List<Integer> otherContent, List<Named> earlier) {
        var named = proceedings.isEmpty() ? earlier : proceedings;
        return new Question(others, corrections, mentions, cues, span, named, otherContent, others.size());
    }

    public Question withNamed(Mention mention) {
        var more = Stream.concat(mentions.stream(), Stream.of(mention)).toList();
        var rest = content.stream().filter(at -> !mention.covers(at)).toList();
        return new Question(tokens, corrections, more, cues, span, proceedings, rest, asideFrom);
    }

    public Question withSpan(@Nullable TimeSpan other) {
        return new Question(tokens, corrections, mentions, cues, other, proceedings, content, asideFrom);
    }

    public Question withCues(Set<String> others) {
        return new Question(tokens, corrections, mentions, others, span, proceedings, content, asideFrom);
    }
}
