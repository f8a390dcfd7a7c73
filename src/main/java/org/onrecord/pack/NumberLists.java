package org.onrecord.pack;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A table of ascending numbers by key, for example of entries by a field. */
public final class NumberLists {
    private final Rows rows;

    public NumberLists(Rows rows) {
        this.rows = rows;
    }

    public int[] of(String key) {
        var row = rows.find(key);
        return row == null ? new int[0] : numbers(row);
    }

    public Stream<String> keys(Predicate<String> isWanted) {
        return IntStream.range(0, rows.size())
                .mapToObj(number -> rows.row(number).text())
                .filter(isWanted);
    }

    public Map<String, Integer> firsts() {
        var firsts = new HashMap<String, Integer>();
        for (var number = 0; number < rows.size(); number++) {
            var row = rows.row(number);
            firsts.put(row.text(), numbers(row)[0]);
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

    public static final class Builder {
        private final Map<String, Numbers> lists = new HashMap<>();

        /** The numbers of one key, stored as differences from the previous number. */
        private static final class Numbers {
            private final RowWriter distances = new RowWriter();
            private int count;
            private int last;
        }

        /** Adds a number to a key. Numbers must be ascending. */
        public void add(String key, int number) {
            var list = lists.computeIfAbsent(key, _ -> new Numbers());
            list.distances.number(number - list.last);
            list.count++;
            list.last = number;
        }

        public Rows build() {
            return Rows.sorted(lists, (list, row) -> row.number(list.count).add(list.distances));
        }
    }
}
