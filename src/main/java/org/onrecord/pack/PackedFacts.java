package org.onrecord.pack;

import java.io.IOException;
import java.time.LocalDate;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.onrecord.model.Fact;
import org.onrecord.model.FactKind;
import org.onrecord.model.Facts;
import org.onrecord.model.OutcomeChains;
import org.onrecord.model.OutcomeDetail;

/** The facts of a record, with tables of the numbers of those that have a key, and of all by date. */
final class PackedFacts extends PackedEntries<Fact> implements Facts {
    static final String NAME = "facts";
    private static final String KEYS = "facts by key";
    private static final String KIND = "kind ";
    private static final String PARTY = "party ";
    private static final String TOPIC = "topic ";
    private static final String PROCEEDING = "proceeding ";

    private final OutcomeChains chains = OutcomeChains.of(this);

    PackedFacts(Pack pack) {
        super(pack, NAME, Fact.FIELDS, new FactRows(pack));
    }

    static void writeIndex(Collection<Fact> facts, PackWriter pack) throws IOException {
        var keys = new NumberLists.Builder();
        var number = 0;
        for (var fact : facts) {
            addKeys(fact, number++, keys);
        }
        keys.write(pack, KEYS);
        DateTable.write(facts, pack);
    }

    /** Adds a fact to those that have what it can be found by. */
    private static void addKeys(Fact fact, int number, NumberLists.Builder keys) {
        keys.add(KIND + fact.kind().key(), number);
        keys.add(TOPIC + fact.topic(), number);
        fact.people().forEach(id -> keys.add(PARTY + id, number));
        fact.organisations().forEach(id -> keys.add(PARTY + id, number));
        if (fact.detail() instanceof OutcomeDetail outcome) {
            keys.add(PROCEEDING + outcome.proceeding(), number);
        }
    }

    private int[] numbers(String key) {
        return new NumberLists(pack().rows(KEYS)).of(key);
    }

    @Override
    public OutcomeChains chains() {
        return chains;
    }

    @Override
    public Stream<Fact> about(String party) {
        return having(Stream.of(PARTY + party));
    }

    @Override
    public Stream<Fact> of(Set<FactKind> kinds) {
        return having(kinds.stream().map(kind -> KIND + kind.key()));
    }

    @Override
    public Stream<Fact> in(Set<String> proceedings) {
        return having(proceedings.stream().map(PROCEEDING::concat));
    }

    private Stream<Fact> having(Stream<String> keys) {
        return keys.flatMapToInt(key -> Arrays.stream(numbers(key)))
                .sorted()
                .distinct()
                .mapToObj(list()::get);
    }

    @Override
    public List<String> proceedings() {
        return named(PROCEEDING);
    }

    @Override
    public List<String> topics() {
        return named(TOPIC);
    }

    /** What follows the beginning of the keys that begin so, in the order of the first facts that have them. */
    private List<String> named(String prefix) {
        return new NumberLists(pack().rows(KEYS))
                .firsts(prefix).entrySet().stream()
                        .sorted(Map.Entry.comparingByValue())
                        .map(Map.Entry::getKey)
                        .toList();
    }

    @Override
    public List<Fact> between(LocalDate from, LocalDate to, Collection<String> topics, boolean areBegunFirst) {
        var wanted = new BitSet(size());
        if (topics.isEmpty()) {
            wanted.set(0, size());
        }
        topics.forEach(topic -> Arrays.stream(numbers(TOPIC + topic)).forEach(wanted::set));
        return new Numbered(new DateTable(pack()).between(from, to, wanted, areBegunFirst));
    }

    /** Facts by their numbers, each read when it is asked for. */
    private final class Numbered extends AbstractList<Fact> {
        private final int[] numbers;

        Numbered(int[] numbers) {
            this.numbers = numbers;
        }

        @Override
        public int size() {
            return numbers.length;
        }

        @Override
        public Fact get(int index) {
            return list().get(numbers[index]);
        }
    }
}
