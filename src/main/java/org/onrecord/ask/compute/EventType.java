package org.onrecord.ask.compute;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.CustodyDetail;
import org.onrecord.model.CustodyDetail.Decision;
import org.onrecord.model.Detail;
import org.onrecord.model.OutcomeDetail;
import org.onrecord.model.OutcomeStep;

/** A type of event, with the value of the lexicon that asks for it. */
enum EventType {
    ELIGIBILITY("eligible", "eligibility", "became eligible"),
    EXPIRY("finished", "expiry", "finished"),
    REFUSAL("refuse", "refusal", "was refused release"),
    RECALL("recall", "recall", "was recalled"),
    HEARING("hearing", "hearing", "had a hearing"),
    STRIKING_OFF("struck-off", "striking off", "was struck off"),
    DISMISSAL("sacked", "dismissal", "was dismissed"),
    RESIGNATION("resigned", "resignation", "resigned"),
    SUSPENSION("suspended", "suspension", "was suspended"),
    WARNING("warned", "warning", "was warned"),
    SETTLEMENT("settled", "settlement", "settled"),
    RELEASE("release", "release", "was released"),
    SENTENCE("sentence", "sentence", "was sentenced"),
    CONVICTION("guilty", "conviction", "was convicted"),
    ACQUITTAL("cleared", "acquittal", "was acquitted"),
    PLEA("plead", "plea", "pleaded"),
    APPEAL("appeal", "appeal", "appealed"),
    CHARGE("charge", "charge", "was charged");

    private static final List<String> NUMBERS =
            List.of("No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten");

    private final String value;
    private final String noun;
    private final String done;

    EventType(String value, String noun, String done) {
        this.value = value;
        this.noun = noun;
        this.done = done;
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
        return number(number) + " " + noun + (number == 1 ? " is" : "s are") + " on record.";
    }

    /** Returns a sentence such as "Three people were convicted." */
    String countPeople(int number) {
        return switch (number) {
            case 0 -> "Nobody " + done + ".";
            case 1 -> "One person " + done + ".";
            default -> number(number) + " people " + done.replace("was ", "were ") + ".";
        };
    }

    private static String number(int number) {
        return number < NUMBERS.size() ? NUMBERS.get(number) : "" + number;
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
            case ELIGIBLE -> this == ELIGIBILITY;
            case EXPIRED -> this == EXPIRY;
            case RECALLED -> this == RECALL;
            case HEARING -> this == HEARING;
            case RELEASED -> this == RELEASE;
            case DECISION ->
                this == REFUSAL
                        && custody.decision() == Decision.REFUSED
                        && !String.valueOf(custody.review()).contains("reconsideration");
            case REMANDED, REVIEW, ADJOURNED -> false;
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
