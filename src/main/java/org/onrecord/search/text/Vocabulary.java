package org.onrecord.search.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onrecord.search.text.Lexicon.Phrase;
import org.onrecord.search.text.Lexicon.Slot;

/**
 * The words with which the texts of a record and questions to it are read: those of general English, and those of the
 * vocabularies that the record names, such as {@code justice}.
 *
 * <p>The values of questions and their slots are the same for every record; only their phrases differ.
 */
public final class Vocabulary {
    /** The vocabularies that a record may name, in the order in which their words are added. */
    public static final List<String> NAMES = List.of("justice", "child-protection");

    private static final String CLASSES = "word-classes.txt";
    /**
     * Types and questions, each with its vocabulary unless every record declines it. Their order does not depend on
     * vocabularies, because vectors are learned in it.
     */
    private static final List<List<String>> DECLINED = WordList.lines("declined.tsv").stream()
            .map(line -> List.of(line.split("\t", -1)))
            .toList();

    private static final Part CORE_PART = Part.in("");
    private static final Map<String, Part> PARTS = NAMES.stream()
            .collect(
                    Collectors.toMap(name -> name, name -> Part.in(folder(name)), (one, _) -> one, LinkedHashMap::new));
    private static final Map<String, Slot> SLOTS = parts(NAMES)
            .flatMap(part -> part.slots.entrySet().stream())
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one));
    private static final Map<Set<String>, Vocabulary> MADE = new ConcurrentHashMap<>();

    /** The words of all vocabularies, for spelling: a word of a vocabulary is right in every question. */
    public static final Vocabulary ALL = of(NAMES);

    private final Lexicon questions;
    private final Lexicon synonyms;
    private final SortedMap<String, List<String>> declined = new TreeMap<>();
    private final Map<String, Set<String>> classes = new HashMap<>();

    private Vocabulary(Set<String> names) {
        var parts = parts(names).toList();
        this.questions = Lexicon.of(parts.stream().flatMap(part -> part.questions.stream()));
        this.synonyms = Lexicon.of(parts.stream().flatMap(part -> part.synonyms.stream()));
        DECLINED.stream()
                .filter(line -> line.size() < 3 || names.contains(line.getLast()))
                .forEach(line -> declined.computeIfAbsent(line.getFirst(), _ -> new ArrayList<>())
                        .add(line.get(1)));
        for (var part : parts) {
            part.classes.forEach((name, words) ->
                    classes.computeIfAbsent(name, _ -> new HashSet<>()).addAll(words));
        }
    }

    /** The lists of one folder. */
    private record Part(
            Map<String, Slot> slots, List<Phrase> questions, List<Phrase> synonyms, Map<String, Set<String>> classes) {
        static Part in(String folder) {
            var slots = new HashMap<String, Slot>();
            return new Part(
                    slots,
                    Lexicon.phrases(folder + "lexicon.txt", slots),
                    Lexicon.phrases(folder + "synonyms.txt", new HashMap<>()),
                    WordList.classes(folder + CLASSES));
        }
    }

    private static String folder(String name) {
        return "vocabulary/" + name + "/";
    }

    private static Stream<Part> parts(Collection<String> names) {
        return Stream.concat(
                Stream.of(CORE_PART),
                PARTS.entrySet().stream()
                        .filter(part -> names.contains(part.getKey()))
                        .map(Map.Entry::getValue));
    }

    /** Returns the words for a record that names these vocabularies; unknown names add nothing. */
    public static Vocabulary of(Collection<String> names) {
        var known = NAMES.stream().filter(names::contains).collect(Collectors.toUnmodifiableSet());
        return MADE.computeIfAbsent(known, Vocabulary::new);
    }

    /**
     * Returns the slot of a value of questions.
     *
     * @throws IllegalArgumentException if there is no such value
     */
    public static Slot slot(String value) {
        var slot = SLOTS.get(value);
        if (slot == null) {
            throw new IllegalArgumentException("no value of a question is called " + value);
        }
        return slot;
    }

    /** Returns the phrases of questions, by value. */
    public Lexicon questions() {
        return questions;
    }

    /** Returns words and phrases that mean the same or answer one another. */
    public Lexicon synonyms() {
        return synonyms;
    }

    /** Returns questions that no record answers, by type: opinions, predictions, advice. */
    public Map<String, List<String>> declined() {
        return declined;
    }

    /** Returns the words of a class of {@link WordList#ofClass} with those that the vocabularies add. */
    public Set<String> ofClass(String name) {
        var words = classes.get(name);
        if (words == null) {
            throw new IllegalArgumentException("no class of words is called " + name);
        }
        return words;
    }

    /** Whether a word that may be a name is also an English word of these lists, for example "sue". */
    public boolean isWord(String word) {
        return Lexicon.isFunctionWord(word)
                || Lexicon.isEveryday(Token.of(word))
                || !synonyms.phrasesFrom(Stem.of(word)).isEmpty();
    }
}
