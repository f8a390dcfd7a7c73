package org.onrecord.model;

import java.time.LocalDate;
import java.util.AbstractList;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Detail.OutcomeDetail;
import org.onrecord.pack.MadeTables;
import org.onrecord.pack.NumberLists;
import org.onrecord.pack.PackTable;
import org.onrecord.pack.RowWriter;
import org.onrecord.pack.Rows;
import org.onrecord.pack.Tables;

/** The facts of a record by id, in file order, indexed by their common fields. */
public final class Facts extends AbstractMap<String, Fact> implements SequencedMap<String, Fact> {
    private static final PackTable<Facts> BY_KIND = PackTable.ofNumbers(
            "facts by kind", Facts::list, fact -> Stream.of(fact.kind().key()));
    private static final PackTable<Facts> BY_PARTY = PackTable.ofNumbers("facts by party", Facts::list, Fact::parties);
    private static final PackTable<Facts> BY_TOPIC =
            PackTable.ofNumbers("facts by topic", Facts::list, fact -> Stream.of(fact.topic()));
    private static final PackTable<Facts> BY_PROCEEDING = PackTable.ofNumbers(
            "facts by proceeding",
            Facts::list,
            fact -> fact.detail() instanceof OutcomeDetail outcome ? Stream.of(outcome.proceeding()) : Stream.of());

    private static final PackTable<Facts> BY_SOURCE = PackTable.ofNumbers(
            "facts by source", Facts::list, fact -> fact.sources().stream().map(Citation::source));

    public static final List<PackTable<Facts>> TABLES =
            List.of(BY_KIND, BY_PARTY, BY_TOPIC, BY_PROCEEDING, BY_SOURCE, DateTable.TABLE);

    private final SequencedMap<String, Fact> byId;
    private final List<Fact> list;
    private final Tables tables;
    private final Outcomes.Chains chains = new Outcomes.Chains(this);

    public Facts(SequencedMap<String, Fact> byId, Tables tables) {
        this.byId = byId;
        this.list = CaseRecord.byNumber(byId);
        this.tables = tables;
    }

    public static Facts of(SequencedMap<String, Fact> byId) {
        return byId instanceof Facts facts ? facts : new Facts(byId, new MadeTables());
    }

    /** Returns the facts by their numbers, from 0 on. */
    public List<Fact> list() {
        return list;
    }

    public Tables tables() {
        return tables;
    }

    private NumberLists numbers(PackTable<Facts> table) {
        return new NumberLists(tables.rows(table, this));
    }

    private Stream<Fact> having(PackTable<Facts> table, Collection<String> keys) {
        var numbers = numbers(table);
        return keys.stream()
                .flatMapToInt(key -> Arrays.stream(numbers.of(key)))
                .sorted()
                .distinct()
                .mapToObj(list::get);
    }

    /** Returns the facts that list a person or body, in file order. */
    public Stream<Fact> about(String party) {
        return having(BY_PARTY, Set.of(party));
    }

    /** Returns the number of facts that list a person or body, without reading them. */
    public int countAbout(String party) {
        return numbers(BY_PARTY).of(party).length;
    }

    /** Returns the facts of some kinds, in file order. */
    public Stream<Fact> of(Set<FactKind> kinds) {
        return having(BY_KIND, kinds.stream().map(FactKind::key).toList());
    }

    /** Returns the facts on some topics, in file order. */
    public Stream<Fact> on(Set<String> topics) {
        return having(BY_TOPIC, topics);
    }

    /** Returns the facts that cite any of the sources, in file order. */
    public Stream<Fact> citing(Collection<Source> sources) {
        return having(BY_SOURCE, sources.stream().map(Source::id).toList());
    }

    /** Returns the outcomes of some proceedings, each given by id or by the words used in place of one, in file order. */
    public Stream<Fact> in(Set<String> proceedings) {
        return having(BY_PROCEEDING, proceedings);
    }

    /** Returns the proceedings of outcomes, by id or in words, in the order of their first outcomes. */
    public List<String> proceedings() {
        return keys(BY_PROCEEDING);
    }

    /** Returns the topics of the facts, in the order of their first facts. */
    public List<String> topics() {
        return keys(BY_TOPIC);
    }

    private List<String> keys(PackTable<Facts> table) {
        return numbers(table).firsts().entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    Outcomes.Chains chains() {
        return chains;
    }

    /**
     * Returns the facts whose date may overlap a range of days, by date; each is read when the list is asked for it.
     *
     * @param topics topics to keep; all when empty
     * @param areBegunFirst whether facts that begin before the range come last
     */
    public List<Fact> between(LocalDate from, LocalDate to, Collection<String> topics, boolean areBegunFirst) {
        var wanted = new BitSet(list.size());
        if (topics.isEmpty()) {
            wanted.set(0, list.size());
        }
        topics.forEach(topic -> Arrays.stream(numbers(BY_TOPIC).of(topic)).forEach(wanted::set));
        var numbers = new DateTable(tables.rows(DateTable.TABLE, this)).between(from, to, wanted, areBegunFirst);
        return new AbstractList<>() {
            @Override
            public int size() {
                return numbers.length;
            }

            @Override
            public Fact get(int index) {
                return list.get(numbers[index]);
            }
        };
    }

    @Override
    public int size() {
        return list.size();
    }

    @Override
    public boolean containsKey(@Nullable Object id) {
        return byId.containsKey(id);
    }

    @Override
    public @Nullable Fact get(@Nullable Object id) {
        return byId.get(id);
    }

    @Override
    public Collection<Fact> values() {
        return list;
    }

    @Override
    public Set<Entry<String, Fact>> entrySet() {
        return byId.entrySet();
    }

    @Override
    public SequencedMap<String, Fact> reversed() {
        return byId.reversed();
    }

    /**
     * The numbers of a record's facts by date, with the days that each may mean.
     *
     * <p>A row is of several hundred facts: the first day of the first and the last day of any, by which a row can be passed over;
     * then how many facts there are, and for each its number, its first day and its last day.
     */
    private static final class DateTable {
        private static final int OF_ROW = 512;
        /** Days are counted from the first one of the year 0, which is 1; 0 is before all. */
        private static final long FIRST_DAY = LocalDate.of(0, 1, 1).toEpochDay() - 1;

        static final PackTable<Facts> TABLE = new PackTable<>("facts by date", DateTable::make);

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
                    .number(dated.stream()
                            .mapToInt(one -> day(one.last()))
                            .max()
                            .orElse(0))
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
}
