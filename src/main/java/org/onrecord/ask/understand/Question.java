package org.onrecord.ask.understand;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.search.names.Mention;
import org.onrecord.search.names.ProceedingIndex.Named;
import org.onrecord.search.text.Lexicon;
import org.onrecord.search.text.Token;
import org.onrecord.search.text.WordClasses;

/**
 * A question as it was understood.
 *
 * @param tokens its words, spelling corrected
 * @param corrections what was corrected, as "written → read"
 * @param mentions the people and bodies in it
 * @param cues names of the cue lists that fit
 * @param span the time it is about, or null
 * @param proceedings the trials, appeals and tribunals in it
 * @param content the indexes of the tokens that carry content: no function words, names or dates
 * @param asideFrom the index from which on the tokens are a clause of time or circumstance; that of the end if none
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

    /** Names of the cue lists of question words: what is wanted of what a question is about. */
    public static final Set<String> QUESTION_WORDS =
            Set.of("why", "when", "where", "who", "how-many", "how-much", "how-long", "how-old");

    /** Words for other countries than that of the record. */
    public static final Set<String> ELSEWHERE = WordClasses.of("elsewhere");

    private static final Set<String> LEADING = WordClasses.of("leading");
    private static final Set<String> ANEW = WordClasses.of("anew");
    private static final Set<String> CONTINUING = WordClasses.of("continuing");
    private static final Set<String> AUXILIARIES = WordClasses.of("auxiliary");
    /** What may follow "how many" where people are counted. */
    private static final Set<String> COUNTED = Set.of(
            "people", "persons", "of", "were", "was", "got", "have", "has", "had", "went", "men", "women", "adults");

    private static final Set<String> HE = WordClasses.of("he");
    private static final Set<String> SHE = WordClasses.of("she");
    private static final Set<String> THEY = WordClasses.of("they");
    private static final double HALF = 0.5;
    private static final Set<String> WHO_ELSE = WordClasses.of("who-else");

    private static final Set<String> OUT =
            Set.of("is", "so", "and", "he", "she", "out", "now", "yet", "today", "still", "then");
    private static final Set<String> FUTURE = Set.of("will", "wont");

    /** Whether a cue list fits. */
    public boolean has(String cue) {
        return cues.contains(cue);
    }

    /** Whether it has one of these words. */
    public boolean hasWord(Set<String> words) {
        return tokens.stream().anyMatch(token -> words.contains(token.word()));
    }

    /** Whether a word is part of the name of somebody. */
    public boolean isNamed(int at) {
        return mentions.stream().anyMatch(mention -> mention.covers(at));
    }

    /** Whether it has "he", "she" or "they" outside a name. */
    public boolean hasPersonalPronoun() {
        return hasSingularPronoun() || wordsBesideNames().stream().anyMatch(THEY::contains);
    }

    /** Whether it has "he" or "she" outside a name. */
    public boolean hasSingularPronoun() {
        return wordsBesideNames().stream().anyMatch(Question::isSingularPronoun);
    }

    /** Whether a word is a form of "he" or "she". */
    public static boolean isSingularPronoun(String word) {
        return HE.contains(word) || SHE.contains(word);
    }

    /** The words that are not part of a name: in "her boyfriend got" the pronoun is part of one. */
    List<String> wordsBesideNames() {
        return IntStream.range(0, tokens.size())
                .filter(at -> !isNamed(at))
                .mapToObj(at -> tokens.get(at).word())
                .toList();
    }

    /** Whether it begins with "so": then "then" at its end tells no time. */
    boolean startsWithSo() {
        return !tokens.isEmpty() && tokens.getFirst().word().equals("so");
    }

    /** The words that carry content. */
    public List<Token> contentTokens() {
        return content.stream().map(tokens::get).toList();
    }

    /** The places of the words that carry content and are not of these cue lists. */
    public List<Integer> contentBeside(Set<String> cueLists) {
        var said = Lexicon.cues().find(tokens).stream()
                .filter(match -> cueLists.contains(match.name()))
                .toList();
        return content.stream()
                .filter(at -> said.stream().noneMatch(match -> match.covers(at)))
                .toList();
    }

    /** Whether it leaves what was spoken of: "another question: …". */
    boolean startsAnew() {
        var words = tokens.stream().map(Token::word).limit(4).toList();
        return (words.contains("question") || words.contains("topic") || words.contains("subject"))
                && words.stream().anyMatch(ANEW::contains);
    }

    /** "Who wasn't sacked", "how many people", and after talk of one "which of them": of everybody, not of somebody spoken of. */
    boolean asksOfAll(Question last) {
        return (startsWith("who") && has("negated"))
                || startsWith("how", "many", "people")
                || (says("of", "them")
                        && last.mentions.stream()
                                        .filter(mention -> !mention.isBody())
                                        .count()
                                == 1);
    }

    private boolean startsWith(String... words) {
        return tokens.stream().map(Token::word).limit(words.length).toList().equals(List.of(words));
    }

    private boolean says(String first, String second) {
        return IntStream.range(1, tokens.size())
                .anyMatch(at -> tokens.get(at - 1).word().equals(first)
                        && tokens.get(at).word().equals(second));
    }

    /** "Was she found guilty in it?" */
    public boolean isInIt() {
        return says("in", "it") || says("at", "it") || says("in", "that");
    }

    /** "And the time before that?" */
    public boolean isBeforeThat() {
        return says("before", "that");
    }

    /** Whether it asks about another country: "and in Scotland?" */
    public boolean asksElsewhere() {
        return IntStream.range(0, tokens.size())
                .anyMatch(at -> ELSEWHERE.contains(tokens.get(at).word()) && !isNamed(at));
    }

    /**
     * Whether the record could not answer it: no word of it is in the record, or none of the small words that hold English together is
     * in it, so that a word may be alike by chance.
     *
     * @param known the share of its words that the record has
     */
    public boolean isStrange(double known) {
        return !asksElsewhere()
                && ((known == 0 && !content.isEmpty())
                        || (known < HALF && tokens.stream().noneMatch(token -> Lexicon.isFunctionWord(token.word()))));
    }

    /** Whether it is answered by yes or no: it begins with an auxiliary. */
    public boolean isYesNo() {
        return AUXILIARIES.contains(firstWord());
    }

    /** Whether it asks by yes or no what is to come. */
    public boolean isForecast() {
        return FUTURE.contains(firstWord());
    }

    /** Whether it asks what ought to be: "should she be freed"; not what should have been, which reports may have said. */
    public boolean isJudgement() {
        return firstWord().equals("should")
                && tokens.stream().noneMatch(token -> token.word().equals("have"));
    }

    /** Whether it has no content of its own: no word, name or date that says what it is about. */
    public boolean isBare() {
        return content.isEmpty() && mentions.isEmpty() && span == null;
    }

    /** "Who is Barker", or just "Barker": whether it asks who somebody is, and no more; not "who was with Barker". */
    public boolean isIdentity() {
        return (has("who") || isNameAlone())
                && content.isEmpty()
                && mentions.size() == 1
                && wordsBesideNames().stream().noneMatch(WHO_ELSE::contains);
    }

    /** Whether it asks for a step of somebody's case, such as a plea or a sentence. */
    public boolean asksStep() {
        return cues.stream().anyMatch(cue -> cue.startsWith("step-"));
    }

    private boolean isNameAlone() {
        return cues.isEmpty() && span == null && wordsBesideNames().isEmpty();
    }

    /** Whether it asks "is she out" or "is the mother out now", and no more. */
    public boolean isWhetherOut() {
        var said = wordsBesideNames();
        return said.contains("out") && isYesNo() && OUT.containsAll(said);
    }

    /** Whether it asks how many people there are, not how many of something. */
    public boolean countsPeople() {
        var all = tokens.stream().map(Token::word).toList();
        var at = all.indexOf("many");
        return has("how-many") && at + 1 < all.size() && COUNTED.contains(all.get(at + 1));
    }

    /** Whether it begins as a continuation does: "and", "but", "what about". */
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

    /** Whether a word is in the name of a proceeding. */
    public boolean isOfProceeding(int at) {
        return proceedings.stream().anyMatch(named -> named.covers(at));
    }

    /** Its words without the names of proceedings. */
    public List<Token> tokensBesideProceedings() {
        return IntStream.range(0, tokens.size())
                .filter(at -> !isOfProceeding(at))
                .mapToObj(tokens::get)
                .toList();
    }

    /** Whether it has no word of content but what a proceeding is called. */
    public boolean namesOnlyProceedings() {
        return !proceedings.isEmpty() && content.stream().allMatch(this::isOfProceeding);
    }

    /** Whether a word stands in a clause of time or circumstance: "when he died", "after the trial". */
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

    /** The same question about these people and bodies. */
    public Question withMentions(List<Mention> others) {
        return new Question(tokens, corrections, others, cues, span, proceedings, content, asideFrom);
    }

    /** The same question in other words, of which none is aside. */
    Question withWords(List<Token> others, List<Integer> otherContent, List<Named> earlier) {
        var named = proceedings.isEmpty() ? earlier : proceedings;
        return new Question(others, corrections, mentions, cues, span, named, otherContent, others.size());
    }

    /** The same question with somebody named at a place where there was no name. */
    public Question withNamed(Mention mention) {
        var more = Stream.concat(mentions.stream(), Stream.of(mention)).toList();
        var rest = content.stream().filter(at -> !mention.covers(at)).toList();
        return new Question(tokens, corrections, more, cues, span, proceedings, rest, asideFrom);
    }

    /** The same question about another time. */
    public Question withSpan(@Nullable TimeSpan other) {
        return new Question(tokens, corrections, mentions, cues, other, proceedings, content, asideFrom);
    }

    /** The same question with other cues. */
    public Question withCues(Set<String> others) {
        return new Question(tokens, corrections, mentions, others, span, proceedings, content, asideFrom);
    }
}
