package org.onrecord.ask.rank;

import org.onrecord.model.Fact;

/** Which kinds of information a fact has; each is looked for when it is first asked for. */
final class FactText {
    private static final Telling[] ALL = Telling.values();

    private final Fact fact;
    /** A bit for each thing that was looked for. */
    private int sought;
    /** A bit for each thing that was found. */
    private int told;

    FactText(Fact fact) {
        this.fact = fact;
    }

    /** Looks for everything. */
    void prepare() {
        for (var one : ALL) {
            tells(one);
        }
    }

    @SuppressWarnings("EnumOrdinal") // a set of two numbers, of which the native binary has one for each fact
    boolean tells(Telling what) {
        var bit = 1 << what.ordinal();
        if ((sought & bit) == 0) {
            sought |= bit;
            told |= what.isIn(fact) ? bit : 0;
        }
        return (told & bit) != 0;
    }
}
