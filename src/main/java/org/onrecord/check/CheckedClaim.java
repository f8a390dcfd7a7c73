package org.onrecord.check;

import java.util.List;
import java.util.Locale;
import org.onrecord.lookup.AnsweredFact;

/**
 * A sentence beside the record.
 *
 * @param differs the details that the facts have otherwise, such as "23 May 2009 (the fact: 22 May 2009)"
 * @param remark why the sentence was not read; empty if it was
 * @param facts the facts with these details, then the nearest others
 */
public record CheckedClaim(Claim claim, Status status, List<String> differs, String remark, List<AnsweredFact> facts) {

    /** The relation of a sentence to the record. */
    public enum Status {
        /** A detail of the sentence differs from a fact. */
        DIFFERS,
        /** The facts shown are the nearest. */
        NEAR,
        NOT_ON_RECORD,
        /** The record withholds the matter on purpose. */
        WITHHELD,
        /** The sentence was not read as a claim. */
        UNREAD;

        /** Returns the name in data formats, such as "not-on-record". */
        public String key() {
            return words().replace(' ', '-');
        }

        String words() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }
}
