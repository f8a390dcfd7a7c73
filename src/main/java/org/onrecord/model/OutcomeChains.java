package org.onrecord.model;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which outcomes decided or replaced others. */
public interface OutcomeChains {

    static OutcomeChains of(Facts facts) {
        return new KeptChains(facts);
    }

    /** The outcomes of a person, who is among those that each of them lists, in the order of the file. */
    Stream<Fact> of(String person);

    /** What decided a charge, as it was in the end, by date. */
    List<Fact> decisions(String person, String charge);

    /** What replaced a fact, at the end of the chain; itself if nothing did. */
    Fact standing(Fact fact);

    /** What replaced a fact first, or null. */
    @Nullable
    Fact replacement(Fact fact);
}
