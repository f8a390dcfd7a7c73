package org.onrecord.pack;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The bytes of a pack, in a file or in memory. */
public final class PackBytes {
    private final long size;
    private final Reader reader;

    private interface Reader {
        void fill(ByteBuffer buffer, long at) throws IOException;
    }

    private PackBytes(long size, Reader reader) {
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
