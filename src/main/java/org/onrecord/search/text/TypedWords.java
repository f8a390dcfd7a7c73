package org.onrecord.search.text;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The words of a text as they are written, with capitals and the punctuation between them. */
public final class TypedWords {
    private static final Pattern WORD = Pattern.compile("\\p{N}[\\p{N}.,]*|\\p{L}[\\p{L}\\p{M}\\p{N}'’]*");
    private static final Pattern ENDING = Pattern.compile("['’](?:[sS])?$");
    private static final Pattern BREAK =
            Pattern.compile("[,;:!?()\\[\\]\"“”/|]|\\.|[–—]|\\s[-]+\\s|\\R|['‘’](?=\\s)|(?<=\\s)['‘’]");
    private static final Pattern ABBREVIATION =
            Pattern.compile("\\p{L}|[DMS]rs?|Prof|St|Ms|[JS]r|Rev|Hon|Cllr|Capt|Col|Gen|Sgt|Insp");

    private final String text;
    private final boolean isShouted;
    private final int[] starts;
    private final int[] ends;
    private final BitSet breaks = new BitSet();
    private final boolean hasCapitals;

    /** @param tokens the words of the text, or the first of them */
    public TypedWords(String text, List<Token> tokens) {
        this.text = text;
        this.isShouted = text.chars().noneMatch(Character::isLowerCase);
        this.starts = new int[tokens.size()];
        this.ends = new int[starts.length];
        align(tokens);
        var capitals = IntStream.range(1, starts.length).filter(this::isCapital).count();
        this.hasCapitals = capitals > 0 && capitals * 2 < starts.length + 2;
    }

    /** Finds each token, which may be several written words: "step dad". */
    private void align(List<Token> tokens) {
        var words = WORD.matcher(text);
        var at = 0;
        var read = new StringBuilder();
        var last = 0;
        while (at < starts.length && words.find()) {
            if (read.isEmpty()) {
                starts[at] = words.start();
                breaks.set(at, at > 0 && isBreak(last, words.start()));
            }
            Tokens.spoken(words.group()).forEach(read::append);
            last = words.end();
            if (read.toString().equals(tokens.get(at).word())) {
                ends[at] = last;
                at++;
                read.setLength(0);
            }
        }
    }

    /** Whether what is between two words ends a name: punctuation, but not the full stop of an initial, or a possessive. */
    private boolean isBreak(int end, int start) {
        var word = text.substring(wordStart(end), end);
        var between = text.substring(end, start);
        return ENDING.matcher(word).find()
                || (BREAK.matcher(between).find()
                        && !(between.startsWith(".")
                                && ABBREVIATION.matcher(word).matches()
                                && !BREAK.matcher(between.substring(1)).find()));
    }

    private int wordStart(int end) {
        var start = end;
        while (start > 0 && isOfWord(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static boolean isOfWord(char c) {
        return Character.isLetterOrDigit(c) || c == '\'' || c == '’';
    }

    /** Returns some words as written, without a possessive ending. */
    public String text(int start, int end) {
        return ENDING.matcher(text.substring(starts[start], Math.max(starts[start], ends[end - 1])))
                .replaceFirst("");
    }

    /** Whether a word begins with a capital, in a text that is not all in capitals. */
    public boolean isCapital(int at) {
        return !isShouted && ends[at] > 0 && Character.isUpperCase(text.codePointAt(starts[at]));
    }

    /** Whether a word ends with a capital: "ET", "CoA". */
    public boolean isAcronym(int at) {
        return isCapital(at) && ends[at] - starts[at] > 1 && Character.isUpperCase(text.codePointBefore(ends[at]));
    }

    /** Whether only a hyphen separates a word from the one before. */
    public boolean isHyphenated(int at) {
        return ends[at] > 0 && text.substring(ends[at - 1], starts[at]).equals("-");
    }

    /** Whether a name may not go on from the word before. */
    public boolean isBreak(int at) {
        return breaks.get(at);
    }

    /** Whether a capital shows a name, because other words have none. */
    public boolean hasCapitals() {
        return hasCapitals;
    }
}
