package org.onrecord.pack;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.onrecord.model.Fact;
import org.onrecord.model.FactIndex;

/** The facts of a record, with a table of the numbers of those that have a key. */
final class PackedFacts extends PackedEntries<Fact> implements FactIndex {
    static final String NAME = "facts";
    private static final String KEYS = "facts by key";

    PackedFacts(Pack pack) {
        super(pack, NAME, Fact.FIELDS);
    }

    static void writeKeys(Collection<Fact> facts, PackWriter pack) throws IOException {
        var numbers = new TreeMap<String, List<Integer>>();
        var number = 0;
        for (var fact : facts) {
            var at = number++;
            FactIndex.keys(fact)
                    .forEach(key ->
                            numbers.computeIfAbsent(key, _ -> new ArrayList<>()).add(at));
        }
        pack.table(
                KEYS,
                numbers.entrySet().stream()
                        .map(entry -> row(entry.getKey(), entry.getValue()))
                        .iterator());
    }

    /** A key, how many facts have it, and the distance of each from the one before. */
    private static byte[] row(String key, List<Integer> numbers) {
        var row = new RowWriter().text(key).number(numbers.size());
        var last = 0;
        for (var number : numbers) {
            row.number(number - last);
            last = number;
        }
        return row.toBytes();
    }

    @Override
    public Stream<Fact> having(Collection<String> keys) {
        var numbers = keys.stream().flatMapToInt(this::numbers);
        return (keys.size() == 1 ? numbers : numbers.sorted().distinct()).mapToObj(list()::get);
    }

    private IntStream numbers(String key) {
        var row = pack().rows(KEYS).find(key);
        var numbers = row == null ? new int[0] : row.numbers();
        for (var at = 1; at < numbers.length; at++) {
            numbers[at] += numbers[at - 1];
        }
        return Arrays.stream(numbers);
    }
}
