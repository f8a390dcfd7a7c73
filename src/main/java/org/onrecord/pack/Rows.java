package org.onrecord.pack;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

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

    /**
     * A block of a table.
     *
     * @param first the number of its first row
     * @param count the number of its rows
     * @param key the first bytes of the text that begins its first row, if the rows begin with texts
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Block(int first, int count, long key, byte[] bytes) {}

    /**
     * A builder of blocks of rows. Blocks are about the same size, larger in a large table, so that their directory stays
     * small.
     */
    static final class BlockBuilder {
        /** The minimum size of a full block: a few pages, so that a table has few blocks and reading one row is cheap. */
        private static final int ENOUGH = 8192;
        /** The divisor for the minimum size of a block, relative to the part of the table before it. */
        private static final int SHARE = 4096;

        private static final int SHORT = 0xFFFF;

        private final List<Integer> ends = new ArrayList<>();
        private final RowWriter rows = new RowWriter();
        private int first;
        private long before;

        /** Returns the blocks of a table with a row for each entry. Entries are written when their block is requested. */
        static <T> Iterator<Block> blocks(Iterator<T> entries, BiConsumer<T, RowWriter> write) {
            var builder = new BlockBuilder();
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return entries.hasNext();
                }

                @Override
                public Block next() {
                    do {
                        write.accept(entries.next(), builder.rows);
                        builder.ends.add(builder.rows.size());
                    } while (entries.hasNext() && !builder.isFull());
                    return builder.take();
                }
            };
        }

        static int end(byte[] block, int row) {
            var width = width(block.length);
            var at = row * width;
            if (at + width > block.length) {
                throw new PackDamage("has a block without its rows");
            }
            var end = 0;
            for (var next = at; next < at + width; next++) {
                end = (end << Byte.SIZE) | (block[next] & 0xFF);
            }
            return end;
        }

        /** Returns the number of bytes for the end of a row: two in all but the largest blocks. */
        static int width(int size) {
            return size <= SHORT ? Short.BYTES : Integer.BYTES;
        }

        /** Returns the first bytes of a text as a number that orders texts with different beginnings. */
        static long key(byte[] text, int start, int length) {
            var key = 0L;
            for (var at = 0; at < Long.BYTES; at++) {
                key = key << Byte.SIZE | (at < length ? text[start + at] & 0xFF : 0);
            }
            return key;
        }

        /** Returns the key of a block, which is only meaningful if the first row begins with a text. */
        private static long key(byte[] block, int first) {
            var start = first;
            while (start < block.length && block[start] < 0) {
                start++;
            }
            var length = start == first && start < block.length ? block[start] : Long.BYTES;
            return key(block, start + 1, Math.min(length, block.length - start - 1));
        }

        private boolean isFull() {
            return rows.size() >= Math.max(ENOUGH, before / SHARE);
        }

        private Block take() {
            var width = width(ends.size() * Short.BYTES + rows.size());
            var head = ends.size() * width;
            var bytes = ByteBuffer.allocate(head + rows.size());
            ends.forEach(end -> {
                if (width == Short.BYTES) {
                    bytes.putShort((short) (head + end));
                } else {
                    bytes.putInt(head + end);
                }
            });
            rows.writeTo(bytes);
            var block = new Block(first, ends.size(), key(bytes.array(), head), bytes.array());
            first += ends.size();
            before += rows.size();
            ends.clear();
            rows.clear();
            return block;
        }
    }
}
