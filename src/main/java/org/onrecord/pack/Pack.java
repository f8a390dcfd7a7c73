package org.onrecord.pack;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * A pack, whose blocks are read and checked when needed.
 *
 * <p>Blocks are copied from the file rather than mapped: checked bytes cannot change afterwards, and a file truncated
 * by another process causes an error to report, not a crash.
 */
public final class Pack implements Tables {
    private PackBytes bytes;
    private Function<PackDamage, PackBytes> spare = damage -> {
        throw damage;
    };
    private final Map<String, Place> tables = new HashMap<>();
    private final Map<String, Rows> opened = new HashMap<>();

    private record Place(int size, long at, int length, int checksum) {}

    private Pack(PackBytes bytes) {
        this.bytes = bytes;
    }

    /**
     * Opens a pack.
     *
     * @param version the required version
     * @param sha256 SHA-256 of the facts file that it must have been built from
     * @param facts size of that file in bytes
     * @throws PackDamage if it is damaged, or was built from another file or by another version of the program
     */
    public static Pack open(PackBytes bytes, int version, String sha256, long facts) {
        var pack = new Pack(bytes);
        pack.readHead(version, sha256, facts);
        pack.readTables();
        return pack;
    }

    private void readHead(int version, String sha256, long facts) {
        var head = ByteBuffer.wrap(bytes.read(0, PackWriter.HEAD));
        var magic = new byte[PackWriter.MAGIC.length];
        head.get(magic);
        if (!Arrays.equals(magic, PackWriter.MAGIC)) {
            throw new PackDamage("is not a compiled record");
        }
        if (head.getInt() != version) {
            throw new PackDamage("was compiled by another version of the program");
        }
        var hash = new byte[PackWriter.HASH];
        head.get(hash);
        var size = head.getLong();
        var end = head.position();
        require(head.getInt() == PackWriter.checksum(head.array(), end));
        if (!HexFormat.of().formatHex(hash).equals(sha256) || size != facts) {
            throw new PackDamage("was compiled from another facts file");
        }
    }

    private void readTables() {
        var tail = bytes.size() - PackWriter.TAIL;
        var place = ByteBuffer.wrap(bytes.read(tail, PackWriter.TAIL));
        var list = checked(place.getLong(), place.getInt(), place.getInt());
        var row = new RowReader().over(list, 0, list.length);
        for (var left = row.number(); left > 0; left--) {
            var name = row.text();
            var size = row.number();
            var at = ByteBuffer.wrap(row.raw(PackWriter.TAIL));
            tables.put(name, new Place(size, at.getLong(), at.getInt(), at.getInt()));
        }
    }

    @Override
    public <E> Rows rows(PackTable<E> table, E entries) {
        return rows(table.name());
    }

    /** Returns the names of all its tables, also of those of entries. */
    @Override
    public Set<String> names() {
        return tables.keySet();
    }

    public Rows rows(String name) {
        var rows = opened.get(name);
        if (rows == null) {
            rows = openRows(name);
            opened.put(name, rows);
        }
        return rows;
    }

    private Rows openRows(String name) {
        var table = tables.get(name);
        if (table == null) {
            throw new PackDamage("has no table " + name);
        }
        var directory = ByteBuffer.wrap(checked(table.at(), table.length(), table.checksum()));
        var firsts = new int[directory.capacity() / PackWriter.ENTRY];
        var keys = new long[firsts.length];
        for (var place = 0; place < firsts.length; place++) {
            var entry = place * PackWriter.ENTRY;
            firsts[place] = directory.getInt(entry + Long.BYTES + Integer.BYTES);
            keys[place] = directory.getLong(entry + Long.BYTES + 3 * Integer.BYTES);
        }
        return new Rows(firsts, keys, table.size(), place -> {
            var entry = place * PackWriter.ENTRY;
            return checked(
                    directory.getLong(entry),
                    directory.getInt(entry + Long.BYTES),
                    directory.getInt(entry + Long.BYTES + 2 * Integer.BYTES));
        });
    }

    /**
     * Sets a source of replacement bytes, used once a block turns out to be damaged.
     *
     * @param other returns the bytes of a rebuilt pack
     */
    public Pack withSpare(Function<PackDamage, PackBytes> other) {
        spare = other;
        return this;
    }

    public void verify() {
        tables.keySet().forEach(name -> rows(name).verify());
    }

    private byte[] checked(long at, int length, int checksum) {
        try {
            return read(at, length, checksum);
        } catch (PackDamage damage) {
            bytes = spare.apply(damage);
            spare = again -> {
                throw again;
            };
            return read(at, length, checksum);
        }
    }

    private byte[] read(long at, int length, int checksum) {
        var read = bytes.read(at, length);
        require(PackWriter.checksum(read, length) == checksum);
        return read;
    }

    private static void require(boolean isIntact) {
        if (!isIntact) {
            throw new PackDamage("is damaged: a checksum does not match");
        }
    }

    /** The bytes of a pack, in a file or in memory. */
    public static final class PackBytes {
        private final long size;
        private final Reader reader;

        interface Reader {
            void fill(ByteBuffer buffer, long at) throws IOException;
        }

        PackBytes(long size, Reader reader) {
            this.size = size;
            this.reader = reader;
        }

        /** Returns the bytes of a file, which stays open. */
        public static PackBytes in(Path file) throws IOException {
            var channel = FileChannel.open(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
            return new PackBytes(channel.size(), (buffer, at) -> {
                while (buffer.hasRemaining()) {
                    if (channel.read(buffer, at + buffer.position()) < 0) {
                        throw new PackDamage("is cut off");
                    }
                }
            });
        }

        public static PackBytes of(byte[] bytes) {
            return new PackBytes(bytes.length, (buffer, at) -> buffer.put(bytes, (int) at, buffer.remaining()));
        }

        long size() {
            return size;
        }

        byte[] read(long at, int length) {
            if (at < 0 || length < 0 || length > size || at > size - length) {
                throw new PackDamage("is cut off");
            }
            var buffer = ByteBuffer.allocate(length);
            try {
                reader.fill(buffer, at);
            } catch (IOException e) {
                throw new PackDamage("cannot be read: " + e.getMessage());
            }
            return buffer.array();
        }
    }
}
