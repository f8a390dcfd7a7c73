package org.onrecord.ask.rank;

import org.jspecify.annotations.Nullable;
import org.onrecord.model.Brief;
import org.onrecord.model.Fact;

/** The features of the wording of a fact or a summary, each computed on first use. */
final class StatementFeatures {
    private static final StatementFeature[] ALL = StatementFeature.values();

    private final Wording wording;
    /** Bit set of the features computed. */
    private int computed;
    /** Bit set of the features found. */
    private int found;

    StatementFeatures(Fact fact) {
        this.wording = new Wording(fact.id(), fact.statement(), fact.note());
    }

    StatementFeatures(Brief brief) {
        this.wording = new Wording(brief.id(), brief.heading() + " " + brief.summaryText(), null);
    }

    /** The text of an entry, with its id, and a note or null. */
    record Wording(String id, String text, @Nullable String note) {}

    String text() {
        return wording.text();
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
            found |= feature.isIn(wording) ? bit : 0;
        }
        return (found & bit) != 0;
    }
}
