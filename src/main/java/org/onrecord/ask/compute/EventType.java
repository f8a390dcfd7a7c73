package org.onrecord.ask.compute;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Detail;
import org.onrecord.model.Detail.CustodyDetail;
import org.onrecord.model.Detail.CustodyDetail.Decision;
import org.onrecord.model.Detail.OutcomeDetail;
import org.onrecord.model.Detail.OutcomeStep;

/** A type of event, with the value of the lexicon that asks for it. */
enum EventType {
    EXPIRY("finished", "expiry"),
    REFUSAL("refuse", "refusal"),
    RECALL("recall", "recall"),
    HEARING("hearing", "hearing"),
    STRIKING_OFF("struck-off", "striking off"),
    DISMISSAL("sacked", "dismissal"),
    RESIGNATION("resigned", "resignation"),
    SUSPENSION("suspended", "suspension"),
    WARNING("warned", "warning"),
    SETTLEMENT("settled", "settlement"),
    RELEASE("release", "release"),
    SENTENCE("sentence", "sentence"),
    CONVICTION("guilty", "conviction"),
    ACQUITTAL("cleared", "acquittal"),
    PLEA("plead", "plea"),
    CHARGE("charge", "charge");

    private static final List<String> NUMBERS =
            List.of("No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten");

    private final String value;
    private final String noun;

    EventType(String value, String noun) {
        this.value = value;
        this.noun = noun;
    }

    /** Returns the value of the event slot. */
    String value() {
        return value;
    }

    String noun() {
        return noun;
    }

    /** Returns a sentence such as "Two recalls are on record." */
    String count(int number) {
        var words = number < NUMBERS.size() ? NUMBERS.get(number) : "" + number;
        return words + " " + noun + (number == 1 ? " is" : "s are") + " on record.";
    }

    boolean fits(@Nullable Detail detail) {
        return switch (detail) {
            case CustodyDetail custody -> fits(custody);
            case OutcomeDetail outcome -> fits(outcome);
            case null, default -> false;
        };
    }

    /** A step of a reconsideration is not a refusal of its own. */
    private boolean fits(CustodyDetail custody) {
        return switch (custody.event()) {
            case EXPIRED -> this == EXPIRY;
            case RECALLED -> this == RECALL;
            case HEARING -> this == HEARING;
            case RELEASED -> this == RELEASE;
            case DECISION ->
                this == REFUSAL
                        && custody.decision() == Decision.REFUSED
                        && !String.valueOf(custody.review()).contains("reconsideration");
            case REMANDED, REVIEW, ADJOURNED, ELIGIBLE -> false;
        };
    }

    private boolean fits(OutcomeDetail outcome) {
        return switch (this) {
            case CONVICTION -> outcome.isConviction();
            case ACQUITTAL -> outcome.isAcquittal();
            case STRIKING_OFF -> isMeasure(outcome, "struck off");
            case SUSPENSION -> isMeasure(outcome, "suspended") || isMeasure(outcome, "interim suspension");
            case WARNING -> isMeasure(outcome, "written warning") || isMeasure(outcome, "final warning");
            default -> outcome.step().name().equals(name());
        };
    }

    /** Whether it is a measure of an employer or a regulator with this result. */
    private static boolean isMeasure(OutcomeDetail outcome, String result) {
        return (outcome.step() == OutcomeStep.SANCTION || outcome.step() == OutcomeStep.ORDER)
                && String.valueOf(outcome.result()).startsWith(result);
    }
}
