package org.onrecord.check;

import java.util.Set;
import org.onrecord.failure.Folding;

/**
 * Finds where the sentences of a paragraph end.
 *
 * <p>A full stop, question mark, exclamation mark or ellipsis with a blank after it ends a sentence, unless it belongs to
 * an abbreviation or a quotation goes on. In doubt the sentence goes on: a claim with too much is not understood, but half
 * of one may be read wrongly.
 */
final class SentenceEnds {
    private static final String TERMINATORS = ".!?…";
    private static final String WIDE_TERMINATORS = "。！？";
    private static final String CLOSERS = "\"'”’)]»」』";
    private static final String OPENERS = "\"'“‘([«";

    /** The longest quotation that is kept in one sentence with the words that say whose it is. */
    private static final int MAX_QUOTATION = 1000;

    /** Abbreviations before a name or in the middle of a sentence. */
    private static final Set<String> NEVER_LAST = Words.of("abbreviation-never-last");

    /** Abbreviations before a number. */
    private static final Set<String> BEFORE_NUMBER = Words.of("abbreviation-before-number");

    /** Abbreviations that may end a sentence, but not before a day or a month. */
    private static final Set<String> OFTEN_LAST = Words.of("abbreviation-often-last");

    private static final Set<String> DAYS = Words.of("day-or-month");

    /** Abbreviations, besides initials, that end a sentence only if the next word usually begins one. */
    private static final Set<String> PERHAPS_LAST = Words.of("abbreviation-perhaps-last");

    /** Words that begin sentences, and are rarely part of a name. */
    private static final Set<String> STARTERS = Words.of("starter");

    /** Longer than every word of these lists. */
    private static final int MAX_WORD = 12;

    private final String text;
    private final Range range;
    private int start;

    /** The quotation that ends last of those before the current place. */
    private int quoteStart = -1;

    private int quoteEnd = -1;

    /** Receives the range of a sentence, without blanks around it. */
    interface Range {
        void accept(int start, int end);
    }

    private SentenceEnds(String text, Range range) {
        this.text = text;
        this.range = range;
    }

    static void forEach(String text, Range range) {
        new SentenceEnds(text, range).read();
    }

    private void read() {
        for (var at = 0; at < text.length(); at++) {
            noteQuotation(at);
            var c = text.charAt(at);
            if (TERMINATORS.indexOf(c) >= 0) {
                var next = afterClosers(at + 1);
                if (next == text.length() || isEnd(at, next)) {
                    end(next);
                }
                at = next - 1;
            } else if (WIDE_TERMINATORS.indexOf(c) >= 0) {
                end(afterClosers(at + 1));
            }
        }
        end(text.length());
    }

    private void end(int end) {
        var from = start;
        while (from < end && text.charAt(from) == ' ') {
            from++;
        }
        var to = end;
        while (to > from && text.charAt(to - 1) == ' ') {
            to--;
        }
        if (to > from) {
            range.accept(from, to);
            start = end;
        }
    }

    /** Notes the quotation that begins here, if it ends soon. */
    private void noteQuotation(int at) {
        var c = text.charAt(at);
        if (at <= quoteEnd || (c != '“' && c != '"') || (c == '"' && !isOpening(at))) {
            return;
        }
        var last = Math.min(text.length(), at + MAX_QUOTATION);
        for (var i = at + 1; i < last; i++) {
            var other = text.charAt(i);
            if (c == '“' ? other == '”' : other == '"' && !isOpening(i)) {
                quoteStart = at;
                quoteEnd = i;
                return;
            }
            if (c == other) {
                return;
            }
        }
    }

    private boolean isOpening(int at) {
        return at == 0 || " ([—–-".indexOf(text.charAt(at - 1)) >= 0;
    }

    private int afterClosers(int from) {
        var at = from;
        while (at < text.length()
                && (TERMINATORS.indexOf(text.charAt(at)) >= 0 || CLOSERS.indexOf(text.charAt(at)) >= 0 || isMark(at))) {
            at = isMark(at) ? text.indexOf(']', at) + 1 : at + 1;
        }
        return at;
    }

    /** Whether the number of a footnote or a source begins here, such as {@code [3]}. */
    private boolean isMark(int at) {
        if (text.charAt(at) != '[') {
            return false;
        }
        var end = at + 1;
        while (end < text.length() && Character.isDigit(text.charAt(end)) && end - at <= 3) {
            end++;
        }
        return end > at + 1 && end < text.length() && text.charAt(end) == ']';
    }

    /**
     * Whether a terminator ends a sentence.
     *
     * @param after the place after it and after what closes
     */
    private boolean isEnd(int at, int after) {
        if (quoteStart < at && after <= quoteEnd) {
            return false;
        }
        if (text.charAt(after) != ' ') {
            return after == at + 1 && isBlankForgotten(at);
        }
        var next = after;
        while (next < text.length() && (text.charAt(next) == ' ' || OPENERS.indexOf(text.charAt(next)) >= 0)) {
            next++;
        }
        if (next == text.length()) {
            return true;
        }
        var first = text.codePointAt(next);
        if (Character.isLowerCase(first)) {
            return false;
        }
        return switch (text.charAt(at)) {
            case '…' -> isStarter(next);
            case '.' -> text.charAt(at + 1) == '.' ? isStarter(next) : !isAbbreviation(at, next);
            default -> true;
        };
    }

    /** Whether a word of small letters ends here, and one that begins a sentence follows at once. */
    private boolean isBlankForgotten(int stop) {
        return stop > 1
                && Character.isLowerCase(text.charAt(stop - 1))
                && Character.isLowerCase(text.charAt(stop - 2))
                && Character.isUpperCase(text.charAt(stop + 1))
                && isStarter(stop + 1);
    }

    private boolean isAbbreviation(int stop, int next) {
        var begin = stop;
        while (begin > start
                && stop - begin <= MAX_WORD
                && " -–—/".indexOf(text.charAt(begin - 1)) < 0
                && OPENERS.indexOf(text.charAt(begin - 1)) < 0) {
            begin--;
        }
        var typed = text.substring(begin, stop);
        var word = Folding.lowerCase(typed);
        if (NEVER_LAST.contains(word)) {
            return true;
        }
        if (BEFORE_NUMBER.contains(word) && Character.isDigit(text.codePointAt(next))) {
            return true;
        }
        if (OFTEN_LAST.contains(word)) {
            return DAYS.contains(wordAt(next));
        }
        return (PERHAPS_LAST.contains(word) || isInitials(typed)) && !isStarter(next);
    }

    /** Whether these are capital letters with full stops between them, such as those before a surname. */
    private static boolean isInitials(String word) {
        for (var i = 0; i < word.length(); i++) {
            if (i % 2 == 0 ? !Character.isUpperCase(word.charAt(i)) : word.charAt(i) != '.') {
                return false;
            }
        }
        return word.length() % 2 == 1;
    }

    private boolean isStarter(int at) {
        return STARTERS.contains(wordAt(at));
    }

    private String wordAt(int at) {
        var end = at;
        while (end < text.length() && end - at <= MAX_WORD && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return Folding.lowerCase(text.substring(at, end));
    }
}
