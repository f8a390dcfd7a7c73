package org.onrecord.pack;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.onrecord.pack.BlockBuilder.Block;

/**
 * The rows of a table, by number, or by text if they begin with texts and are sorted.
 *
 * <p>Rows are in blocks, each with the ends of its rows before them. A block is read when one of its rows is first
 * needed.
 */
public final class Rows {
    private final int[] firsts;
    private final long[] keys;
    private final int size;
    private final byte[] @Nullable [] blocks;
    private final Source source;

    /** Reads the block at an index of the table. */
    interface Source {
        byte[] block(int place);
    }

    Rows(int[] firsts, long[] keys, int size, Source source) {
        this.firsts = firsts;
        this.keys = keys;
        this.size = size;
        this.blocks = new byte[firsts.length][];
        this.source = source;
    }

    public static Rows of(byte[]... rows) {
        return of(List.of(rows), (bytes, row) -> row.raw(bytes));
    }

    /** Builds a table in memory with a row for each entry. */
    public static <T> Rows of(Iterable<T> entries, BiConsumer<T, RowWriter> write) {
        var blocks = new ArrayList<Block>();
        BlockBuilder.blocks(entries.iterator(), write).forEachRemaining(blocks::add);
        return new Rows(
                blocks.stream().mapToInt(Block::first).toArray(),
                blocks.stream().mapToLong(Block::key).toArray(),
                blocks.stream().mapToInt(Block::count).sum(),
                blocks.stream().map(Block::bytes).toList()::get);
    }

    /** Builds a table in memory whose rows begin with texts and are sorted by them. */
    public static <T> Rows sorted(Map<String, T> entries, BiConsumer<T, RowWriter> write) {
        @SuppressWarnings("ArrayRecordComponent")
        record Row<T>(byte[] key, T entry) {}
        var rows = new ArrayList<Row<T>>(entries.size());
        entries.forEach((text, entry) -> rows.add(new Row<>(text.getBytes(StandardCharsets.UTF_8), entry)));
        rows.sort((one, other) -> Arrays.compareUnsigned(one.key(), other.key()));
        return of(rows, (row, out) -> write.accept(row.entry(), out.bytes(row.key())));
    }

    Iterator<Block> blocks() {
        return IntStream.range(0, firsts.length)
                .mapToObj(place -> new Block(firsts[place], count(place), keys[place], block(place)))
                .iterator();
    }

    private int count(int place) {
        return (place + 1 < firsts.length ? firsts[place + 1] : size) - firsts[place];
    }

    public int size() {
        return size;
    }

    /** Returns a row by its number, from 0. */
    public RowReader row(int number) {
        return read(number, new RowReader());
    }

    private RowReader read(int number, RowReader row) {
        if (number < 0 || number >= size) {
            throw new PackDamage("has no row " + number);
        }
        var place = placeOf(number);
        var bytes = block(place);
        var at = number - firsts[place];
        var start = at == 0 ? count(place) * BlockBuilder.width(bytes.length) : BlockBuilder.end(bytes, at - 1);
        var end = BlockBuilder.end(bytes, at);
        if (start < 0 || end < start || end > bytes.length) {
            throw new PackDamage("has a row outside its block");
        }
        return row.over(bytes, start, end);
    }

    /** Reads and checks all blocks. */
    void verify() {
        IntStream.range(0, size).forEach(this::row);
    }

    /** Returns the rest of the row that begins with a text; null if there is none. */
    public @Nullable RowReader find(String key) {
        var number = numberOf(key);
        return number < 0 ? null : afterKey(number);
    }

    /** Returns the number of the row that begins with a text, or -1. */
    public int numberOf(String key) {
        var sought = key.getBytes(StandardCharsets.UTF_8);
        var number = firstFrom(sought);
        return number < size && row(number).compareText(sought) == 0 ? number : -1;
    }

    /** Returns the rest of a row after its text. */
    public RowReader afterKey(int number) {
        var row = row(number);
        row.startsWith(new byte[0]);
        return row;
    }

    /** Returns the range of rows whose text has a prefix: the first number, and the one after the last. */
    public int[] range(String prefix) {
        var sought = prefix.getBytes(StandardCharsets.UTF_8);
        var first = firstFrom(sought);
        var end = first;
        while (end < size && row(end).startsWith(sought)) {
            end++;
        }
        return new int[] {first, end};
    }

    /** Returns the first row not before a text. Reads only blocks whose keys match it, and the block before them. */
    private int firstFrom(byte[] sought) {
        var key = BlockBuilder.key(sought, 0, sought.length);
        var before = blocksBefore(key, false) - 1;
        var after = blocksBefore(key, true);
        var low = before < 0 ? 0 : firsts[before];
        var high = after < keys.length ? firsts[after] : size;
        var row = new RowReader();
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (read(middle, row).compareText(sought) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Returns the number of blocks with a smaller key, or also with an equal one. */
    private int blocksBefore(long key, boolean orTheSame) {
        var low = 0;
        var high = keys.length;
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (Long.compareUnsigned(keys[middle], key) < (orTheSame ? 1 : 0)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int placeOf(int number) {
        if (firsts.length == 1) {
            return 0;
        }
        var place = Arrays.binarySearch(firsts, number);
        return place < 0 ? -place - 2 : place;
    }

    private byte[] block(int place) {
        var block = blocks[place];
        if (block == null) {
            block = source.block(place);
            blocks[place] = block;
        }
        return block;
    }
}
