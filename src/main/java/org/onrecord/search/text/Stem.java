package org.onrecord.search.text;

import java.util.HashMap;
import java.util.Map;

/**
 * Maps the inflections of an English word to one stem: {@code review} for "reviews" and "reviewed".
 *
 * <p>It is a light stemmer in the style of Harman's S-stemmer (1991, "How effective is suffixing?") that also removes
 * the regular endings {@code -ed}, {@code -ing}, {@code -ly} and {@code -tion}. A stem need not be a word, only equal
 * for related words. Irregular forms are in a list.
 */
public final class Stem {
    private static final Map<String, String> IRREGULAR = irregular();
    private static final int SHORTEST_ROOT = 4;
    /** Endings of derived words; longer ones come before their own endings. */
    private static final String[] DERIVED = {
        "ational", "ation", "ative", "ator", "ate", "at", "ment", "ance", "ence", "able", "ible", "ism", "ist", "ive",
        "ion", "ant", "ent", "ial", "al", "er", "or", "e"
    };

    private Stem() {}

    /** Returns the stem of a word in lower case; a word with a digit is unchanged. */
    public static String of(String word) {
        var irregular = IRREGULAR.get(word);
        if (irregular != null) {
            return irregular;
        }
        if (word.length() < 3 || hasDigit(word)) {
            return word;
        }
        return withoutFinalVowel(withoutSuffix(withoutPlural(word)));
    }

    /**
     * Returns a stem shared with derived words: {@code regulat} for "regulates", "regulator" and "regulation". Removes
     * the longest ending of the list that leaves at least four letters; the endings are the commonest of step 4 of
     * Porter's stemmer (1980).
     */
    public static String family(String word) {
        var stem = of(word);
        for (var suffix : DERIVED) {
            var root = stem.length() - suffix.length();
            if (root >= SHORTEST_ROOT
                    && suffix.charAt(suffix.length() - 1) == stem.charAt(stem.length() - 1)
                    && stem.endsWith(suffix)) {
                return stem.charAt(root - 1) == 'e' ? stem.substring(0, root - 1) : stem.substring(0, root);
            }
        }
        return stem;
    }

    /** Returns the base form of an irregular form or spelling variant, otherwise the word itself. */
    public static String regular(String word) {
        return IRREGULAR.getOrDefault(word, word);
    }

    private static Map<String, String> irregular() {
        var stems = new HashMap<String, String>();
        WordList.named("irregular.txt").forEach((stem, forms) -> {
            for (var form : forms.split(" ", -1)) {
                stems.put(form, stem);
            }
        });
        return Map.copyOf(stems);
    }

    private static String withoutPlural(String word) {
        var length = word.length();
        if (word.endsWith("ies") && length > 4) {
            return word.substring(0, length - 3) + "y";
        }
        if (word.endsWith("sses") || word.endsWith("xes") || word.endsWith("ches") || word.endsWith("shes")) {
            return word.substring(0, length - 2);
        }
        var keeps = word.endsWith("ss") || word.endsWith("us") || word.endsWith("is") || length < 4;
        return word.endsWith("s") && !keeps ? word.substring(0, length - 1) : word;
    }

    private static String withoutSuffix(String word) {
        if (word.endsWith("ied") && word.length() > 4) {
            return word.substring(0, word.length() - 3) + "y";
        }
        if (endsAfterVowel(word, "ed")) {
            return undoubled(word.substring(0, word.length() - 2));
        }
        if (endsAfterVowel(word, "ing")) {
            return undoubled(word.substring(0, word.length() - 3));
        }
        if (word.endsWith("ly") && word.length() > 5) {
            return word.substring(0, word.length() - 2);
        }
        if ((word.endsWith("tion") || word.endsWith("sion")) && word.length() > 7) {
            return word.substring(0, word.length() - 3);
        }
        return word;
    }

    /** Whether the word has this suffix after at least two letters and a vowel, which could be a word. */
    private static boolean endsAfterVowel(String word, String suffix) {
        var rest = word.length() - suffix.length();
        if (rest <= 2 || !word.endsWith(suffix)) {
            return false;
        }
        for (var at = 0; at < rest; at++) {
            if (isVowel(word.charAt(at))) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasDigit(String word) {
        for (var at = 0; at < word.length(); at++) {
            var c = word.charAt(at);
            if (c <= '9' ? c >= '0' : c > 127 && Character.isDigit(c)) {
                return true;
            }
        }
        return false;
    }

    private static String undoubled(String word) {
        var last = word.length() - 1;
        var doubled = last > 1 && word.charAt(last) == word.charAt(last - 1);
        return doubled && "lsz".indexOf(word.charAt(last)) < 0 ? word.substring(0, last) : word;
    }

    private static String withoutFinalVowel(String word) {
        var length = word.length();
        if (length > 3 && word.endsWith("e")) {
            return word.substring(0, length - 1);
        }
        return length > 3 && word.endsWith("y") ? word.substring(0, length - 1) + "i" : word;
    }

    private static boolean isVowel(int c) {
        return "aeiouy".indexOf(c) >= 0;
    }
}
