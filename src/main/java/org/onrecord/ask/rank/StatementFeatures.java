package org.onrecord.ask.rank;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.onrecord.model.Fact;
import org.onrecord.search.text.Lexicon;
import org.onrecord.search.text.Token;
import org.onrecord.search.text.Tokens;

/**
 * What a statement tells, by the signs of it in its words.
 *
 * @param age whether it tells how old somebody was
 * @param duration whether it tells how long something took or lasts
 * @param money whether it tells a sum
 * @param speech whether it tells what somebody said
 * @param place whether it tells where
 * @param title whether it tells what something is called
 * @param repetition whether it tells of something that happened not for the first time
 * @param reason whether it tells why: words such as "because" do, or the id its editors gave it
 * @param pending whether it tells what was still to come
 * @param law whether it names an Act or regulations
 * @param negation whether it denies something
 * @param number whether there is a number that is no date
 * @param cardinal whether there is a number that is neither a date nor an ordinal
 * @param ageNoted whether its note tells how old somebody was
 * @param amountNoted whether its note tells a sum or another number
 * @param undated its words, those of dates left out
 * @param words its words
 * @param beginning the stems of its first words, where its subject stands
 * @param ordinals which of several it speaks of
 */
record StatementFeatures(
        boolean age,
        boolean duration,
        boolean money,
        boolean speech,
        boolean place,
        boolean title,
        boolean repetition,
        boolean reason,
        boolean pending,
        boolean law,
        boolean negation,
        boolean number,
        boolean cardinal,
        boolean ageNoted,
        boolean amountNoted,
        List<Token> undated,
        Set<String> words,
        Set<String> beginning,
        Ordinals ordinals) {
    private static final int SUBJECT_WORDS = 5;
    private static final String NUMBER_WORDS =
            "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|fifty|once|twice|half";
    private static final Pattern NUMBER =
            Pattern.compile("\\d|\\b(" + NUMBER_WORDS + "|second|third|fourth|fifth|sixth|seventh)\\b");
    private static final Pattern CARDINAL =
            Pattern.compile("\\d(?!\\d*(st|nd|rd|th))|\\b(" + NUMBER_WORDS + "|nobody|none|all)\\b");
    private static final Pattern DURATION =
            Pattern.compile("\\b(pages?|minutes?|hours?|days?|weeks?|months?|years?|years'|life|months')\\b");
    private static final Pattern AGE = Pattern.compile(
            "\\baged \\d|\\bage (of )?\\d|\\bwas \\d\\d\\b|\\d+[- ](months?|years?)[- ]old|\\bas \\d\\d\\b");
    private static final Pattern REASON = Pattern.compile(
            "\\b(because|as the|reasons?|grounds?|so that|in order to|put down to|meant that|to let|to allow"
                    + "|to give|for (gross |serious )?(misconduct|breach\\w*|loss|fail\\w+|neglect\\w*|lack)|held that|found that|on the view|insufficient|not enough"
                    + "|not sufficient|seeing no|judged)\\b");
    private static final Pattern PLACE = Pattern.compile(
            "\\b(at|in|into|near|outside|to|from) (the |a )?(?!January|February|March|April|May|June|July|August|September"
                    + "|October|November|December)[A-Z][a-z]+");
    private static final Pattern TITLE =
            Pattern.compile("(called|titled|entitled) [A-Z]|[A-Z]\\w+( (of|in|and|for|the|to|a|[A-Z]\\w+)){3,}");
    private static final Pattern SPEECH = Pattern.compile(
            "\\b(said|says|called|told|described|argued|accepted|claimed|warned|apologised|denied|read)\\b");
    private static final Pattern MONEY = Pattern.compile("£|\\bpounds?\\b|\\bper cent\\b|\\bmillion\\b");
    private static final Pattern NEGATION =
            Pattern.compile("\\b(not(?! guilty)|never|nobody|neither|no longer|without|nor)\\b");
    private static final Pattern PENDING = Pattern.compile(
            "\\b(until|due|expected|planned|scheduled|awaited|pending|put off|postponed|adjourned|will be|would be|to be (held|heard|decided|published))\\b");
    private static final Pattern LAW = Pattern.compile("\\bAct \\d{4}|\\b[A-Z]\\w+ (Act|Regulations|Order|Rules)\\b");
    private static final Pattern REPEATED = Pattern.compile("\\b(second|third|fourth|fifth) (?!serious|trial|review)");
    private static final Pattern DATE = Pattern.compile(
            "\\b\\d{1,2} (january|february|march|april|may|june|july|august|september|october|november|december)\\b"
                    + "|\\b(19|20)\\d\\d\\b");
    private static final int NEAR = 3;

    static StatementFeatures of(Fact fact) {
        var statement = fact.statement();
        var lower = statement.toLowerCase(Locale.ROOT);
        var tokens = Tokens.of(statement);
        var note = fact.note() == null ? "" : fact.note().toLowerCase(Locale.ROOT);
        var undatedNote = DATE.matcher(note).replaceAll("");
        var undated = DATE.matcher(lower).replaceAll("");
        return new StatementFeatures(
                AGE.matcher(lower).find(),
                DURATION.matcher(lower).find(),
                MONEY.matcher(lower).find(),
                SPEECH.matcher(lower).find(),
                PLACE.matcher(statement).find(),
                TITLE.matcher(statement).find(),
                REPEATED.matcher(statement).find(),
                fact.id().contains("reason") || REASON.matcher(lower).find(),
                PENDING.matcher(lower).find(),
                LAW.matcher(statement).find(),
                NEGATION.matcher(lower).find(),
                NUMBER.matcher(undated).find(),
                CARDINAL.matcher(undated).find(),
                AGE.matcher(note).find(),
                MONEY.matcher(note).find() || CARDINAL.matcher(undatedNote).find(),
                Tokens.of(undated),
                tokens.stream().map(Token::word).collect(Collectors.toSet()),
                tokens.stream()
                        .limit(SUBJECT_WORDS)
                        .filter(token -> !Lexicon.isFunctionWord(token.word()))
                        .map(Token::stem)
                        .collect(Collectors.toSet()),
                Ordinals.of(tokens));
    }

    /** Whether a number stands before one of these words: "more than 50 injuries", "the fifth refusal". */
    boolean counts(Set<String> stems) {
        for (var at = 0; at < undated.size(); at++) {
            if (stems.contains(undated.get(at).stem()) && hasNumber(undated.subList(Math.max(0, at - NEAR), at))) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasNumber(List<Token> tokens) {
        return tokens.stream().anyMatch(token -> NUMBER.matcher(token.word()).find());
    }
}
