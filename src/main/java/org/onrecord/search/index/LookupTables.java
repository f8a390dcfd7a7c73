package org.onrecord.search.index;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Facts;
import org.onrecord.pack.MadeTables;
import org.onrecord.pack.PackTable;
import org.onrecord.pack.Tables;
import org.onrecord.search.names.MentionFinder;
import org.onrecord.search.names.NameIndex;
import org.onrecord.search.names.ProceedingIndex;

/** All tables for lookups in a record, in the order of a pack. */
public final class LookupTables {
    private static final List<PackTable<CaseRecord>> ALL = Stream.of(
                    Facts.TABLES.stream().map(table -> table.of(CaseRecord::facts)),
                    Stream.of(CaseRecord.STATUSES_BY_PERSON, NameIndex.WORDS, ProceedingIndex.NAMES),
                    MentionFinder.TABLES.stream(),
                    WordSearch.TABLES.stream(),
                    TargetIndex.TABLES.stream())
            .flatMap(tables -> tables)
            .toList();

    private LookupTables() {}

    public static List<PackTable<CaseRecord>> all() {
        return ALL;
    }

    /** Builds the missing tables of a record in memory. */
    public static void make(CaseRecord record) {
        ALL.forEach(record::rows);
    }

    /**
     * Builds the tables for the pack of a record, with vectors learned from its own questions.
     *
     * @param progress receives what is being done
     */
    public static Tables learned(CaseRecord record, Consumer<String> progress) {
        // Not in the tables of the record: those of its vectors may be in use.
        var tables = new MadeTables();
        ALL.stream()
                .filter(table -> !TargetIndex.VECTORS.contains(table))
                .forEach(table -> tables.add(table.name(), record.rows(table)));
        LearnedTable.make(record, LearnedTable.learn(record, progress), tables);
        return tables;
    }
}
