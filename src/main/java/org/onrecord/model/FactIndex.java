package org.onrecord.model;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Facts that are found by what they are or name, without a look at the others. */
public interface FactIndex {
    /** The prefix of every topic's key. */
    String TOPIC = "topic ";

    /** The prefix of every proceeding's key. */
    String PROCEEDING = "proceeding ";

    /** What a fact can be found by. */
    static Stream<String> keys(Fact fact) {
        return Stream.of(
                        Stream.of(key(fact.kind()), topic(fact.topic())),
                        Stream.concat(fact.people().stream(), fact.organisations().stream())
                                .map(FactIndex::key),
                        fact.detail() instanceof OutcomeDetail outcome
                                ? Stream.of(proceeding(outcome.proceeding()))
                                : Stream.<String>empty())
                .flatMap(keys -> keys)
                .distinct();
    }

    static String key(FactKind kind) {
        return "kind " + kind.key();
    }

    static String key(String party) {
        return "party " + party;
    }

    static String topic(String topic) {
        return TOPIC + topic;
    }

    /** The key of the outcomes of a proceeding, by its id or in the words that stand for one. */
    static String proceeding(String proceeding) {
        return PROCEEDING + proceeding;
    }

    /** The facts that have one of these keys, in the order of the file. */
    Stream<Fact> having(Collection<String> keys);

    /** What follows the beginning of the keys that begin so, in the order of the first facts that have them. */
    List<String> named(String prefix);

    /**
     * The facts of which any day may lie in a stretch of days, by date. A fact is read when it is asked for.
     *
     * @param topics to keep; all when empty
     * @param areBegunFirst whether those that begin before the stretch come after all that begin in it
     */
    List<Fact> between(LocalDate from, LocalDate to, Collection<String> topics, boolean areBegunFirst);
}
