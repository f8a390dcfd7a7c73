package org.onrecord.ask.rank;

import java.util.Locale;
import java.util.regex.Pattern;
import org.onrecord.ask.rank.StatementFeatures.Wording;

/** A feature of a wording that shows the type of information it has. */
enum StatementFeature {
    AGE(Signs.AGE, false),
    DURATION("\\b(pages?|minutes?|hours?|days?|weeks?|months?|years?|years'|life|months')\\b", false),
    MONEY("£|\\bpounds?\\b|\\bper cent\\b|\\bmillion\\b", false),
    SPEECH("\\b(said|says|called|told|described|argued|accepted|claimed|warned|apologised|denied|read)\\b", false),
    PLACE(
            "\\b(at|in|into|near|outside|to|from) (the |a )?(?!January|February|March|April|May|June|July|August|September"
                    + "|October|November|December)[A-Z][a-z]+",
            true),
    TITLE("(called|titled|entitled) [A-Z]|[A-Z]\\w+( (of|in|and|for|the|to|a|[A-Z]\\w+)){3,}", true),
    /** A reason, also recognised by "reason" in the fact's id. */
    REASON(
            "\\b(because|as the|reasons?|grounds?|so that|in order to|put down to|meant that|to let|to allow"
                    + "|to give|for (gross |serious )?(misconduct|breach\\w*|loss|fail\\w+|neglect\\w*|lack)|held that|found that|on the view|insufficient|not enough"
                    + "|not sufficient|seeing no|judged)\\b",
            false) {
        @Override
        boolean isIn(Wording wording) {
            return wording.id().contains("reason") || super.isIn(wording);
        }
    },
    LAW("\\bAct \\d{4}|\\b[A-Z]\\w+ (Act|Regulations|Order|Rules)\\b", true),
    /** A number outside a date. */
    NUMBER(
            "\\d|\\b(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|fifty|once|twice|half"
                    + "|second|third|fourth|fifth|sixth|seventh)\\b",
            false) {
        @Override
        String text(Wording wording) {
            return Signs.DATE.matcher(super.text(wording)).replaceAll("");
        }
    },
    /** An age in the fact's note. */
    AGE_NOTED(Signs.AGE, false) {
        @Override
        String text(Wording wording) {
            return wording.note() == null ? "" : wording.note().toLowerCase(Locale.ROOT);
        }
    };

    private final Pattern sign;
    private final boolean hasCapitals;

    StatementFeature(String sign, boolean hasCapitals) {
        this.sign = Pattern.compile(sign);
        this.hasCapitals = hasCapitals;
    }

    boolean isIn(Wording wording) {
        return sign.matcher(text(wording)).find();
    }

    String text(Wording wording) {
        return hasCapitals ? wording.text() : wording.text().toLowerCase(Locale.ROOT);
    }

    private static final class Signs {
        private static final String AGE =
                "\\baged \\d|\\bage (of )?\\d|\\bwas \\d\\d\\b|\\d+[- ](months?|years?)[- ]old|\\bas \\d\\d\\b";
        private static final Pattern DATE = Pattern.compile(
                "\\b\\d{1,2} (january|february|march|april|may|june|july|august|september|october|november|december)\\b"
                        + "|\\b(19|20)\\d\\d\\b");

        private Signs() {}
    }
}
