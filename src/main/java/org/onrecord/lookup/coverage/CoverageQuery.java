package org.onrecord.lookup.coverage;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.lookup.Answer;
import org.onrecord.lookup.Answer.Found;
import org.onrecord.lookup.Lookup;
import org.onrecord.lookup.Parameter;
import org.onrecord.lookup.Query;
import org.onrecord.model.CaseRecord;
import org.onrecord.output.table.Column;

/**
 * A query for entries that lack something.
 *
 * @param only the gap whose entries to list, or null to count them all
 */
public record CoverageQuery(@Nullable Gap only) implements Query {

    public static Lookup lookup() {
        var only = Parameter.oneOf("list", Gap.values(), "List the entries with one gap: {words}.")
                .labelled("GAP");
        return Lookup.of(
                        "facts coverage",
                        "Count entries without label, question, day, status or brief.",
                        given -> new CoverageQuery(given.get(only)))
                .takes(Parameter.factsFile(), only)
                .examples(
                        "onrecord facts coverage",
                        "onrecord facts coverage my-record.json",
                        "onrecord facts coverage --list facts-in-no-brief")
                .rows("gap")
                .withoutTool()
                .withoutPage();
    }

    @Override
    public String command() {
        return "facts coverage";
    }

    @Override
    public List<? extends Column<?>> columns() {
        return CoverageList.COLUMNS;
    }

    @Override
    public Answer answer(CaseRecord record) {
        var extents = Stream.of(Gap.values())
                .filter(gap -> only == null || gap == only)
                .map(gap -> gap.in(record))
                .toList();
        return Found.of(record, new CoverageList(extents, only != null));
    }
}
