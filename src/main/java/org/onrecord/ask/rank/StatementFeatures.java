package org.onrecord.ask.rank;

import java.util.Locale;
import java.util.regex.Pattern;
import org.onrecord.model.Fact;
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
 * @param law whether it names an Act or regulations
 * @param number whether there is a number that is no date
 * @param ageNoted whether its note tells how old somebody was
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
        boolean law,
        boolean number,
        boolean ageNoted,
        Ordinals ordinals) {
    private static final String NUMBER_WORDS =
            "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|fifty|once|twice|half";
    private static final Pattern NUMBER =
            Pattern.compile("\\d|\\b(" + NUMBER_WORDS + "|second|third|fourth|fifth|sixth|seventh)\\b");
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
    private static final Pattern LAW = Pattern.compile("\\bAct \\d{4}|\\b[A-Z]\\w+ (Act|Regulations|Order|Rules)\\b");
    private static final Pattern REPEATED = Pattern.compile("\\b(second|third|fourth|fifth) (?!serious|trial|review)");
    private static final Pattern DATE = Pattern.compile(
            "\\b\\d{1,2} (january|february|march|april|may|june|july|august|september|october|november|december)\\b"
                    + "|\\b(19|20)\\d\\d\\b");

    static StatementFeatures of(Fact fact) {
        var statement = fact.statement();
        var lower = statement.toLowerCase(Locale.ROOT);
        var note = fact.note() == null ? "" : fact.note().toLowerCase(Locale.ROOT);
        return new StatementFeatures(
                AGE.matcher(lower).find(),
                DURATION.matcher(lower).find(),
                MONEY.matcher(lower).find(),
                SPEECH.matcher(lower).find(),
                PLACE.matcher(statement).find(),
                TITLE.matcher(statement).find(),
                REPEATED.matcher(statement).find(),
                fact.id().contains("reason") || REASON.matcher(lower).find(),
                LAW.matcher(statement).find(),
                NUMBER.matcher(DATE.matcher(lower).replaceAll("")).find(),
                AGE.matcher(note).find(),
                Ordinals.of(Tokens.of(statement)));
    }
}
