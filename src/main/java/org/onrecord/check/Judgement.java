package org.onrecord.check;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.check.CheckedClaim.Slot;
import org.onrecord.check.CheckedClaim.Verdict;
import org.onrecord.model.Fact;

/**
 * What typed facts say of a clause.
 *
 * @param verdict supported if they agree as far as they go
 * @param told indexes of the words that they account for
 */
record Judgement(Verdict verdict, Slot slot, String explanation, List<Fact> facts, BitSet told) {
    static Judgement agreed(Slot slot, List<Fact> facts, BitSet told) {
        return new Judgement(Verdict.SUPPORTED, slot, "", facts, told);
    }

    static Judgement contrary(Slot slot, String explanation, List<Fact> facts) {
        return new Judgement(Verdict.CONTRADICTED, slot, explanation, facts, new BitSet());
    }

    boolean agrees() {
        return verdict == Verdict.SUPPORTED;
    }

    /** Returns the first that disagrees, otherwise all in one; null if there is none. */
    static @Nullable Judgement joined(List<Judgement> judged) {
        var told = new BitSet();
        for (var one : judged) {
            if (!one.agrees()) {
                return one;
            }
            told.or(one.told);
        }
        return judged.isEmpty()
                ? null
                : new Judgement(
                        Verdict.SUPPORTED,
                        judged.getFirst().slot,
                        "",
                        judged.stream()
                                .flatMap(one -> one.facts.stream())
                                .distinct()
                                .toList(),
                        told);
    }
}
