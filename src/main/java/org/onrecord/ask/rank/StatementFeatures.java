package org.onrecord.ask.rank;

import org.onrecord.model.Fact;

/** The features of a fact's wording, each computed on first use. */
final class StatementFeatures {
    private static final StatementFeature[] ALL = StatementFeature.values();

    private final Fact fact;
    /** Bit set of the features computed. */
    private int computed;
    /** Bit set of the features found. */
    private int found;

    StatementFeatures(Fact fact) {
        this.fact = fact;
    }

    void prepare() {
        for (var feature : ALL) {
            has(feature);
        }
    }

    @SuppressWarnings("EnumOrdinal") // two numbers, since the native binary has one set for each fact
    boolean has(StatementFeature feature) {
        var bit = 1 << feature.ordinal();
        if ((computed & bit) == 0) {
            computed |= bit;
            found |= feature.isIn(fact) ? bit : 0;
        }
        return (found & bit) != 0;
    }
}
