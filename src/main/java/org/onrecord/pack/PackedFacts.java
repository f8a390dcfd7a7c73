package org.onrecord.pack;

import java.io.IOException;
import java.time.LocalDate;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.onrecord.model.Fact;
import org.onrecord.model.FactIndex;

/** The facts of a record, with tables of the numbers of those that have a key, and of all by date. */
final class PackedFacts extends PackedEntries<Fact> implements FactIndex {
    static final String NAME = "facts";
    private static final String KEYS = "facts by key";

    PackedFacts(Pack pack) {
        super(pack, NAME, Fact.FIELDS);
    }

    static void writeIndex(Collection<Fact> facts, PackWriter pack) throws IOException {
        var keys = new NumberLists.Builder();
        var number = 0;
        for (var fact : facts) {
            var at = number++;
            FactIndex.keys(fact).forEach(key -> keys.add(key, at));
        }
        keys.write(pack, KEYS);
        DateTable.write(facts, pack);
    }

    private int[] numbers(String key) {
        return new NumberLists(pack().rows(KEYS)).of(key);
    }

    @Override
    public Stream<Fact> having(Collection<String> keys) {
        var numbers = keys.size() == 1
                ? Arrays.stream(numbers(keys.iterator().next()))
                : keys.stream()
                        .flatMapToInt(key -> Arrays.stream(numbers(key)))
                        .sorted()
                        .distinct();
        return numbers.mapToObj(list()::get);
    }

    @Override
    public List<String> named(String prefix) {
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
        topics.forEach(topic -> Arrays.stream(numbers(FactIndex.topic(topic))).forEach(wanted::set));
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
