package org.onrecord.pack;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Tables in memory, each built at its first use. */
public final class MadeTables implements Tables {
    private final Map<String, Rows> tables = new ConcurrentHashMap<>();

    @Override
    public <E> Rows rows(PackTable<E> table, E entries) {
        var rows = tables.get(table.name());
        if (rows == null) {
            table.maker().accept(entries, this);
            rows = Objects.requireNonNull(tables.get(table.name()), table.name());
        }
        return rows;
    }

    @Override
    public Set<String> names() {
        return tables.keySet();
    }

    public void add(String name, Rows rows) {
        tables.put(name, rows);
    }
}
