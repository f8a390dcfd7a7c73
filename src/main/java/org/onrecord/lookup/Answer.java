package org.onrecord.lookup;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.failure.Candidate;
import org.onrecord.model.CaseRecord;

/** The result of a query. */
public sealed interface Answer {

    CaseRecord record();

    /** Adds remarks to an answer that was found; returns any other answer unchanged. */
    default Answer with(List<String> remarks) {
        return this;
    }

    /**
     * A result that is on record.
     *
     * @param content the result; never empty
     * @param total the number of items before a limit cut the list
     * @param remarks short sentences beside the answer, such as how a name was read
     */
    record Found(CaseRecord record, Content content, int total, List<String> remarks) implements Answer {

        public static Found of(CaseRecord record, Content content) {
            return new Found(record, content, content.size(), List.of());
        }

        /** Returns the remark that a limit cut the list, such as "2 of 43", or nothing. */
        public List<String> cut() {
            return content.size() < total ? List.of(content.size() + " of " + total) : List.of();
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
     * A negative result: the record does not say.
     *
     * @param code stable code for scripts, kebab-case
     * @param message one sentence on what is missing from the record
     * @param hint advice on what to try next, or null
     * @param nearest the nearest entries of the record, best first
     */
    record NotFound(
            CaseRecord record,
            String code,
            String message,
            @Nullable String hint,
            List<Candidate> nearest) implements Answer {}

    /**
     * An ambiguous result: a name with several matches.
     *
     * @param asked the name as it was given
     * @param candidates the matches, in file order
     */
    record Ambiguous(CaseRecord record, String asked, List<Candidate> candidates) implements Answer {
        public String hint() {
            return candidates.isEmpty()
                    ? "give the full name; people who are on record only because of an office are not listed"
                    : "use the id of the one you mean";
        }
    }
}
