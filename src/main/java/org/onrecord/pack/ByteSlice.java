package org.onrecord.pack;

/**
 * Bytes within an array, which are not copied.
 *
 * @param from the index of the first one
 */
@SuppressWarnings("ArrayRecordComponent")
public record ByteSlice(byte[] bytes, int from) {}
