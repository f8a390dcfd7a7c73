package org.onrecord.lookup;

import java.util.List;
import java.util.stream.Stream;
import org.onrecord.model.CaseRecord;

/**
 * An answer that is on record.
 *
 * @param content what was found; never empty
 * @param total how many items there were before a limit cut the list
 * @param remarks short sentences for the reader beside the answer: how a name was understood, that a list was cut
 */
public record Found(CaseRecord record, Content content, int total, List<String> remarks) implements Answer {

    /** An answer whose list was not cut and that needs no remark. */
    public static Found of(CaseRecord record, Content content) {
        return new Found(record, content, content.size(), List.of());
    }

    @Override
    public Found with(List<String> more) {
        return more.isEmpty()
                ? this
                : new Found(
                        record,
                        content,
                        total,
                        Stream.concat(more.stream(), remarks.stream()).toList());
    }
}
