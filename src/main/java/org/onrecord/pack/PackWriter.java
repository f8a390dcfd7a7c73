package org.onrecord.pack;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.function.BiConsumer;
import java.util.zip.CRC32;

/**
 * A writer of packs. A pack has a header with the facts file's hash, tables of rows in blocks with a directory of
 * blocks after each table, the list of tables, and the position of that list. Each part has a checksum.
 */
public final class PackWriter {
    static final byte[] MAGIC = {'o', 'n', 'r', 'e', 'c', 'o', 'r', 'd', '-', 'p', 'a', 'c', 'k', '\n'};
    static final int HASH = 32;
    static final int HEAD = MAGIC.length + Integer.BYTES + HASH + Long.BYTES + Integer.BYTES;
    static final int TAIL = Long.BYTES + 2 * Integer.BYTES;
    /**
     * The size of a directory entry for a block, in bytes: position, length, number of the first row, checksum and key.
     */
    static final int ENTRY = 2 * Long.BYTES + 3 * Integer.BYTES;

    private final OutputStream out;
    private final RowWriter tables = new RowWriter();
    private int count;
    private long at;

    /**
     * Writes the header.
     *
     * @param version the version of the layout
     * @param sha256 SHA-256 of the facts file, in lower-case hexadecimal
     * @param bytes size of the facts file
     */
    public PackWriter(OutputStream out, int version, String sha256, long bytes) throws IOException {
        this.out = out;
        var head = ByteBuffer.allocate(HEAD)
                .put(MAGIC)
                .putInt(version)
                .put(HexFormat.of().parseHex(sha256))
                .putLong(bytes);
        write(head.putInt(checksum(head.array(), head.position())).array());
    }

    /** Writes a table with a row for each entry, read one at a time. */
    public <T> void table(String name, Iterable<T> entries, BiConsumer<T, RowWriter> write) throws IOException {
        table(name, Rows.BlockBuilder.blocks(entries.iterator(), write));
    }

    public void table(String name, Rows rows) throws IOException {
        table(name, rows.blocks());
    }

    private void table(String name, Iterator<Rows.Block> all) throws IOException {
        var directory = new RowWriter();
        var size = 0;
        while (all.hasNext()) {
            var block = all.next();
            size += block.count();
            directory.raw(ByteBuffer.allocate(ENTRY)
                    .putLong(at)
                    .putInt(block.bytes().length)
                    .putInt(block.first())
                    .putInt(checksum(block.bytes(), block.bytes().length))
                    .putLong(block.key())
                    .array());
            write(block.bytes());
        }
        var blocks = directory.toBytes();
        tables.text(name).number(size).raw(place(blocks));
        count++;
        write(blocks);
    }

    /** Writes the list of tables, after all tables. */
    public void finish() throws IOException {
        var list = new RowWriter().number(count).raw(tables.toBytes()).toBytes();
        var place = place(list);
        write(list);
        write(place);
        out.flush();
    }

    /** Returns the position, length and checksum of the bytes to be written next. */
    private byte[] place(byte[] bytes) {
        return ByteBuffer.allocate(TAIL)
                .putLong(at)
                .putInt(bytes.length)
                .putInt(checksum(bytes, bytes.length))
                .array();
    }

    private void write(byte[] bytes) throws IOException {
        out.write(bytes);
        at += bytes.length;
    }

    static int checksum(byte[] bytes, int length) {
        var crc = new CRC32();
        crc.update(bytes, 0, length);
        return (int) crc.getValue();
    }
}
