package org.onrecord.search.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The word lists: synonyms, the cues of questions, and function words.
 *
 * <p>A list is a resource with lines {@code name: phrase, phrase}. A phrase is one word or several, and matches any
 * inflection of them. Lines that begin with a space continue the previous line; {@code #} starts a comment.
 */
public final class Lexicon {
    private static final Lexicon SYNONYMS = read("synonyms.txt");
    private static final Lexicon CUES = read("cues.txt");
    private static final Lexicon GENDERS = read("genders.txt");
    private static final Lexicon COMPUTING = read("computing.txt");
    private static final Set<String> FUNCTION_WORDS = words("function-words.txt");
    private static final Set<String> EVERYDAY = stems("everyday-words.txt");

    private final Map<String, List<Phrase>> byFirstStem;

    private Lexicon(Map<String, List<Phrase>> byFirstStem) {
        this.byFirstStem = byFirstStem;
    }

    /** Returns domain words and phrases that mean the same or answer one another. */
    public static Lexicon synonyms() {
        return SYNONYMS;
    }

    /** Returns words and phrases that show the kind of answer a question asks for. */
    public static Lexicon cues() {
        return CUES;
    }

    /** Returns the lists {@code male} and {@code female}, with words for people that imply a pronoun. */
    public static Lexicon genders() {
        return GENDERS;
    }

    /** Returns words and phrases of questions whose answers are computed from details of facts. */
    public static Lexicon computing() {
        return COMPUTING;
    }

    /** Whether a word is a function word: an article, auxiliary, question word or pronoun. */
    public static boolean isFunctionWord(String word) {
        return FUNCTION_WORDS.contains(word);
    }

    /** Whether a word is so common in English that it says little about the subject of a question. */
    public static boolean isEveryday(Token token) {
        return EVERYDAY.contains(token.stem());
    }

    /** Whether a word that may be a name is also an English word of these lists, for example "sue". */
    public static boolean isWord(String word) {
        return isFunctionWord(word)
                || EVERYDAY.contains(Stem.of(word))
                || SYNONYMS.byFirstStem.containsKey(Stem.of(word));
    }

    public static Set<String> functionWords() {
        return FUNCTION_WORDS;
    }

    /**
     * A phrase found in a text.
     *
     * @param name the name of the list it is in
     * @param start index of its first token
     * @param length its number of tokens
     */
    public record Match(String name, int start, int length) {
        /** Whether a token is part of it. */
        public boolean covers(int token) {
            return token >= start && token < end();
        }

        /** Returns the index after its last token. */
        public int end() {
            return start + length;
        }
    }

    /** Returns every phrase in a text, in the order of their beginnings, including phrases inside longer ones. */
    public List<Match> find(List<Token> tokens) {
        var found = new ArrayList<Match>();
        for (var start = 0; start < tokens.size(); start++) {
            for (var phrase : phrasesFrom(tokens.get(start).stem())) {
                if (phrase.fits(tokens, start)) {
                    addLongest(
                            found,
                            new Match(phrase.name(), start, phrase.stems().size()));
                }
            }
        }
        return found;
    }

    /** Adds a match, keeping only the longest of the same list at the same position. */
    private static void addLongest(List<Match> found, Match match) {
        for (var at = found.size() - 1; at >= 0 && found.get(at).start() == match.start(); at--) {
            if (found.get(at).name().equals(match.name())) {
                if (found.get(at).length() < match.length()) {
                    found.set(at, match);
                }
                return;
            }
        }
        found.add(match);
    }

    /** Returns the stems of all phrases, for spelling correction. */
    public Set<String> stems() {
        return byFirstStem.values().stream()
                .flatMap(List::stream)
                .flatMap(phrase -> phrase.stems().stream())
                .collect(Collectors.toSet());
    }

    /** Returns the phrases whose first word has this stem. */
    public List<Phrase> phrasesFrom(String stem) {
        return byFirstStem.getOrDefault(stem, List.of());
    }

    /**
     * A phrase.
     *
     * @param name the name of the list it is in
     */
    public record Phrase(String name, List<String> stems) {
        private boolean fits(List<Token> tokens, int start) {
            if (start + stems.size() > tokens.size()) {
                return false;
            }
            for (var i = 1; i < stems.size(); i++) {
                if (!tokens.get(start + i).stem().equals(stems.get(i))) {
                    return false;
                }
            }
            return true;
        }
    }

    private static Lexicon read(String resource) {
        var byFirstStem = new HashMap<String, List<Phrase>>();
        for (var line : WordList.lines(resource)) {
            var colon = line.indexOf(':');
            var name = line.substring(0, colon).strip();
            for (var phrase : line.substring(colon + 1).split(",", -1)) {
                var stems = Tokens.of(phrase).stream().map(Token::stem).collect(Collectors.toUnmodifiableList());
                if (!stems.isEmpty()) {
                    byFirstStem
                            .computeIfAbsent(stems.getFirst(), first -> new ArrayList<>())
                            .add(new Phrase(name, stems));
                }
            }
        }
        byFirstStem.replaceAll((stem, phrases) -> List.copyOf(phrases));
        return new Lexicon(Map.copyOf(byFirstStem));
    }

    private static Set<String> stems(String resource) {
        return words(resource).stream().map(Stem::of).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> words(String resource) {
        var words = new HashSet<String>();
        for (var line : WordList.lines(resource)) {
            Tokens.of(line).forEach(token -> words.add(token.word()));
        }
        return Set.copyOf(words);
    }
}
