package org.onrecord.ask.rank;

import java.util.Locale;
import java.util.regex.Pattern;
import org.onrecord.model.Fact;

/** A kind of information in a fact, recognised by its wording. */
enum Telling {
    /** How old somebody was. */
    AGE(Signs.AGE, false),
    /** How long something took or lasts. */
    DURATION("\\b(pages?|minutes?|hours?|days?|weeks?|months?|years?|years'|life|months')\\b", false),
    /** A sum. */
    MONEY("£|\\bpounds?\\b|\\bper cent\\b|\\bmillion\\b", false),
    /** What somebody said. */
    SPEECH("\\b(said|says|called|told|described|argued|accepted|claimed|warned|apologised|denied|read)\\b", false),
    /** Where. */
    PLACE(
            "\\b(at|in|into|near|outside|to|from) (the |a )?(?!January|February|March|April|May|June|July|August|September"
                    + "|October|November|December)[A-Z][a-z]+",
            true),
    /** What something is called. */
    TITLE("(called|titled|entitled) [A-Z]|[A-Z]\\w+( (of|in|and|for|the|to|a|[A-Z]\\w+)){3,}", true),
    /** Why: words such as "because" do, or the id its editors gave it. */
    REASON(
            "\\b(because|as the|reasons?|grounds?|so that|in order to|put down to|meant that|to let|to allow"
                    + "|to give|for (gross |serious )?(misconduct|breach\\w*|loss|fail\\w+|neglect\\w*|lack)|held that|found that|on the view|insufficient|not enough"
                    + "|not sufficient|seeing no|judged)\\b",
            false) {
        @Override
        boolean isIn(Fact fact) {
            return fact.id().contains("reason") || super.isIn(fact);
        }
    },
    /** An Act or regulations. */
    LAW("\\bAct \\d{4}|\\b[A-Z]\\w+ (Act|Regulations|Order|Rules)\\b", true),
    /** A number that is no date. */
    NUMBER(
            "\\d|\\b(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|fifty|once|twice|half"
                    + "|second|third|fourth|fifth|sixth|seventh)\\b",
            false) {
        @Override
        String text(Fact fact) {
            return Signs.DATE.matcher(super.text(fact)).replaceAll("");
        }
    },
    /** In its note, how old somebody was. */
    AGE_NOTED(Signs.AGE, false) {
        @Override
        String text(Fact fact) {
            return fact.note() == null ? "" : fact.note().toLowerCase(Locale.ROOT);
        }
    };

    private final Pattern sign;
    private final boolean hasCapitals;

    Telling(String sign, boolean hasCapitals) {
        this.sign = Pattern.compile(sign);
        this.hasCapitals = hasCapitals;
    }

    /** Whether a fact tells it. */
    boolean isIn(Fact fact) {
        return sign.matcher(text(fact)).find();
    }

    /** Where the sign is looked for. */
    String text(Fact fact) {
        return hasCapitals ? fact.statement() : fact.statement().toLowerCase(Locale.ROOT);
    }

    /** What several share. */
    private static final class Signs {
        private static final String AGE =
                "\\baged \\d|\\bage (of )?\\d|\\bwas \\d\\d\\b|\\d+[- ](months?|years?)[- ]old|\\bas \\d\\d\\b";
        private static final Pattern DATE = Pattern.compile(
                "\\b\\d{1,2} (january|february|march|april|may|june|july|august|september|october|november|december)\\b"
                        + "|\\b(19|20)\\d\\d\\b");

        private Signs() {}
    }
}
