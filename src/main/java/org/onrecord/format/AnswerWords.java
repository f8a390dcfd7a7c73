package org.onrecord.format;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the answer in a sentence that answers yes or no. It is printed whichever way a question is put, and so denies "was it
 * unlawful" as well as "was it lawful".
 */
final class AnswerWords {
    /** Answers even before a comma. */
    private static final List<String> ANSWERS = List.of(
            "yes",
            "no",
            "not",
            "not really",
            "not necessarily",
            "not quite",
            "not exactly",
            "not entirely",
            "not simply",
            "not at all",
            "not all",
            "probably not");

    /** Answers before a colon, a semicolon, a full stop or a dash; before a comma they go on: "In part, the road was ...". */
    private static final List<String> JUDGEMENTS = List.of(
            "in part",
            "partly",
            "partially",
            "probably",
            "perhaps",
            "maybe",
            "true",
            "false",
            "right",
            "wrong",
            "correct",
            "incorrect");

    /** Answers before anything. */
    private static final List<String> ALWAYS = List.of("yes", "not really");

    /** After "Not", the beginning of a phrase that stands for an answer before a colon: "Not in Britain: ...". */
    private static final List<String> AFTER_NOT =
            List.of("according", "as", "at", "before", "by", "for", "from", "in", "on", "so", "to", "under", "well");

    /** The longest opening phrase, in words: "By the last report, of 1 October 2024, yes: ...". */
    private static final int MAX_OPENING = 10;

    private static final int MAX_NOT_PHRASE = 6;
    private static final String BEFORE_REASON = ":;.!–—";
    private static final String ENDS = ".!?";
    private static final String CLOSING = "\"”’')]";

    private final String text;

    private AnswerWords(String text) {
        this.text = text;
    }

    /** Returns the answer that a sentence of the text begins with, or has after a few words or at its end; null if none. */
    static @Nullable String in(String text) {
        return new AnswerWords(text).find();
    }

    private @Nullable String find() {
        var isStart = true;
        var words = 0;
        for (var at = 0; at < text.length(); at++) {
            var c = text.charAt(at);
            if (Character.isLetterOrDigit(c)) {
                var found = isStart ? answerAt(at) : null;
                if (found != null) {
                    return found;
                }
                words = isStart ? 1 : words + 1;
                isStart = false;
                at = endOfWord(at) - 1;
            } else if (isAfterOpening(c, at)) {
                var next = at + 2;
                var found = next < text.length() ? answerAfter(next, words <= MAX_OPENING) : null;
                if (found != null) {
                    return found;
                }
            } else if (ENDS.indexOf(c) >= 0 && isBreak(at + 1)) {
                isStart = true;
            }
        }
        return null;
    }

    private boolean isAfterOpening(char c, int at) {
        return (c == ',' || c == ':') && at + 1 < text.length() && text.charAt(at + 1) == ' ';
    }

    /** Returns the answer with which a sentence begins. */
    private @Nullable String answerAt(int at) {
        for (var word : ALWAYS) {
            if (isAt(at, word) && !isUpperCase(at + word.length() + 1)) {
                return spelt(at, word);
            }
        }
        for (var word : ANSWERS) {
            if (isAt(at, word)
                    && (isBefore(",", at, word) || isBefore(BEFORE_REASON, at, word))
                    && !isNumber(at, word)) {
                return spelt(at, word);
            }
        }
        for (var word : JUDGEMENTS) {
            if (isAt(at, word) && isBefore(BEFORE_REASON, at, word)) {
                return spelt(at, word);
            }
        }
        return isAt(at, "not") ? notPhrase(at) : null;
    }

    /** Returns the answer after a comma or a colon; one before a comma only if few words have gone before. */
    private @Nullable String answerAfter(int at, boolean isOpening) {
        for (var word : ANSWERS) {
            if (isAt(at, word) && (isBefore(BEFORE_REASON, at, word) || (isOpening && isBefore(",", at, word)))) {
                return isOpening || isAtEnd(at + word.length()) ? spelt(at, word) : null;
            }
        }
        for (var word : JUDGEMENTS) {
            if (isOpening && isAt(at, word) && isBefore(BEFORE_REASON, at, word)) {
                return spelt(at, word);
            }
        }
        return null;
    }

    /** Returns a phrase such as "Not in Britain" at the beginning of a sentence, if a colon follows it. */
    private @Nullable String notPhrase(int at) {
        var word = at + "not".length() + 1;
        if (AFTER_NOT.stream().noneMatch(after -> isAt(word, after))) {
            return null;
        }
        var words = 1;
        for (var end = word; end < text.length() && words <= MAX_NOT_PHRASE; end++) {
            var c = text.charAt(end);
            if (c == ':') {
                return text.substring(at, end);
            }
            if (c == ' ') {
                words++;
            } else if (!Character.isLetterOrDigit(c) && c != '\'' && c != '’' && c != '-') {
                return null;
            }
        }
        return null;
    }

    /** Whether the word or words are there, and no longer word is. */
    private boolean isAt(int at, String words) {
        var end = at + words.length();
        return text.regionMatches(true, at, words, 0, words.length())
                && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
    }

    /** Whether the text ends after the words, or has one of the marks there, also after a quotation mark or a space. */
    private boolean isBefore(String marks, int at, String words) {
        var end = at + words.length();
        if (end < text.length() && CLOSING.indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        if (end == text.length()) {
            return true;
        }
        if (text.charAt(end) == ' ' && end + 1 < text.length() && "–—".indexOf(text.charAt(end + 1)) >= 0) {
            end++;
        }
        return marks.indexOf(text.charAt(end)) >= 0;
    }

    /** Whether "No." is short for number. */
    private boolean isNumber(int at, String word) {
        var end = at + word.length();
        return word.equals("no") && text.startsWith(". ", end) && isDigit(end + 2);
    }

    private boolean isAtEnd(int at) {
        return at >= text.length() || (ENDS.indexOf(text.charAt(at)) >= 0 && isBreak(at + 1));
    }

    private boolean isBreak(int at) {
        return at >= text.length()
                || text.charAt(at) == ' '
                || (CLOSING.indexOf(text.charAt(at)) >= 0 && (at + 1 == text.length() || text.charAt(at + 1) == ' '));
    }

    private boolean isDigit(int at) {
        return at < text.length() && Character.isDigit(text.charAt(at));
    }

    private boolean isUpperCase(int at) {
        return at < text.length() && Character.isUpperCase(text.charAt(at));
    }

    private int endOfWord(int at) {
        var end = at;
        while (end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || isJoint(end))) {
            end++;
        }
        return end;
    }

    /** Whether a hyphen or an apostrophe stands inside a word. */
    private boolean isJoint(int at) {
        return "-'’".indexOf(text.charAt(at)) >= 0
                && at + 1 < text.length()
                && Character.isLetterOrDigit(text.charAt(at + 1));
    }

    private String spelt(int at, String words) {
        return text.substring(at, at + words.length());
    }
}
