package org.onrecord.model;

import java.util.Collection;
import java.util.stream.Stream;

/** Facts that are found by what they are or name, without a look at the others. */
public interface FactIndex {

    /** What a fact can be found by. */
    static Stream<String> keys(Fact fact) {
        return Stream.concat(
                        Stream.of(key(fact.kind())),
                        Stream.concat(fact.people().stream(), fact.organisations().stream())
                                .map(FactIndex::key))
                .distinct();
    }

    static String key(FactKind kind) {
        return "kind " + kind.key();
    }

    static String key(String party) {
        return "party " + party;
    }

    /** The facts that have one of these keys, in the order of the file. */
    Stream<Fact> having(Collection<String> keys);
}
