package org.onrecord.pack;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.onrecord.model.Fact;

/**
 * The numbers of a record's facts by date, with the days that each may mean.
 *
 * <p>A row is of several hundred facts: the first day of the first and the last day of any, by which a row can be passed over;
 * then how many facts there are, and for each its number, its first day and its last day.
 */
final class DateTable {
    private static final String NAME = "facts by date";
    private static final int OF_ROW = 512;
    /** Days are counted from the first one of the year 0, which is 1; 0 is before all. */
    private static final long FIRST_DAY = LocalDate.of(0, 1, 1).toEpochDay() - 1;

    private final Rows rows;

    DateTable(Pack pack) {
        this.rows = pack.rows(NAME);
    }

    static void write(Collection<Fact> facts, PackWriter pack) throws IOException {
        record Dated(Fact fact, int number) {}
        var dated = new ArrayList<Dated>(facts.size());
        facts.forEach(fact -> dated.add(new Dated(fact, dated.size())));
        dated.sort((one, other) -> Fact.BY_DATE.compare(one.fact(), other.fact()));
        pack.table(
                NAME,
                IntStream.iterate(0, start -> start < dated.size(), start -> start + OF_ROW)
                        .mapToObj(start -> dated.subList(start, Math.min(start + OF_ROW, dated.size())))
                        .map(some -> row(
                                some.stream().map(Dated::fact).toList(),
                                some.stream().mapToInt(Dated::number).iterator()))
                        .iterator());
    }

    private static byte[] row(List<Fact> facts, Iterator<Integer> numbers) {
        var row = new RowWriter()
                .number(first(facts.getFirst()))
                .number(facts.stream().mapToInt(DateTable::last).max().orElse(0))
                .number(facts.size());
        for (var fact : facts) {
            row.number(numbers.next()).number(first(fact)).number(last(fact));
        }
        return row.toBytes();
    }

    private static int first(Fact fact) {
        return day(fact.date().earliest());
    }

    private static int last(Fact fact) {
        return day(fact.date().latest());
    }

    private static int day(LocalDate date) {
        return Math.clamp(date.toEpochDay() - FIRST_DAY, 0, Integer.MAX_VALUE);
    }

    /**
     * Those that may have a day in a stretch of days, by date.
     *
     * @param wanted the numbers of the facts to look at
     * @param areBegunFirst whether those that begin before the stretch come after all that begin in it
     */
    int[] between(LocalDate from, LocalDate to, BitSet wanted, boolean areBegunFirst) {
        if (from.isAfter(to)) {
            return new int[0];
        }
        var first = day(from);
        var last = day(to);
        var begun = new Numbers();
        var earlier = new Numbers();
        for (var number = 0; number < rows.size(); number++) {
            var row = rows.row(number);
            if (row.number() > last) {
                break;
            }
            if (row.number() >= first) {
                for (var left = row.number(); left > 0; left--) {
                    var fact = row.number();
                    var begins = row.number();
                    var ends = row.number();
                    if (begins <= last && ends >= first && wanted.get(fact)) {
                        (areBegunFirst && begins < first ? earlier : begun).add(fact);
                    }
                }
            }
        }
        return begun.and(earlier);
    }

    /** Numbers, as many as there come. */
    private static final class Numbers {
        private int[] numbers = new int[64];
        private int size;

        void add(int number) {
            if (size == numbers.length) {
                numbers = Arrays.copyOf(numbers, 2 * size);
            }
            numbers[size++] = number;
        }

        int[] and(Numbers others) {
            var all = Arrays.copyOf(numbers, size + others.size);
            System.arraycopy(others.numbers, 0, all, size, others.size);
            return all;
        }
    }
}
