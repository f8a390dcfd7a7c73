package org.onrecord.ask.rank;

import java.util.Set;
import org.onrecord.ask.understand.Context;
import org.onrecord.ask.understand.Resolved;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Fact;
import org.onrecord.model.OutcomeDetail;

/** How an answer goes on from the conversation before it: at the same charge, about the same one of several. */
public final class Continuity {
    private static final double FAVOURED = 2.6;
    private static final double SHOWN = 0.45;
    private static final double SAME_CHARGE = 1.3;
    private static final double OTHER_CHARGE = 0.8;
    private static final Set<String> THAT = Set.of("that", "it", "this");

    private final CaseRecord record;
    private final FactFeatures index;

    public Continuity(CaseRecord record, FactFeatures index) {
        this.record = record;
        this.index = index;
    }

    /** How well a fact goes on from what was told, as a factor around 1. */
    public double fit(Resolved resolved, Context context, Fact fact) {
        return told(resolved, fact) * charge(resolved, context, fact);
    }

    private double told(Resolved resolved, Fact fact) {
        return resolved.favoured().contains(fact.id())
                ? FAVOURED
                : resolved.shown().contains(fact.id()) && !index.givesReason(fact) ? SHOWN : 1;
    }

    /** Of two outcomes of somebody, that of the same charge is nearer: "how long did he get for that". */
    private double charge(Resolved resolved, Context context, Fact fact) {
        var told = context.told(record);
        return told != null
                        && resolved.asked().hasWord(THAT)
                        && told.detail() instanceof OutcomeDetail before
                        && fact.detail() instanceof OutcomeDetail after
                        && before.charge() != null
                        && before.person().equals(after.person())
                ? before.charge().equals(after.charge()) ? SAME_CHARGE : OTHER_CHARGE
                : 1;
    }

    /** Which of several is asked about: said by the question, or by what it refers back to. */
    public static Ordinals ordinals(Resolved resolved, Context context) {
        var tokens = resolved.question().tokens();
        var own = Ordinals.of(tokens);
        var last = context.question();
        if (last == null || !resolved.refersBack()) {
            return own;
        }
        var first = context.topic() == null ? last : context.topic();
        var before = Ordinals.of(last.tokens()).or(Ordinals.of(first.tokens()), last.tokens());
        return own.or(before, tokens);
    }
}
