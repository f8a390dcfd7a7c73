package org.onrecord.pack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A table of rising numbers by key: of entries by what they have. */
public final class NumberLists {
    private final Rows rows;

    public NumberLists(Rows rows) {
        this.rows = rows;
    }

    /** The numbers of a key; none if it is not there. */
    public int[] of(String key) {
        var row = rows.find(key);
        return row == null ? new int[0] : numbers(row);
    }

    /** The keys that are as wanted. */
    public Stream<String> keys(Predicate<String> isWanted) {
        return IntStream.range(0, rows.size())
                .mapToObj(number -> rows.row(number).text())
                .filter(isWanted);
    }

    /** Of the keys that begin so what follows this beginning, with the first number of each. */
    Map<String, Integer> firsts(String prefix) {
        var firsts = new HashMap<String, Integer>();
        var range = rows.range(prefix);
        for (var number = range[0]; number < range[1]; number++) {
            firsts.put(rows.row(number).text().substring(prefix.length()), numbers(rows.afterKey(number))[0]);
        }
        return firsts;
    }

    private static int[] numbers(RowReader row) {
        var numbers = row.numbers();
        for (var at = 1; at < numbers.length; at++) {
            numbers[at] += numbers[at - 1];
        }
        return numbers;
    }

    /** Collects the numbers of keys. */
    public static final class Builder {
        private final Map<String, Numbers> lists = new HashMap<>();

        /** Numbers as they are written, each as the distance from the one before. */
        private static final class Numbers {
            private final RowWriter distances = new RowWriter();
            private int count;
            private int last;
        }

        /** Adds a number to those of a key; it is not less than the ones before. */
        public void add(String key, int number) {
            var list = lists.computeIfAbsent(key, _ -> new Numbers());
            list.distances.number(number - list.last);
            list.count++;
            list.last = number;
        }

        public void write(PackWriter pack, String name) throws IOException {
            var keys = new ArrayList<byte[]>(lists.size());
            lists.keySet().forEach(key -> keys.add(key.getBytes(StandardCharsets.UTF_8)));
            keys.sort(Arrays::compareUnsigned);
            pack.table(name, keys, (key, row) -> {
                var list = Objects.requireNonNull(lists.get(new String(key, StandardCharsets.UTF_8)));
                row.bytes(key).number(list.count).add(list.distances);
            });
        }
    }
}
