package org.onrecord.cli.core;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import org.onrecord.failure.Failure;

/**
 * The records that a command line selects.
 *
 * @param runs a run for each record, in their order; at least one
 */
public record SelectedRecords(List<Run> runs) {

    public static SelectedRecords of(Run run) {
        var several = run.facts().several();
        return new SelectedRecords(
                several.isEmpty()
                        ? List.of(run)
                        : several.stream().map(run::only).toList());
    }

    public Run first() {
        return runs.getFirst();
    }

    /**
     * Returns the results of a function for each record.
     *
     * @throws Failure if two records are about the same case: each would answer for the other
     */
    public <T> List<T> map(Function<Run, T> function) {
        var results = new ArrayList<T>();
        var names = new HashMap<String, String>();
        for (var run : runs) {
            var caseId = run.record().caseId();
            var file = run.facts().file();
            var name = file == null ? "--case " + caseId : file;
            var other = names.put(caseId, name);
            if (other != null) {
                throw Failure.unusable(
                        "case-twice",
                        "two of the records are about " + caseId + ": " + other + " and " + name,
                        "give one version of each case");
            }
            results.add(function.apply(run));
        }
        return results;
    }
}
