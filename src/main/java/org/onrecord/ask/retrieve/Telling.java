package org.onrecord.ask.retrieve;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.onrecord.ask.language.Token;
import org.onrecord.ask.language.Tokens;
import org.onrecord.model.Fact;
import org.onrecord.model.FactKind;

/** What a statement tells, by the signs of it in its words: an age, a reason, a sum, a place. */
final class Telling {
    private static final Pattern NUMBER = Pattern.compile(
            "\\d|\\b(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|fifty|once|twice|half"
                    + "|second|third|fourth|fifth|sixth|seventh)\\b");
    private static final Pattern DURATION =
            Pattern.compile("\\b(pages?|minutes?|hours?|days?|weeks?|months?|years?|years'|life|months')\\b");
    private static final Pattern AGE =
            Pattern.compile("\\baged \\d|\\bage\\b|\\bwas \\d\\d\\b|\\d+[- ](months?|years?)[- ]old|\\bas \\d\\d\\b");
    private static final Pattern REASON = Pattern.compile(
            "\\b(because|as the|after|since|reason|grounds?|so that|in order to|put down to|meant that|to let|to allow"
                    + "|to give|until|for (gross |serious )?(misconduct|breach\\w*|loss|fail\\w+|neglect\\w*|lack)|held that|found that|on the view|insufficient|not enough"
                    + "|not sufficient|seeing no|judged)\\b");
    private static final Pattern RATE = Pattern.compile("per cent|per 10,000|\\brate\\b");
    private static final Pattern PLACE = Pattern.compile(
            "\\b(at|in|into|near|outside|to|from) (the |a )?(?!January|February|March|April|May|June|July|August|September"
                    + "|October|November|December)[A-Z][a-z]+");
    private static final Pattern TITLE =
            Pattern.compile("(called|titled|entitled) [A-Z]|[A-Z]\\w+( (of|in|and|for|the|to|a|[A-Z]\\w+)){3,}");
    private static final Pattern SPEECH = Pattern.compile(
            "\\b(said|says|called|told|described|argued|accepted|claimed|warned|apologised|denied|read)\\b");
    private static final Pattern MONEY = Pattern.compile("£|\\bpounds?\\b|\\bper cent\\b|\\bmillion\\b");
    private static final Pattern REPEATED = Pattern.compile("\\b(second|third|fourth|fifth) (?!serious|trial|review)");
    private static final Pattern DATE = Pattern.compile(
            "\\b\\d{1,2} (january|february|march|april|may|june|july|august|september|october|november|december)\\b"
                    + "|\\b(19|20)\\d\\d\\b");
    private static final int NEAR = 3;

    private Telling() {}

    static boolean age(Fact fact) {
        return finds(AGE, fact);
    }

    static boolean duration(Fact fact) {
        return finds(DURATION, fact);
    }

    static boolean money(Fact fact) {
        return finds(MONEY, fact);
    }

    static boolean rate(Fact fact) {
        return finds(RATE, fact);
    }

    static boolean speech(Fact fact) {
        return finds(SPEECH, fact);
    }

    static boolean place(Fact fact) {
        return PLACE.matcher(fact.statement()).find();
    }

    static boolean title(Fact fact) {
        return TITLE.matcher(fact.statement()).find();
    }

    /** Whether it is something that happened not for the first time. */
    static boolean repetition(Fact fact) {
        return REPEATED.matcher(fact.statement()).find();
    }

    /** A finding gives a reason by its nature; else words such as "because" do, or the id its editors gave it. */
    static boolean reason(Fact fact) {
        return fact.kind() == FactKind.FINDING || fact.id().contains("reason") || finds(REASON, fact);
    }

    /** Whether there is a number that is no date. */
    static boolean number(Fact fact) {
        return NUMBER.matcher(withoutDates(fact)).find();
    }

    /** Whether a number stands before one of these words: "more than 50 injuries", "the fifth refusal". */
    static boolean count(Fact fact, Set<String> stems) {
        var tokens = Tokens.of(withoutDates(fact));
        for (var at = 0; at < tokens.size(); at++) {
            if (stems.contains(tokens.get(at).stem()) && hasNumber(tokens.subList(Math.max(0, at - NEAR), at))) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasNumber(List<Token> tokens) {
        return tokens.stream().anyMatch(token -> NUMBER.matcher(token.word()).find());
    }

    private static boolean finds(Pattern pattern, Fact fact) {
        return pattern.matcher(fact.statement().toLowerCase(Locale.ROOT)).find();
    }

    private static String withoutDates(Fact fact) {
        return DATE.matcher(fact.statement().toLowerCase(Locale.ROOT)).replaceAll("");
    }
}
