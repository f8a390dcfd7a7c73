package org.onrecord.model;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;

/** The facts of a record by id, in file order, indexed by their common fields. */
public interface Facts extends SequencedMap<String, Fact> {

    static Facts of(SequencedMap<String, Fact> byId) {
        return byId instanceof Facts facts ? facts : new FactMap(byId);
    }

    /** Returns the facts that list a person or body, in file order. */
    Stream<Fact> about(String party);

    /** Returns the facts of some kinds, in file order. */
    Stream<Fact> of(Set<FactKind> kinds);

    /** Returns the outcomes of some proceedings, given by id or plain words, in file order. */
    Stream<Fact> in(Set<String> proceedings);

    /** Returns the proceedings of outcomes, by id or in plain words, in order of their first outcomes. */
    List<String> proceedings();

    OutcomeChains chains();

    /** Returns the topics of the facts, in order of their first facts. */
    List<String> topics();

    /**
     * Returns the facts whose date may overlap a range of days, by date. The list may read each fact on access.
     *
     * @param topics topics to keep; all if empty
     * @param areBegunFirst whether facts that begin before the range follow those that begin in it
     */
    List<Fact> between(LocalDate from, LocalDate to, Collection<String> topics, boolean areBegunFirst);
}
