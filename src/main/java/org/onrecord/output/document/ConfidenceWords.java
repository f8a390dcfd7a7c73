package org.onrecord.output.document;

import org.onrecord.model.Confidence;
import org.onrecord.model.Fact;

/** Words for the confidence of a fact. */
public final class ConfidenceWords {
    private ConfidenceWords() {}

    /** Returns a remark for lists; empty for an established fact. */
    public static String remark(Fact fact) {
        return remark(fact.confidence());
    }

    /** Returns a remark for a confidence; empty if established. */
    public static String remark(Confidence confidence) {
        return switch (confidence) {
            case ESTABLISHED -> "";
            case REPORTED -> "rests on one source";
            case DISPUTED -> "sources conflict";
        };
    }

    public static String meaning(Fact fact) {
        return fact.confidence() == Confidence.REPORTED
                ? Confidence.REPORTED.words() + ": " + remark(fact)
                : fact.confidence().meaning();
    }
}
