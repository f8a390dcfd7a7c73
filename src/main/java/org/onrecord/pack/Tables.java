package org.onrecord.pack;

/** The tables of a record: those of its pack, or made in memory. */
public interface Tables {
    /**
     * Returns the rows of a table.
     *
     * @param entries the record or the entries to make it from, if it is not made yet
     */
    <E> Rows rows(Table<E> table, E entries);
}
