package org.onrecord.pack;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * A builder of blocks of rows. Blocks are about the same size, larger in a large table, so that their directory stays
 * small.
 */
final class BlockBuilder {
    /** The minimum size of a full block: a few pages, so that a table has few blocks and reading one row is cheap. */
    private static final int ENOUGH = 8192;
    /** The divisor for the minimum size of a block, relative to the part of the table before it. */
    private static final int SHARE = 4096;

    private static final int SHORT = 0xFFFF;

    private final List<Integer> ends = new ArrayList<>();
    private final RowWriter rows = new RowWriter();
    private int first;
    private long before;

    /**
     * A block of a table.
     *
     * @param first the number of its first row
     * @param count the number of its rows
     * @param key the first bytes of the text that begins its first row, if the rows begin with texts
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Block(int first, int count, long key, byte[] bytes) {}

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

    /** Returns the end of a row in a block. */
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

    /** Returns the current block, and starts the next one. */
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
