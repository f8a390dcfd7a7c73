package org.onrecord.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.failure.Folding;

/**
 * Finds where the sentences of a paragraph end.
 *
 * <p>A full stop, question mark, exclamation mark or ellipsis with a blank after it ends a sentence, unless it belongs to
 * an abbreviation or a quotation goes on. In doubt the sentence goes on: a claim with too much is not understood, but half
 * of one may be read wrongly.
 */
final class SentenceEnds {
    /**
     * What may end a sentence. A quotation of up to 1,000 characters is one, because the sentences in it stay together with the
     * words that say whose they are.
     */
    private static final Pattern END =
            Pattern.compile("(?:“[^“”]{0,1000}”|(?<![^\\s(\\[—–-])\"[^\"]{0,1000}\"|[.!?…])[.!?…\"'”’)\\]»]*+");

    private static final Pattern STOP = Pattern.compile("(\\.\\.+|[.!?…])[\"'”’)\\]»]*$");
    /** The blank and the first word of the next sentence; the blank may be forgotten after a full stop. */
    private static final Pattern NEXT = Pattern.compile(
            "(?:([\\s\\p{Z}]++)[\"'“‘(\\[«]*+|(?<=\\p{Ll}{2}\\.)(?=\\p{Lu}))(?!\\p{Ll})(\\p{L}++|\\d?)");

    private static final Pattern LAST_WORD = Pattern.compile("[^\\s\"'“‘(\\[«–—/-]++$");
    private static final int LONGEST_WORD = 12;

    /** Capital letters with full stops between them, such as those before a surname. */
    private static final Pattern INITIALS = Pattern.compile("\\p{Lu}(\\.\\p{Lu})*");

    /** Abbreviations before a name or in the middle of a sentence. */
    private static final Set<String> NEVER_LAST = Words.of("abbreviation-never-last");

    /** Abbreviations before a number. */
    private static final Set<String> BEFORE_NUMBER = Words.of("abbreviation-before-number");

    /** Abbreviations, besides initials, that end a sentence only if the next word usually begins one. */
    private static final Set<String> PERHAPS_LAST = Words.of("abbreviation-perhaps-last");

    /** Words that begin sentences, and are rarely part of a name. */
    private static final Set<String> STARTERS = Words.of("starter");

    private SentenceEnds() {}

    /** Returns the place after each sentence. */
    static List<Integer> in(CharSequence text) {
        var ends = new ArrayList<Integer>();
        var end = END.matcher(text);
        var next = NEXT.matcher(text).useTransparentBounds(true);
        while (end.find()) {
            var stop = STOP.matcher(end.group());
            if (stop.find()
                    && next.region(end.end(), text.length()).lookingAt()
                    && isEnd(stop.group(1), wordBefore(text, end.start() + stop.start()), next)) {
                ends.add(end.end());
            }
        }
        ends.add(text.length());
        return ends;
    }

    private static String wordBefore(CharSequence text, int stop) {
        var word = LAST_WORD.matcher(text.subSequence(Math.max(0, stop - LONGEST_WORD), stop));
        return word.find() ? word.group() : "";
    }

    private static boolean isEnd(String stop, String before, Matcher next) {
        var word = Folding.lowerCase(before);
        var first = next.group(2);
        if (STARTERS.contains(Folding.lowerCase(first))) {
            return !stop.equals(".") || !NEVER_LAST.contains(word);
        }
        var isNumber = !first.isEmpty() && Character.isDigit(first.charAt(0));
        var isAbbreviation = NEVER_LAST.contains(word)
                || PERHAPS_LAST.contains(word)
                || INITIALS.matcher(before).matches()
                || (isNumber && BEFORE_NUMBER.contains(word));
        return switch (stop) {
            case "." -> next.group(1) != null && !isAbbreviation;
            case "!", "?" -> true;
            default -> false;
        };
    }
}
