package org.onrecord.model;

import java.time.LocalDate;
import java.util.ArrayList;
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

    /** A fact with its days, which are found once. */
    private record Dated(Fact fact, int number, LocalDate first, LocalDate last) {
        /** The order of {@link Fact#BY_DATE}. */
        static final Comparator<Dated> ORDER = Comparator.comparing(Dated::first)
                .thenComparing(Dated::last)
                .thenComparing(dated -> dated.fact().date().edtf())
                .thenComparing(dated -> dated.fact().id());
    }

    private static void make(Facts facts, MadeTables made) {
        var dated = new ArrayList<Dated>(facts.size());
        for (var fact : facts.list()) {
            dated.add(new Dated(
                    fact, dated.size(), fact.date().earliest(), fact.date().latest()));
        }
        dated.sort(Dated.ORDER);
        var starts = IntStream.iterate(0, start -> start < dated.size(), start -> start + OF_ROW);
        made.add(
                TABLE.name(),
                Rows.of(
                        starts.boxed().toList(),
                        (start, row) -> write(dated.subList(start, Math.min(start + OF_ROW, dated.size())), row)));
    }

    private static void write(List<Dated> dated, RowWriter row) {
        row.number(day(dated.getFirst().first()))
                .number(dated.stream().mapToInt(one -> day(one.last())).max().orElse(0))
                .number(dated.size());
        for (var one : dated) {
            row.number(one.number()).number(day(one.first())).number(day(one.last()));
        }
    }

    private static int day(LocalDate date) {
        return Math.clamp(date.toEpochDay() - FIRST_DAY, 0, Integer.MAX_VALUE);
    }

    /**
     * Returns the facts whose date may lie in the range, by date.
     *
     * @param wanted the numbers of the facts to look at
     * @param areBegunFirst whether facts that begin before the range come after all others
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
