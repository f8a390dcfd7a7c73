package org.onrecord.output.data;

import java.util.List;
import org.onrecord.lookup.Query;

/** The fields that answers have, for {@code --fields} to be listed and checked before any file is opened. */
public final class AnswerFields {
    private AnswerFields() {}

    /** Names of the fields that each row of the answer to this query has, in order. */
    public static List<String> of(Query query) {
        return Shape.of(query).names();
    }
}
