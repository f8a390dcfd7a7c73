package org.onrecord.ask.rank;

import org.onrecord.model.Fact;

/** The features of a fact's wording, each computed on first use. */
final class FactText {
    private static final Telling[] ALL = Telling.values();

    private final Fact fact;
    /** Bit set of the features computed. */
    private int sought;
    /** Bit set of the features found. */
    private int told;

    FactText(Fact fact) {
        this.fact = fact;
    }

    void prepare() {
        for (var one : ALL) {
            tells(one);
        }
    }

    @SuppressWarnings("EnumOrdinal") // two numbers, since the native binary has one set for each fact
    boolean tells(Telling what) {
        var bit = 1 << what.ordinal();
        if ((sought & bit) == 0) {
            sought |= bit;
            told |= what.isIn(fact) ? bit : 0;
        }
        return (told & bit) != 0;
    }
}
