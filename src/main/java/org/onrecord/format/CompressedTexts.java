package org.onrecord.format;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;
import java.util.Objects;
import java.util.Spliterator;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/** Compressed texts that are read seldom and inflated on each access. */
final class CompressedTexts extends AbstractList<String> {
    /** A separator that no text of a record contains. */
    private static final String SEPARATOR = "\n";

    private final int size;
    private final int hash;
    private final byte[] bytes;

    CompressedTexts(List<String> texts) {
        var compressed = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(compressed)) {
            out.write(String.join(SEPARATOR, texts).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.size = texts.size();
        this.hash = texts.hashCode();
        this.bytes = compressed.toByteArray();
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public String get(int index) {
        return texts().get(index);
    }

    @Override
    public Iterator<String> iterator() {
        return texts().iterator();
    }

    @Override
    public Spliterator<String> spliterator() {
        return texts().spliterator();
    }

    @Override
    public ListIterator<String> listIterator(int index) {
        return texts().listIterator(index);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (hash == Objects.hashCode(other) && super.equals(other));
    }

    @Override
    public int hashCode() {
        return hash;
    }

    private List<String> texts() {
        try (var in = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
            return List.of(new String(in.readAllBytes(), StandardCharsets.UTF_8).split(SEPARATOR, -1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
