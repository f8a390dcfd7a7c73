package org.onrecord.lookup;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.OutcomeDetail;
import org.onrecord.model.Proceeding;

/** Finds proceedings by id, label, alias or some of their words. */
public final class Proceedings {
    private final List<Proceeding> all;

    public Proceedings(CaseRecord record) {
        this.all = named(record).stream()
                .map(named -> Objects.requireNonNullElseGet(
                        record.proceedings().get(named), () -> new Proceeding(named, named, List.of())))
                .toList();
    }

    /** The proceedings that outcome facts name, in the order of their first fact. */
    private static List<String> named(CaseRecord record) {
        return record.facts().values().stream()
                .map(fact -> fact.detail() instanceof OutcomeDetail outcome ? outcome.proceeding() : "")
                .filter(proceeding -> !proceeding.isEmpty())
                .distinct()
                .toList();
    }

    /** The ids of all, or their words where they have no id. */
    public List<String> all() {
        return all.stream().map(Proceeding::id).toList();
    }

    /** The ids of those that fit: called exactly so if any is, else those having all the words. */
    public Set<String> matching(String asked) {
        var words = Words.of(asked);
        var exact = fitting((proceeding, sought) -> names(proceeding).contains(sought), words);
        return exact.isEmpty()
                ? fitting(
                        (proceeding, sought) -> names(proceeding).stream().anyMatch(name -> name.containsAll(sought)),
                        words)
                : exact;
    }

    private Set<String> fitting(BiPredicate<Proceeding, List<String>> way, List<String> words) {
        return all.stream()
                .filter(proceeding -> !words.isEmpty() && way.test(proceeding, words))
                .map(Proceeding::id)
                .collect(Collectors.toSet());
    }

    private static List<List<String>> names(Proceeding proceeding) {
        return Stream.concat(Stream.of(proceeding.id(), proceeding.label()), proceeding.aliases().stream())
                .map(Words::of)
                .toList();
    }
}
