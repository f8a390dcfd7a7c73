package org.onrecord.ask.understand;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.onrecord.model.CaseRecord;
import org.onrecord.search.dates.DateFinder;
import org.onrecord.search.names.Mention;
import org.onrecord.search.names.MentionFinder;
import org.onrecord.search.names.ProceedingIndex;
import org.onrecord.search.text.Lexicon;
import org.onrecord.search.text.Spellchecker;
import org.onrecord.search.text.Token;
import org.onrecord.search.text.Tokens;
import org.onrecord.search.text.WordClasses;

/** A parser of questions, which corrects spelling, then finds names, dates, cues and content words. */
public final class QuestionReader {
    /** The cue that the asker may need help. */
    public static final String NEEDS_HELP = "needs-help";

    private static final int MAX_TOKENS = 80;
    private static final Set<String> ASIDE = WordClasses.of("aside");

    private static final Set<String> LEADING = WordClasses.of("leading");
    private static final Set<String> AUXILIARIES = WordClasses.of("auxiliary");
    private static final Set<String> NEGATION = WordClasses.of("negation");
    private static final Set<String> TAG = WordClasses.of("tag");
    private static final Set<String> NOT_TURNED = WordClasses.of("not-turned");
    private static final Set<String> FIRST_PERSON = Set.of("i", "im", "ive", "my", "me");
    private static final Set<String> RELATIVE = Set.of("that", "which", "who");
    private static final Set<String> TERM_VERBS = WordClasses.of("term-verb");
    /** Accepts "what did she get for it", but not "what did she do to get sent back". */
    private static final Set<String> AFTER_TERM_VERB = Set.of("for", "in", "at", "after", "then");

    private static final Set<String> PERSONAL = Set.of("he", "she", "they", "each", "defendants", "all");
    private static final Set<String> BECAME = WordClasses.of("become");
    /** Cues whose words are not content. */
    private static final Set<String> NON_CONTENT_CUES = Stream.concat(
                    Question.QUESTION_WORDS.stream(),
                    Stream.of("last", "next", "now", "order", "ending", "charge-asked", "law-asked", "others", "both"))
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> ENGLISH = Stream.of(
                    Lexicon.synonyms().stems(), Lexicon.cues().stems(), Lexicon.functionWords())
            .flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableSet());

    private final MentionFinder parties;
    private final ProceedingIndex proceedings;
    private final Spellchecker spelling;
    private final Set<String> known;

    /** @param words each word of the record with its frequency */
    public QuestionReader(CaseRecord record, MentionFinder parties, Map<String, Integer> words) {
        this.parties = parties;
        this.known = words.keySet();
        this.proceedings = new ProceedingIndex(record);
        this.spelling = new Spellchecker(parties.vocabulary(), words, ENGLISH);
    }

    public void prepare() {
        spelling.prepare();
    }

    public List<ProceedingIndex.Named> proceedings(List<Token> tokens) {
        return proceedings.find(tokens);
    }

    /** Returns the people and bodies that the tokens name exactly. */
    public List<Mention> named(List<Token> tokens) {
        return parties.findExact(tokens);
    }

    /** Returns the ids of people in a relation such as brother, boss or doctor; empty if the record has none. */
    List<String> related(String owner, List<Token> description) {
        return parties.related(owner, description);
    }

    /** Returns the words as written, without introduction, greeting and closing tag. */
    public static List<Token> words(String text) {
        return Opening.strip(Tokens.first(MAX_TOKENS, Preamble.strip(text)));
    }

    /** Parses the first 80 tokens of a question. */
    public Question read(String text) {
        var written = words(text);
        var names = parties.find(written, known);
        var corrections = new ArrayList<String>();
        var tokens = withoutContrast(
                spelling.correct(written, at -> names.stream().anyMatch(mention -> mention.covers(at)), corrections));
        var dated = DateFinder.find(tokens);
        var mentions = new ArrayList<>(parties.find(tokens, known));
        // "In Scotland" does not name Baroness Scotland.
        mentions.removeIf(mention -> mention.end() - mention.start() == 1
                && Question.ELSEWHERE.contains(tokens.get(mention.start()).word()));
        var taken = new HashSet<Integer>();
        mentions.forEach(mention -> take(taken, mention.start(), mention.end()));
        parties.findCase(tokens).forEach(range -> take(taken, range.start(), range.end()));
        if (dated != null) {
            take(taken, dated.start(), dated.end());
        }
        var relative = RelativeTime.find(tokens);
        if (relative != null) {
            take(taken, relative.start(), relative.end());
        }
        var asideFrom = asideFrom(tokens, taken);
        var cues = cues(tokens, mentions, asideFrom, taken);
        if (isWorried(text)) {
            cues.add(NEEDS_HELP);
        }
        mentions.addAll(namedBefore(text, mentions));
        return new Question(
                tokens,
                corrections,
                mentions,
                cues,
                dated == null ? null : dated.span(),
                proceedings.find(tokens),
                content(tokens, taken),
                asideFrom);
    }

    /** Finds full names of people before the question: "I am reading about Jane Doe; when was she dismissed?" */
    private List<Mention> namedBefore(String text, List<Mention> inQuestion) {
        var before = text.substring(0, Math.max(0, text.indexOf(Preamble.strip(text))));
        return parties.findExact(Tokens.first(MAX_TOKENS, before)).stream()
                .filter(mention -> !mention.isBody()
                        && mention.description().isEmpty()
                        && mention.end() - mention.start() > 1
                        && inQuestion.stream().noneMatch(other -> other.ids().equals(mention.ids())))
                .map(Mention::elsewhere)
                .toList();
    }

    /** Whether the text mentions the asker and a child or neighbour at risk, even before the question. */
    private static boolean isWorried(String text) {
        var tokens = Tokens.first(MAX_TOKENS, text);
        return tokens.stream().anyMatch(token -> FIRST_PERSON.contains(token.word()))
                && Lexicon.computing().find(tokens).stream()
                        .anyMatch(match -> match.name().equals(NEEDS_HELP));
    }

    /** Drops the words after "as opposed to" or "apart from", which name the excluded case. */
    private static List<Token> withoutContrast(List<Token> tokens) {
        return Lexicon.cues().find(tokens).stream()
                .filter(match -> match.name().equals("contrast") && match.start() > 1)
                .findFirst()
                .map(match -> tokens.subList(0, match.start()))
                .orElse(tokens);
    }

    /** Returns the cues of the main clause, and marks the tokens of cues that are not content as taken. */
    private static Set<String> cues(List<Token> tokens, List<Mention> mentions, int asideFrom, Set<Integer> taken) {
        var cues = new LinkedHashSet<String>();
        for (var match : Lexicon.cues().find(tokens)) {
            if (match.start() >= asideFrom) {
                continue;
            }
            cues.add(match.name());
            if (NON_CONTENT_CUES.contains(match.name())) {
                take(taken, match.start(), match.end());
            }
        }
        if (isNegated(tokens.subList(0, asideFrom))) {
            cues.add("negated");
        }
        if (asksSince(tokens)) {
            cues.add("since");
        }
        if (asksTerm(tokens, cues, mentions)) {
            cues.add("step-sentence");
        }
        return cues;
    }

    /** Returns the index where a subordinate clause of time or circumstance begins, such as "... when he died". */
    private static int asideFrom(List<Token> tokens, Set<Integer> taken) {
        for (var at = 2; at < tokens.size(); at++) {
            var opens = ASIDE.contains(tokens.get(at).word()) || isTheOneThat(tokens, at);
            if (opens && hasContent(tokens.subList(0, at), taken)) {
                return at;
            }
        }
        return tokens.size();
    }

    /** "..., the one that was thrown out". */
    private static boolean isTheOneThat(List<Token> tokens, int at) {
        return at + 2 < tokens.size()
                && tokens.get(at).word().equals("the")
                && tokens.get(at + 1).word().equals("one")
                && RELATIVE.contains(tokens.get(at + 2).word());
    }

    private static boolean hasContent(List<Token> tokens, Set<Integer> taken) {
        var words = tokens.stream().map(Token::word).toList();
        return words.contains("old")
                || IntStream.range(0, tokens.size())
                        .anyMatch(at -> !taken.contains(at) && !Lexicon.isFunctionWord(words.get(at)));
    }

    /** Excludes "or not", "not guilty" and "didn't she plead", which expects a yes. */
    private static boolean isNegated(List<Token> tokens) {
        var words = tokens.stream().map(Token::word).toList();
        var first = words.stream()
                .filter(word -> !LEADING.contains(word))
                .findFirst()
                .orElse("");
        return IntStream.range(0, words.size())
                .filter(at -> NEGATION.contains(words.get(at)))
                .filter(at ->
                        !(AUXILIARIES.contains(words.get(at)) && words.get(at).equals(first)))
                .filter(at -> at == 0 || !TAG.contains(words.get(at - 1)))
                .anyMatch(at -> at + 1 == words.size() || !NOT_TURNED.contains(words.get(at + 1)));
    }

    /** Recognises "what has happened to them since ...". */
    private static boolean asksSince(List<Token> tokens) {
        var words = tokens.stream().map(Token::word).toList();
        return words.contains("since") && words.stream().anyMatch(BECAME::contains);
    }

    /** Recognises questions for the sentence: "how long did she get", "what did Owen get". */
    private static boolean asksTerm(List<Token> tokens, Set<String> cues, List<Mention> mentions) {
        var words = tokens.stream().map(Token::word).toList();
        var hasVerb = IntStream.range(0, words.size())
                .filter(at -> TERM_VERBS.contains(words.get(at)))
                .anyMatch(at -> at + 1 == words.size() || AFTER_TERM_VERB.contains(words.get(at + 1)));
        var isPerson = mentions.stream().anyMatch(mention -> !mention.isBody())
                || words.stream().anyMatch(PERSONAL::contains);
        return hasVerb
                && isPerson
                && (cues.contains("how-long")
                        || (words.getFirst().equals("what") && words.size() > 1 && AUXILIARIES.contains(words.get(1))));
    }

    private static void take(Set<Integer> taken, int start, int end) {
        for (var at = start; at < end; at++) {
            taken.add(at);
        }
    }

    private static List<Integer> content(List<Token> tokens, Set<Integer> taken) {
        var start = (int)
                tokens.stream().map(Token::word).takeWhile(LEADING::contains).count();
        return IntStream.range(start, tokens.size())
                .filter(at -> !taken.contains(at)
                        && !Lexicon.isFunctionWord(tokens.get(at).word()))
                .boxed()
                .toList();
    }
}
