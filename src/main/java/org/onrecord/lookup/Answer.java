package org.onrecord.lookup;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.failure.Candidate;
import org.onrecord.model.CaseRecord;

/** The result of a query. */
public sealed interface Answer {

    CaseRecord record();

    /** Adds remarks; only an answer that was found has any. */
    default Answer with(List<String> remarks) {
        return this;
    }

    /**
     * An answer that is on record.
     *
     * @param content what was found; never empty
     * @param total how many items there were before a limit cut the list
     * @param remarks short sentences for the reader beside the answer: how a name was understood, that a list was cut
     */
    record Found(CaseRecord record, Content content, int total, List<String> remarks) implements Answer {

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

    /**
     * The record does not say.
     *
     * @param code stable code for scripts, kebab-case
     * @param message what is not on record, in one sentence
     * @param hint what to try, or null
     * @param nearest the nearest entries of the record, best first
     */
    record NotFound(
            CaseRecord record,
            String code,
            String message,
            @Nullable String hint,
            List<Candidate> nearest) implements Answer {}

    /**
     * A name matches several.
     *
     * @param asked the name as it was given
     * @param candidates those it matches, in the order of the file
     */
    record Ambiguous(CaseRecord record, String asked, List<Candidate> candidates) implements Answer {
        /** What to do. */
        public String hint() {
            return candidates.isEmpty()
                    ? "give the full name; people who are on record only for an office are not listed"
                    : "use the id of the one you mean";
        }
    }
}
