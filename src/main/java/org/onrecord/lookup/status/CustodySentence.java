package org.onrecord.lookup.status;

import org.onrecord.model.CaseRecord;
import org.onrecord.model.CustodyInterval;
import org.onrecord.model.CustodyStatus;
import org.onrecord.model.Topic;
import org.onrecord.model.date.FactDate;

/** A custody interval as a complete sentence. */
public final class CustodySentence {
    private final CaseRecord record;

    public CustodySentence(CaseRecord record) {
        this.record = record;
    }

    /** Returns the interval as a sentence with its bounds; an open interval includes the as-of date. */
    public String of(CustodyInterval interval) {
        var who = record.nameOf(interval.person());
        var from = interval.from().inSentence();
        if (interval.to() != null) {
            return who + " " + was(interval.status()) + " from " + from + " to "
                    + interval.to().inSentence() + ".";
        }
        return who + " " + since(interval.status(), from) + "; no change on record up to "
                + FactDate.of(record.asOf(Topic.CUSTODY)).inWords() + ".";
    }

    /** Returns the words for an open interval, after a name: "has been in prison on recall since 2024". */
    private static String since(CustodyStatus status, String from) {
        return status == CustodyStatus.SENTENCE_EXPIRED
                ? "is no longer under sentence (expired " + from + ")"
                : was(status).replaceFirst("^was", "has been").replaceFirst("^had", "has had") + " since " + from;
    }

    /** Returns the words for a status, after a name: "was on remand". */
    public static String was(CustodyStatus status) {
        return switch (status) {
            case REMAND -> "was in custody on remand";
            case SERVING -> "was serving a prison sentence";
            case RELEASED_ON_LICENCE -> "was out of prison on licence";
            case RECALLED -> "was in prison on recall";
            case SENTENCE_EXPIRED -> "was no longer under sentence";
            case EXONERATED -> "was cleared of the offence";
            case UNKNOWN -> "had no custody status on record";
        };
    }
}
