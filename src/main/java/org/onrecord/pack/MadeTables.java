package org.onrecord.pack;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Tables in memory, each built at its first use. */
public final class MadeTables implements Tables {
    private final Map<String, Rows> tables = new ConcurrentHashMap<>();
    private final Map<String, Supplier<Rows>> suppliers = new ConcurrentHashMap<>();

    @Override
    public <E> Rows rows(Table<E> table, E entries) {
        var rows = tables.get(table.name());
        if (rows == null) {
            var supplier = suppliers.get(table.name());
            if (supplier == null) {
                table.maker().accept(entries, this);
            } else {
                add(table.name(), supplier.get());
            }
            rows = Objects.requireNonNull(tables.get(table.name()), table.name());
        }
        return rows;
    }

    public void add(String name, Rows rows) {
        tables.put(name, rows);
    }

    /** Takes the rows of a table from a supplier at its first use, instead of building it. */
    public void supply(String name, Supplier<Rows> rows) {
        suppliers.put(name, rows);
    }
}
