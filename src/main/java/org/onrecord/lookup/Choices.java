package org.onrecord.lookup;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.CustodyInterval;
import org.onrecord.search.names.NameCompletion;
import org.onrecord.search.names.NameCompletion.Completion;

/** A source of completions for a parameter. */
@FunctionalInterface
public interface Choices {
    /** People and bodies by id, name or alias. */
    Choices PARTIES = (record, earlier, typed) -> NameCompletion.of(record).completions(earlier, typed);

    /** People with a custody history. */
    Choices IN_CUSTODY = (record, earlier, typed) -> {
        var known = record.statuses().stream().map(CustodyInterval::person).collect(Collectors.toSet());
        return NameCompletion.among(record, known).completions(earlier, typed);
    };

    /** Ids of facts not yet on the command line. */
    Choices FACTS = (record, earlier, typed) -> record.facts().values().stream()
            .filter(fact -> fact.id().startsWith(typed) && !earlier.contains(fact.id()))
            .map(fact -> new Completion(fact.id(), fact.labelOrStatement()))
            .toList();

    /**
     * Returns the completions for a partial value.
     *
     * @param earlier the arguments before this one
     * @param typed the text typed so far
     */
    List<Completion> at(CaseRecord record, List<String> earlier, String typed);

    /** Offers values from the record, for a single argument. */
    static Choices of(Function<CaseRecord, Stream<Completion>> all) {
        return (record, earlier, typed) -> earlier.isEmpty()
                ? all.apply(record).filter(one -> one.value().startsWith(typed)).toList()
                : List.of();
    }
}
