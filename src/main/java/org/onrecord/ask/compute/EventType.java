package org.onrecord.ask.compute;

import org.onrecord.model.CustodyDetail;
import org.onrecord.model.CustodyDetail.Decision;
import org.onrecord.model.CustodyDetail.Event;
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

    /** Returns the predicate after "one person", such as "was recalled". */
    String done() {
        return done;
    }

    /** A step of a reconsideration is not a refusal of its own. */
    boolean fits(CustodyDetail custody) {
        return switch (this) {
            case ELIGIBILITY -> custody.event() == Event.ELIGIBLE;
            case EXPIRY -> custody.event() == Event.EXPIRED;
            case RECALL -> custody.event() == Event.RECALLED;
            case HEARING -> custody.event() == Event.HEARING;
            case RELEASE -> custody.event() == Event.RELEASED;
            case REFUSAL ->
                custody.event() == Event.DECISION
                        && custody.decision() == Decision.REFUSED
                        && !String.valueOf(custody.review()).contains("reconsideration");
            default -> false;
        };
    }

    boolean fits(OutcomeDetail outcome) {
        var step = outcome.step();
        return switch (this) {
            case DISMISSAL -> step == OutcomeStep.DISMISSAL;
            case RESIGNATION -> step == OutcomeStep.RESIGNATION;
            case SETTLEMENT -> step == OutcomeStep.SETTLEMENT;
            case SENTENCE -> step == OutcomeStep.SENTENCE;
            case CHARGE -> step == OutcomeStep.CHARGE;
            case PLEA -> step == OutcomeStep.PLEA;
            case APPEAL -> step == OutcomeStep.APPEAL;
            case CONVICTION -> outcome.isConviction();
            case ACQUITTAL -> outcome.isAcquittal();
            case STRIKING_OFF -> isDecided(outcome, "struck off");
            case SUSPENSION -> isDecided(outcome, "suspended") || isDecided(outcome, "interim suspension");
            case WARNING -> isDecided(outcome, "written warning") || isDecided(outcome, "final warning");
            default -> false;
        };
    }

    private static boolean isDecided(OutcomeDetail outcome, String result) {
        return (outcome.step() == OutcomeStep.SANCTION || outcome.step() == OutcomeStep.ORDER)
                && outcome.result() != null
                && outcome.result().startsWith(result);
    }
}
