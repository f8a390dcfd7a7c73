package org.onrecord.output.document;

import org.onrecord.model.Confidence;
import org.onrecord.model.Fact;

/** Says how well a fact is supported. */
public final class ConfidenceWords {
    private ConfidenceWords() {}

    /** A remark for lists, empty for what is established. */
    public static String remark(Fact fact) {
        return remark(fact.confidence(), fact.sources().size());
    }

    /** A remark on what rests on so many sources, empty for what is established. */
    public static String remark(Confidence confidence, int sources) {
        return switch (confidence) {
            case ESTABLISHED -> "";
            case REPORTED -> sources == 1 ? "one source" : "effectively one source";
            case DISPUTED -> "sources conflict";
        };
    }

    /** The word of the record with its meaning. */
    public static String meaning(Fact fact) {
        return fact.confidence().words()
                + switch (fact.confidence()) {
                    case ESTABLISHED -> ": an official source, or two or more publishers";
                    case REPORTED -> ": " + remark(fact);
                    case DISPUTED -> ": sources conflict";
                };
    }
}
