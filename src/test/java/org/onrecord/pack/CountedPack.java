package org.onrecord.pack;

import org.onrecord.pack.Pack.PackBytes;

/** Counts the blocks that are read of a pack in memory. */
public final class CountedPack {
    private final byte[] bytes;
    private int blocks;

    public CountedPack(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    /** The bytes, each read of which is a block. */
    public PackBytes bytes() {
        return new PackBytes(bytes.length, (buffer, at) -> {
            blocks++;
            buffer.put(bytes, (int) at, buffer.remaining());
        });
    }

    public int blocks() {
        return blocks;
    }
}
