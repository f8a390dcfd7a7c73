package org.onrecord.lookup;

import java.util.List;
import org.onrecord.model.CaseRecord;

/** The result of a query. */
public sealed interface Answer permits Found, NotFound, Ambiguous {

    CaseRecord record();

    /** The same answer with remarks to make beside it; only an answer that was found carries any. */
    default Answer with(List<String> remarks) {
        return this;
    }
}
