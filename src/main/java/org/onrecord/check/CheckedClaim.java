package org.onrecord.check;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.onrecord.lookup.AnsweredFact;

/**
 * A claim with a verdict of the record on it.
 *
 * @param claim the claim; of a sentence with two claims, the part with this verdict, at its own place
 * @param slot the detail that decided, or null
 * @param explanation one sentence in plain words: what the record has instead, which words were not understood
 * @param answers the deciding facts; empty unless the verdict is supported, contradicted, in part or disputed
 */
public record CheckedClaim(
        Claim claim, Verdict verdict, @Nullable Slot slot, String explanation, List<AnsweredFact> answers) {

    /** The verdict of the record on a claim. */
    public enum Verdict {
        SUPPORTED,
        CONTRADICTED,
        /** One detail differs from the record, and it is not of the kind that has one value only. */
        IN_PART,
        /** The record marks the fact as disputed. */
        DISPUTED,
        NOT_ON_RECORD,
        /** The record withholds the matter on purpose. */
        WITHHELD,
        /** Words of the claim were not read, or it is none: a question, an opinion. */
        NOT_UNDERSTOOD;

        /** Returns the name in data formats, such as "in-part". */
        public String key() {
            return keyOf(this);
        }
    }

    /** A detail of a claim that can be compared with typed facts. */
    public enum Slot {
        PERSON,
        ROLE,
        CHARGE,
        VERDICT,
        SENTENCE,
        STATUS,
        BODY,
        DATE,
        NUMBER,
        ORDER,
        PLACE,
        OTHER;

        /** Returns the name in data formats, such as "charge". */
        public String key() {
            return keyOf(this);
        }
    }

    private static String keyOf(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
