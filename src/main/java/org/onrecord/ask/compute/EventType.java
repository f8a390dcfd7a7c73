package org.onrecord.ask.compute;

import org.jspecify.annotations.Nullable;
import org.onrecord.model.CustodyDetail;
import org.onrecord.model.CustodyDetail.Decision;
import org.onrecord.model.CustodyDetail.Event;
import org.onrecord.model.Detail;
import org.onrecord.model.Fact;
import org.onrecord.model.OutcomeDetail;
import org.onrecord.model.OutcomeStep;

/** Types of events in fact details, in the order in which a question is matched. */
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
    CHARGE("charge", "charge", "was charged");

    private final String words;
    private final String noun;
    private final String done;

    EventType(String words, String noun, String done) {
        this.words = words;
        this.noun = noun;
        this.done = done;
    }

    /** Returns the name of the word list. */
    String words() {
        return words;
    }

    String noun() {
        return noun;
    }

    /** Returns the predicate after "one person", such as "was recalled". */
    String done() {
        return done;
    }

    boolean isCustody() {
        return switch (this) {
            case ELIGIBILITY, EXPIRY, REFUSAL, RECALL, HEARING, RELEASE -> true;
            default -> false;
        };
    }

    /** Whether the event is a measure against a professional involved in the case. */
    boolean isProfessional() {
        return switch (this) {
            case STRIKING_OFF, DISMISSAL, RESIGNATION, SUSPENSION, WARNING, SETTLEMENT -> true;
            default -> false;
        };
    }

    boolean isReportedBy(Fact fact) {
        return switch (fact.detail()) {
            case CustodyDetail custody -> isCustody() && fits(custody);
            case OutcomeDetail outcome -> !isCustody() && fits(outcome);
            case null, default -> false;
        };
    }

    /** A step of a reconsideration is not a refusal of its own. */
    private boolean fits(CustodyDetail custody) {
        return switch (this) {
            case ELIGIBILITY -> custody.event() == Event.ELIGIBLE;
            case EXPIRY -> custody.event() == Event.EXPIRED;
            case RECALL -> custody.event() == Event.RECALLED;
            case HEARING -> custody.event() == Event.HEARING;
            case RELEASE -> custody.event() == Event.RELEASED;
            default ->
                custody.event() == Event.DECISION
                        && custody.decision() == Decision.REFUSED
                        && !String.valueOf(custody.review()).contains("reconsideration");
        };
    }

    private boolean fits(OutcomeDetail outcome) {
        var step = outcome.step();
        return switch (this) {
            case DISMISSAL -> step == OutcomeStep.DISMISSAL;
            case RESIGNATION -> step == OutcomeStep.RESIGNATION;
            case SETTLEMENT -> step == OutcomeStep.SETTLEMENT;
            case SENTENCE -> step == OutcomeStep.SENTENCE;
            case CHARGE -> step == OutcomeStep.CHARGE;
            case CONVICTION -> outcome.isConviction();
            case STRIKING_OFF -> isDecided(outcome, "struck off");
            case SUSPENSION -> isDecided(outcome, "suspended") || isDecided(outcome, "interim suspension");
            default -> isDecided(outcome, "written warning") || isDecided(outcome, "final warning");
        };
    }

    private static boolean isDecided(OutcomeDetail outcome, String result) {
        return (outcome.step() == OutcomeStep.SANCTION || outcome.step() == OutcomeStep.ORDER)
                && outcome.result() != null
                && outcome.result().startsWith(result);
    }

    /** Returns the id of the person in a detail, or null if it has none. */
    static @Nullable String person(@Nullable Detail detail) {
        return switch (detail) {
            case CustodyDetail custody -> custody.person();
            case OutcomeDetail outcome -> outcome.person();
            case null, default -> null;
        };
    }
}
