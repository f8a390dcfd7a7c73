package org.onrecord.model;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.failure.Folding;

/**
 * Names to find in texts word by word, whatever their case, accents and punctuation.
 *
 * <p>A name of one word is not found inside a longer name, nor in lower case if it is also an ordinary word.
 *
 * @param ordinary words that are no names in lower case, read only when needed
 */
public record NameFinder(Node names, Supplier<Set<String>> ordinary) {
    public static NameFinder of(Stream<Name> names) {
        return of(names, Set::of);
    }

    public static NameFinder of(Stream<Name> names, Supplier<Set<String>> ordinary) {
        var root = new Node();
        names.filter(name -> !name.words().isEmpty()).forEach(root::add);
        return new NameFinder(root, ordinary);
    }

    /** Returns the ids of the names in a text. */
    public Set<String> in(@Nullable String text) {
        if (text == null || names.next().isEmpty()) {
            return Set.of();
        }
        var words = Word.of(text).toList();
        var found = new HashSet<String>();
        var covered = new BitSet();
        for (var i = 0; i < words.size(); i++) {
            var node = names.after(words.get(i));
            for (var j = i + 1; node != null && j < words.size(); j++) {
                node = node.after(words.get(j));
                if (node != null && !node.ids().isEmpty()) {
                    found.addAll(node.ids());
                    covered.set(i, j + 1);
                }
            }
        }
        for (var i = covered.nextClearBit(0); i < words.size(); i = covered.nextClearBit(i + 1)) {
            var node = names.after(words.get(i));
            if (node != null && !isOrdinary(words.get(i))) {
                found.addAll(node.ids());
            }
        }
        found.remove(Name.NOBODY);
        return found;
    }

    private boolean isOrdinary(Word word) {
        return word.isLowerCase() && ordinary.get().contains(word.folded());
    }

    /** Returns the words of a text in lower case without accents. */
    public static List<String> words(String text) {
        return Word.of(text).map(Word::folded).toList();
    }

    /** Returns the words that a text has in lower case, without accents. */
    public static Stream<String> lowerCaseWords(String text) {
        return Word.of(text).filter(Word::isLowerCase).map(Word::folded);
    }

    private record Word(String folded, boolean isLowerCase) {
        static Stream<Word> of(String text) {
            var words = new ArrayList<Word>();
            var start = -1;
            for (int at = 0, length; at < text.length(); at += length) {
                var character = text.codePointAt(at);
                length = Character.charCount(character);
                if (isPartOfWord(character)) {
                    start = start < 0 ? at : start;
                } else if (start >= 0) {
                    words.add(of(text, start, at));
                    start = -1;
                }
            }
            if (start >= 0) {
                words.add(of(text, start, text.length()));
            }
            return words.stream();
        }

        private static Word of(String text, int start, int end) {
            return new Word(Folding.fold(text.substring(start, end)), Character.isLowerCase(text.codePointAt(start)));
        }

        /** Whether it is a letter, a number or a mark, such as an accent. */
        private static boolean isPartOfWord(int character) {
            return Character.isLetterOrDigit(character)
                    || switch (Character.getType(character)) {
                        case Character.LETTER_NUMBER,
                                Character.OTHER_NUMBER,
                                Character.NON_SPACING_MARK,
                                Character.ENCLOSING_MARK,
                                Character.COMBINING_SPACING_MARK -> true;
                        default -> false;
                    };
        }
    }

    /**
     * The names that begin with the same words.
     *
     * @param next the longer names, by their next word
     * @param ids the ids of the name that ends here
     */
    record Node(Map<String, Node> next, Set<String> ids) {
        Node() {
            this(new HashMap<>(), new HashSet<>());
        }

        /** Returns the names that continue with a word, or with its singular for a plural such as "the Wards". */
        private @Nullable Node after(Word word) {
            var node = next.get(word.folded());
            return node != null || word.isLowerCase() || !word.folded().endsWith("s")
                    ? node
                    : next.get(word.folded().substring(0, word.folded().length() - 1));
        }

        void add(Name name) {
            var node = this;
            for (var word : name.words()) {
                node = node.next.computeIfAbsent(word, _ -> new Node());
            }
            node.ids.add(name.id());
        }
    }

    /**
     * A name to find.
     *
     * @param id the id of the person it belongs to
     */
    public record Name(List<String> words, String id) {
        /** The id of a name that is not found, and whose words are no names of one word. */
        public static final String NOBODY = "";

        public static Name of(String name, String id) {
            return new Name(NameFinder.words(name), id);
        }
    }
}
