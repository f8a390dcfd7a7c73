package org.onrecord.pack;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Makes rows of a pack unreadable, with checksums that are right again. */
public final class PlantedPack {
    private final ByteBuffer pack;

    private PlantedPack(byte[] bytes) {
        this.pack = ByteBuffer.wrap(bytes);
    }

    /** Fills all blocks of a table with ones. */
    public static void spoil(Path file, String table) throws IOException {
        var bytes = Files.readAllBytes(file);
        new PlantedPack(bytes).spoil(table);
        Files.write(file, bytes);
    }

    private void spoil(String table) {
        var tail = pack.capacity() - PackWriter.TAIL;
        var list = pack.getLong(tail);
        var length = pack.getInt(tail + Long.BYTES);
        var row = new RowReader().over(bytes(list, length), 0, length);
        for (var left = row.number(); left > 0; left--) {
            var name = row.text();
            row.number();
            var place = row.raw(PackWriter.TAIL);
            if (name.equals(table)) {
                spoilBlocks(place);
            }
        }
        sumAgain(tail);
    }

    /** Spoils the blocks of a directory, and puts the new checksum of the directory where its place is. */
    private void spoilBlocks(byte[] place) {
        var directory = ByteBuffer.wrap(place).getLong();
        var length = ByteBuffer.wrap(place).getInt(Long.BYTES);
        for (var entry = (int) directory; entry < directory + length; entry += PackWriter.ENTRY) {
            var block = (int) pack.getLong(entry);
            Arrays.fill(pack.array(), block, block + pack.getInt(entry + Long.BYTES), (byte) -1);
            pack.putInt(entry + Long.BYTES + 2 * Integer.BYTES, sum(block, pack.getInt(entry + Long.BYTES)));
        }
        for (var at = 0; at + place.length <= pack.capacity(); at++) {
            if (Arrays.equals(bytes(at, place.length), place)) {
                sumAgain(at);
            }
        }
    }

    /** Writes the checksum of the bytes of a place anew. */
    private void sumAgain(int place) {
        var sum = sum(pack.getLong(place), pack.getInt(place + Long.BYTES));
        pack.putInt(place + Long.BYTES + Integer.BYTES, sum);
    }

    private int sum(long at, int length) {
        return PackWriter.checksum(bytes(at, length), length);
    }

    private byte[] bytes(long at, int length) {
        return Arrays.copyOfRange(pack.array(), (int) at, (int) at + length);
    }
}
