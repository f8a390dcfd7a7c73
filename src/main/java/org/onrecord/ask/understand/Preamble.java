package org.onrecord.ask.understand;

import java.util.Set;
import java.util.regex.Pattern;
import org.onrecord.search.text.Tokens;
import org.onrecord.search.text.WordClasses;

/** The removal of greetings, remarks about the asker, hearsay phrases and closing tags around a question. */
final class Preamble {
    private static final int MIN_SENTENCE = 3;
    private static final int MIN_CLAUSE = 6;
    private static final int MAX_EXCLAMATION = 3;
    /** Limits the search for a closing tag, so that a line of commas takes no longer. */
    private static final int MAX_TAG_LENGTH = 80;

    private static final Pattern CLAUSE_END = Pattern.compile("[,.;:]");
    private static final Pattern FIRST_PERSON = Pattern.compile("(?i)\\b(?:i|im|i'm|i've|my|me)\\b");
    private static final Pattern QUESTION_AFTER_CLAUSE = Pattern.compile(
            "(?i)[,.;:] *(?:and |so |but )?((?:how|what|whats|what's|when|who|whos|where|why|which|did|was|were|is|are|does|do"
                    + "|has|have|had|can|could)\\b)");
    private static final Pattern GREETING = Pattern.compile(
            "(?i)^ *(?:hi|hiya|hello|hey|good (?:morning|afternoon|evening))\\b(?: (?:there|all|everyone))?[,.!:;]+ *(?=\\w)");
    /** "Seriously? And a year later": the second part is the question. */
    private static final Pattern CONTINUATION = Pattern.compile("(?i)^ *(?:and|no|but|or)\\b.*\\w");
    /** "What was it called" refers to the text before it. */
    private static final Pattern BACK_REFERENCE = Pattern.compile(
            "(?i)^(?:what|who|when|where|which|how|why|was|is|did)(?:'?s)? (?:\\w+ )?(?:it|that|this|he|she|they)\\b");
    /** Closing tags, such as "is that right?" after a claim. */
    private static final Pattern CLOSING_TAG =
            Pattern.compile("(?i)[,.;:!]+ *(?:(?:i'?m|i am) not sure (?:that|it|this)(?: is|'s) (?:right|true)[,.]* *)?"
                    + "(?:(?:is|was) (?:that|this|it|he|she|they) (?:right|true|correct|so|wrong)|is it"
                    + "|can (?:that|this|it) be (?:right|true)|right|true|am i right|true or false|correct) *[?.!]*$");
    /** Hearsay phrases, such as "my tutor says that". */
    private static final Pattern HEARSAY = Pattern.compile(
            "(?i)^.{0,60}?\\b(?:told me|tells me|says?|said|saying|reckons?|heard|read|thinks?|thought|claims?|insists?|believes?"
                    + "|swears?)\\b(?: me)?(?: that)? +");

    /** A statement, then a question about "he", "she" or "they". */
    private static final Pattern STATEMENT_AND_QUESTION = Pattern.compile(
            "(?i)^ *(?!(?:what|who|when|where|why|which|how|was|were|is|are|did|does|do|has|have|had|can|could|and|so|but|in|on|at"
                    + "|after|before|during|of|for|from|with|over|under|since)\\b)"
                    + "[^,.;:?]{3,80}[,.;:] *(?:and |so |but )?"
                    + "((?:what|who|when|where|why|how|is|was|did|has|does|were|are|had|can)\\b[^,.;:?]*\\b(?:he|she|they|him|her|them)\\b[^,.;:]*)$");

    /** "The warning signs, what were they" asks only about the words before it. */
    private static final Pattern ASKS_ABOUT_NAMED = Pattern.compile("(?i)^what (?:was|were|is|are) (?:he|she|they) *$");

    private static final Set<String> ASKING = WordClasses.of("asking-word");

    private static final Set<String> BACK = WordClasses.of("back");

    private Preamble() {}

    /** Returns the part of the text that is the question. */
    static String strip(String text) {
        return lastQuestion(withoutHearsay(text));
    }

    /** Reads "my tutor says they were related, is that right?" as "they were related". */
    private static String withoutHearsay(String text) {
        var tag = CLOSING_TAG.matcher(text).region(Math.max(0, text.length() - MAX_TAG_LENGTH), text.length());
        return tag.find() ? HEARSAY.matcher(text.substring(0, tag.start())).replaceFirst("") : text;
    }

    /** Returns the text up to the last question mark, unless the question follows it. */
    private static String lastQuestion(String text) {
        var mark = text.lastIndexOf('?');
        if (mark < MIN_SENTENCE) {
            return withoutRemark(text);
        }
        var rest = text.substring(mark + 1);
        var isExclamation =
                Tokens.first(MAX_EXCLAMATION, text.substring(0, mark)).size() < MAX_EXCLAMATION;
        return (isExclamation && CONTINUATION.matcher(rest).find()) || isClause(rest)
                ? rest
                : withoutRemark(text.substring(0, mark));
    }

    /** Whether the text is a complete question: begins with a question word and has no backward reference. */
    private static boolean isClause(String text) {
        var words = Tokens.of(text);
        return words.size() >= MIN_CLAUSE
                && ASKING.contains(words.getFirst().word())
                && words.stream().noneMatch(token -> BACK.contains(token.word()));
    }

    /** Whether a text before a question is a statement about the case, not a remark about the asker. */
    static boolean isStatement(String before) {
        return !before.isBlank() && !FIRST_PERSON.matcher(before).find();
    }

    /** Returns the question after a statement that it refers to: "the boyfriend got off murder, what was he convicted of". */
    private static String afterStatement(String text) {
        var parts = STATEMENT_AND_QUESTION.matcher(text);
        return parts.matches()
                        && Tokens.first(MIN_SENTENCE, parts.group(1)).size() == MIN_SENTENCE
                        && !ASKS_ABOUT_NAMED.matcher(parts.group(1)).matches()
                ? parts.group(1)
                : text;
    }

    /** Removes a remark about the asker before the question: "I was reading about this, ...". */
    private static String withoutRemark(String text) {
        var question = GREETING.matcher(text).replaceFirst("");
        var end = CLAUSE_END.matcher(question);
        if (!end.find()
                || !FIRST_PERSON.matcher(question.substring(0, end.start())).find()) {
            return afterStatement(question);
        }
        var asked = QUESTION_AFTER_CLAUSE.matcher(question).region(end.start(), endOfSentence(question, end.start()));
        var start = 0;
        while (asked.find()) {
            start = asked.start(1);
        }
        return question.substring(refersToClauseBetween(question, end.end(), start) ? end.end() : start);
    }

    /** Whether the question refers to a clause between that remark and the question. */
    private static boolean refersToClauseBetween(String text, int from, int question) {
        if (question <= from
                || !BACK_REFERENCE.matcher(text.substring(question)).find()) {
            return false;
        }
        var between = text.substring(from, question);
        return !FIRST_PERSON.matcher(between).find()
                && Tokens.first(MIN_SENTENCE, between).size() == MIN_SENTENCE;
    }

    private static int endOfSentence(String text, int from) {
        var mark = text.indexOf('?', from);
        return mark < 0 ? text.length() : mark;
    }
}
