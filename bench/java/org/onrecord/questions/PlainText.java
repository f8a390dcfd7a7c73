package org.onrecord.questions;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The terms and the runs of four characters of a text, as {@link PlainRetrieval} compares them. */
final class PlainText {
    private static final int RUN = 4;
    private static final int SHORTEST_STEM = 3;
    private static final Pattern WORD = Pattern.compile("[a-z0-9£]+");
    private static final Pattern GAP = Pattern.compile("[^a-z0-9£]+");

    private static final Set<String> STOP_WORDS = Set.of("""
            a an the of in on at to for from by with and or but is are was were be been being am do does did
            done has have had having its this that these those there here as if then than so such what which who
            whom whose when where why how many much long old often he she they them him her his hers their
            theirs we us our you your i me my not no nor only also any some about into over after before would
            could should will shall can may might must tell please get got give know say said says just ever s t
            d ll re ve m""".split("\\s"));

    /** Tried in this order: a longer one before any that it ends with. */
    private static final List<String> SUFFIXES = List.of(
            "ational", "ization", "isation", "ations", "ation", "ingly", "ments", "ment", "ness", "ings", "ing", "edly",
            "ed", "ers", "er", "ions", "ion", "ally", "al", "ly", "able", "ible", "ance", "ence", "ive", "ity", "e");

    private PlainText() {}

    /** Returns the stems of the words, without stop words. */
    static List<String> terms(String text) {
        var plain = Normalizer.normalize(lower(text).replace('’', '\''), Normalizer.Form.NFKD);
        return WORD.matcher(plain)
                .results()
                .map(MatchResult::group)
                .filter(word -> !STOP_WORDS.contains(word))
                .map(PlainText::stem)
                .toList();
    }

    /** Counts the runs of four characters, with one space for each gap, at the beginning and at the end. */
    static Map<String, Integer> runs(String text) {
        var spaced = " " + GAP.matcher(lower(text)).replaceAll(" ").strip() + " ";
        var runs = new HashMap<String, Integer>();
        for (var at = 0; at + RUN <= spaced.length(); at++) {
            runs.merge(spaced.substring(at, at + RUN), 1, Integer::sum);
        }
        return runs;
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static String stem(String word) {
        if (word.length() <= SHORTEST_STEM) {
            return word;
        }
        var singular = singular(word);
        var stem = SUFFIXES.stream()
                .filter(suffix -> singular.endsWith(suffix) && singular.length() - suffix.length() >= SHORTEST_STEM)
                .findFirst()
                .map(suffix -> withoutLast(singular, suffix.length()))
                .orElse(singular);
        return stem.length() > SHORTEST_STEM && endsWithDoubledConsonant(stem) ? withoutLast(stem, 1) : stem;
    }

    private static String singular(String word) {
        if (word.endsWith("ies")) {
            return withoutLast(word, "ies".length()) + "y";
        }
        var isPlural =
                word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us") && !word.endsWith("is");
        return isPlural ? withoutLast(word, 1) : word;
    }

    /** Not of l and s, which are doubled in the word itself ("call", "pass"). */
    private static boolean endsWithDoubledConsonant(String word) {
        var last = word.charAt(word.length() - 1);
        return last == word.charAt(word.length() - 2) && "aeiouls".indexOf(last) < 0;
    }

    private static String withoutLast(String word, int letters) {
        return word.substring(0, word.length() - letters);
    }
}
