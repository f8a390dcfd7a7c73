package org.onrecord.model;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which outcomes decided or replaced others. */
public interface OutcomeChains {

    static OutcomeChains of(Facts facts) {
        return new KeptChains(facts);
    }

    /** Returns the outcomes of a person whose facts also list the person, in file order. */
    Stream<Fact> of(String person);

    /** Returns the final decisions on a charge, by date. */
    List<Fact> decisions(String person, String charge);

    /** Returns the last replacement of a fact, or the fact itself if it was not replaced. */
    Fact standing(Fact fact);

    /** Returns the first replacement of a fact, or null. */
    @Nullable
    Fact replacement(Fact fact);
}
