package org.onrecord.model;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;

/** The facts of a record by id, in the order of the file; those with something in common are found without a look at the rest. */
public interface Facts extends SequencedMap<String, Fact> {

    static Facts of(SequencedMap<String, Fact> byId) {
        return byId instanceof Facts facts ? facts : new FactMap(byId);
    }

    /** The facts that list a person or body, in the order of the file. */
    Stream<Fact> about(String party);

    /** The facts of some kinds, in the order of the file. */
    Stream<Fact> of(Set<FactKind> kinds);

    /** The outcomes of some proceedings, by id or in the words that stand for one, in the order of the file. */
    Stream<Fact> in(Set<String> proceedings);

    /** The proceedings that outcomes name, by id or in words, in the order of their first outcomes. */
    List<String> proceedings();

    /** Which outcomes decided or replaced others. */
    OutcomeChains chains();

    /** The topics of the facts, in the order of their first facts. */
    List<String> topics();

    /**
     * The facts whose date may overlap a range of days, by date. Each may be read only when the list is asked for it.
     *
     * @param topics to keep; all when empty
     * @param areBegunFirst whether those that begin before the stretch come after all that begin in it
     */
    List<Fact> between(LocalDate from, LocalDate to, Collection<String> topics, boolean areBegunFirst);
}
