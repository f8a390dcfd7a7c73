package org.onrecord.model;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.onrecord.pack.MadeTables;
import org.onrecord.pack.RowWriter;
import org.onrecord.pack.Rows;
import org.onrecord.pack.Table;

/**
 * The numbers of a record's facts by date, with the days that each may mean.
 *
 * <p>A row is of several hundred facts: the first day of the first and the last day of any, by which a row can be passed over;
 * then how many facts there are, and for each its number, its first day and its last day.
 */
final class DateTable {
    private static final int OF_ROW = 512;
    /** Days are counted from the first one of the year 0, which is 1; 0 is before all. */
    private static final long FIRST_DAY = LocalDate.of(0, 1, 1).toEpochDay() - 1;

    static final Table<Facts> TABLE = new Table<>("facts by date", DateTable::make);

    private final Rows rows;

    DateTable(Rows rows) {
        this.rows = rows;
    }

    private static void make(Facts facts, MadeTables made) {
        var list = facts.list();
        var numbers = IntStream.range(0, list.size())
                .boxed()
                .sorted(Comparator.comparing(list::get, Fact.BY_DATE))
                .toList();
        var starts = IntStream.iterate(0, start -> start < numbers.size(), start -> start + OF_ROW);
        made.add(TABLE.name(), Rows.of(starts.boxed().toList(), (start, row) ->
                write(list, numbers.subList(start, Math.min(start + OF_ROW, numbers.size())), row)));
    }

    private static void write(List<Fact> facts, List<Integer> numbers, RowWriter row) {
        row.number(first(facts.get(numbers.getFirst())))
                .number(numbers.stream().mapToInt(number -> last(facts.get(number))).max().orElse(0))
                .number(numbers.size());
        for (var number : numbers) {
            var fact = facts.get(number);
            row.number(number).number(first(fact)).number(last(fact));
        }
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
        var begun = IntStream.builder();
        var earlier = IntStream.builder();
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
        return IntStream.concat(begun.build(), earlier.build()).toArray();
    }
}
