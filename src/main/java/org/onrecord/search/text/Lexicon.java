package org.onrecord.search.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A list of phrases, such as the synonyms of a {@link Vocabulary}; also the function words and everyday words.
 *
 * <p>A list is a resource with lines {@code name: phrase, phrase}. A phrase is one word or several, and matches any
 * inflection of them. Lines that begin with a space continue the previous line; {@code #} starts a comment; {@code
 * [slot]} begins the values of a slot.
 */
public final class Lexicon {
    private static final Lexicon GENDERS = of("genders.txt");
    private static final Set<String> FUNCTION_WORDS = words("function-words.txt");
    private static final Set<String> EVERYDAY = stems("everyday-words.txt");

    private final Map<String, List<Phrase>> byFirstStem;

    private Lexicon(Map<String, List<Phrase>> byFirstStem) {
        this.byFirstStem = byFirstStem;
    }

    /** Returns the lists {@code male} and {@code female}, with words for people that imply a pronoun. */
    public static Lexicon genders() {
        return GENDERS;
    }

    /** Reads a list of phrases, without slots. */
    public static Lexicon of(String resource) {
        return of(phrases(resource, new HashMap<>()).stream());
    }

    static Lexicon of(Stream<Phrase> phrases) {
        return new Lexicon(phrases.collect(Collectors.collectingAndThen(
                Collectors.groupingBy(phrase -> phrase.stems().getFirst(), Collectors.toUnmodifiableList()),
                Map::copyOf)));
    }

    /** Whether a word is a function word: an article, auxiliary, question word or pronoun. */
    public static boolean isFunctionWord(String word) {
        return FUNCTION_WORDS.contains(word);
    }

    /** Whether a word is so common in English that it says little about the subject of a question. */
    public static boolean isEveryday(Token token) {
        return EVERYDAY.contains(token.stem());
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
        public boolean covers(int token) {
            return token >= start && token < end();
        }

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

    /** Returns the words of all phrases, for spelling correction. */
    public Set<String> words() {
        return byFirstStem.values().stream()
                .flatMap(List::stream)
                .flatMap(phrase -> phrase.tokens().stream())
                .map(Token::word)
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
    public record Phrase(String name, Slot slot, List<Token> tokens, List<String> stems) {
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

    /** Returns the phrases of a list in its order, and adds the slots of its values to others. */
    static List<Phrase> phrases(String resource, Map<String, Slot> slots) {
        var phrases = new ArrayList<Phrase>();
        var slot = Slot.NONE;
        for (var line : WordList.lines(resource)) {
            if (line.startsWith("[")) {
                slot = Slot.of(line.substring(1, line.length() - 1));
                continue;
            }
            var colon = line.indexOf(':');
            var name = line.substring(0, colon).strip();
            slots.put(name, slot);
            for (var phrase : line.substring(colon + 1).split(",", -1)) {
                var tokens = Tokens.of(phrase);
                if (!tokens.isEmpty()) {
                    phrases.add(new Phrase(
                            name, slot, tokens, tokens.stream().map(Token::stem).toList()));
                }
            }
        }
        return List.copyOf(phrases);
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

    /** A part of a question's meaning, for which the lexicon lists values with their phrases. */
    public enum Slot {
        /** The question word. */
        ASKS(true),
        /** The kind of account. */
        ACCOUNT(true),
        /** Order in time, and comparison. */
        ORDER(true),
        /** People as a group. */
        GROUP(false),
        /** An event of a proceeding, of custody or of employment. */
        EVENT(true),
        /** Tense, mood and reference. */
        MOOD(false),
        /** Words that accompany an event. */
        BESIDE(false),
        /** A matter that no record answers, or that records withhold. */
        DECLINED(true),
        /** Words before a case that is excluded. */
        EXCLUDED(true),
        TOOL(false),
        /** A list outside the slots. */
        NONE(false);

        private final boolean isIndexed;

        Slot(boolean isIndexed) {
            this.isIndexed = isIndexed;
        }

        static Slot of(String name) {
            return valueOf(name.toUpperCase(Locale.ROOT));
        }

        /** Whether its values are terms of the search index. */
        public boolean isIndexed() {
            return isIndexed;
        }
    }
}
