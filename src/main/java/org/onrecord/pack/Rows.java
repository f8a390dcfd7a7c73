package org.onrecord.pack;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a table by their numbers or, if they are sorted by the text that each begins with, by this text.
 *
 * <p>Rows are in blocks, each with the ends of its rows before them. A block is read when the first of its rows is asked for.
 */
public final class Rows implements Iterable<byte[]> {
    private final int[] firsts;
    private final long[] keys;
    private final int size;
    private final byte[] @Nullable [] blocks;
    private final Source source;

    /** Reads the block at a place of the table. */
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

    /** A table in memory. */
    public static Rows of(List<byte[]> rows) {
        var blocks = BlockBuilder.blocks(rows);
        return new Rows(
                blocks.stream().mapToInt(BlockBuilder.Block::first).toArray(),
                blocks.stream().mapToLong(BlockBuilder.Block::key).toArray(),
                rows.size(),
                blocks.stream().map(BlockBuilder.Block::bytes).toList()::get);
    }

    public int size() {
        return size;
    }

    /** The row of a number from 0 on. */
    public RowReader row(int number) {
        if (number < 0 || number >= size) {
            throw new PackDamage("has no row " + number);
        }
        var place = placeOf(number);
        var bytes = block(place);
        var rows = (place + 1 < firsts.length ? firsts[place + 1] : size) - firsts[place];
        var at = number - firsts[place];
        var start = at == 0 ? rows * BlockBuilder.width(bytes.length) : BlockBuilder.end(bytes, at - 1);
        var end = BlockBuilder.end(bytes, at);
        if (start < 0 || end < start || end > bytes.length) {
            throw new PackDamage("has a row outside its block");
        }
        return new RowReader(bytes, start, end);
    }

    /** The bytes of all rows. */
    @Override
    public Iterator<byte[]> iterator() {
        return IntStream.range(0, size).mapToObj(number -> row(number).rest()).iterator();
    }

    /** The rest of the row that begins with a text; null if there is none. */
    public @Nullable RowReader find(String key) {
        var number = numberOf(key);
        return number < 0 ? null : afterKey(number);
    }

    /** The number of the row that begins with a text, or -1. */
    public int numberOf(String key) {
        var sought = key.getBytes(StandardCharsets.UTF_8);
        var number = firstFrom(sought);
        return number < size && row(number).compareText(sought) == 0 ? number : -1;
    }

    /** The rest of a row after the text that it begins with. */
    public RowReader afterKey(int number) {
        var row = row(number);
        row.startsWith(new byte[0]);
        return row;
    }

    /** The numbers of the rows whose text begins so: the first, and the one after the last. */
    public int[] range(String prefix) {
        var sought = prefix.getBytes(StandardCharsets.UTF_8);
        var first = firstFrom(sought);
        var end = first;
        while (end < size && row(end).startsWith(sought)) {
            end++;
        }
        return new int[] {first, end};
    }

    /** Few blocks are looked into: those that begin as the text does, and the one before. */
    private int firstFrom(byte[] sought) {
        var key = BlockBuilder.key(sought, 0, sought.length);
        var before = blocksBefore(key, false) - 1;
        var after = blocksBefore(key, true);
        var low = before < 0 ? 0 : firsts[before];
        var high = after < keys.length ? firsts[after] : size;
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (row(middle).compareText(sought) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** How many blocks have a lesser key, or the same. */
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
