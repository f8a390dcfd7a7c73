package org.onrecord.check;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.onrecord.failure.Failure;
import org.onrecord.lookup.Answer;
import org.onrecord.lookup.Answer.Found;
import org.onrecord.lookup.Query;
import org.onrecord.model.CaseRecord;
import org.onrecord.output.table.Column;

/**
 * Asks for the facts beside the sentences of a text.
 *
 * @param file the name of the text, for its places; null for a typed claim
 * @param isWhole whether to show every sentence, not only those that differ
 * @param checks makes the check of one text, which is given its sentences in order
 */
public record CheckQuery(
        @Nullable String file,
        List<Claim> claims,
        boolean isWhole,
        Function<CaseRecord, Function<Claim, CheckedClaim>> checks)
        implements Query {
    public static final String NAME = "check";

    /**
     * Returns the query for typed words. They are one claim if no sentence is seen in them.
     *
     * @throws Failure {@code missing-argument}, exit 2, if there are none
     */
    public static CheckQuery ofTyped(String text, Function<CaseRecord, Function<Claim, CheckedClaim>> checks) {
        if (text.isBlank()) {
            throw Failure.usage("missing-argument", "the claim is empty", "onrecord check CLAIM");
        }
        var claims = ClaimReader.read(text);
        return new CheckQuery(
                null, claims.isEmpty() ? List.of(new Claim(text.strip(), 1, 1, true)) : claims, true, checks);
    }

    @Override
    public String command() {
        return NAME;
    }

    @Override
    public List<? extends Column<?>> columns() {
        return CheckedText.columns();
    }

    @Override
    public Answer answer(CaseRecord record) {
        return Found.of(
                record,
                new CheckedText(
                        record, file, claims.stream().map(checks.apply(record)).toList(), isWhole));
    }
}
