package org.onrecord.pack;

import java.util.Set;

/** The tables of a record, in its pack or in memory. */
public interface Tables {
    /**
     * Returns the rows of a table.
     *
     * @param entries the record or the entries to build the table from, if needed
     */
    <E> Rows rows(PackTable<E> table, E entries);

    /** Returns the names of the tables that need not be built. */
    Set<String> names();
}
