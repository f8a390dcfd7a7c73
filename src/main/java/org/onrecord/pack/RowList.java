package org.onrecord.pack;

import java.util.AbstractList;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A read-only list of the entries in a table, each read at its first use and cached. */
public final class RowList<T> extends AbstractList<T> {
    private static final int PAGE = 1 << 10;

    private final Supplier<Rows> rows;
    private final Function<RowReader, T> reader;
    /** The cached entries, in pages, so that a few of many take little memory. */
    private @Nullable Object @Nullable [] @Nullable [] read;

    public RowList(Supplier<Rows> rows, Function<RowReader, T> reader) {
        this.rows = rows;
        this.reader = reader;
    }

    @Override
    public int size() {
        return rows.get().size();
    }

    @Override
    @SuppressWarnings("unchecked") // Only the reader's results are kept.
    public T get(int number) {
        var page = page(number / PAGE);
        var place = number % PAGE;
        var entry = (T) page[place];
        if (entry == null) {
            entry = entry(number);
            page[place] = entry;
        }
        return entry;
    }

    /** Reads an entry, reporting any failure of the reader as damage. */
    private T entry(int number) {
        try {
            return reader.apply(rows.get().row(number));
        } catch (PackDamage damage) {
            throw damage;
        } catch (RuntimeException e) {
            throw new PackDamage("has an entry that cannot be read");
        }
    }

    private @Nullable Object[] page(int number) {
        var pages = read;
        if (pages == null) {
            pages = new Object[size() / PAGE + 1][];
            read = pages;
        }
        var page = pages[number];
        if (page == null) {
            page = new Object[PAGE];
            pages[number] = page;
        }
        return page;
    }
}
