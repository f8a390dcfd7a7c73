package org.onrecord.model;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** The facts of a record by date. */
public record FactsByDate(CaseRecord record) {

    /** What {@link FactIndex#between} gives, of any record. */
    public List<Fact> between(LocalDate from, LocalDate to, Collection<String> topics, boolean areBegunFirst) {
        return record.facts() instanceof FactIndex index
                ? index.between(from, to, topics, areBegunFirst)
                : record.facts().values().stream()
                        .filter(fact -> fact.date().overlaps(from, to))
                        .filter(fact -> topics.isEmpty() || topics.contains(fact.topic()))
                        .sorted(Comparator.comparing((Fact fact) -> areBegunFirst && !begins(fact, from))
                                .thenComparing(Fact.BY_DATE))
                        .toList();
    }

    /** Whether a fact does not begin before a day. */
    public static boolean begins(Fact fact, LocalDate from) {
        return !fact.date().earliest().isBefore(from);
    }
}
