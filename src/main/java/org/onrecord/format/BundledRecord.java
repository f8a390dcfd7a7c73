package org.onrecord.format;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.ListIterator;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Spliterator;
import java.util.function.Function;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Brief;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Fact;
import org.onrecord.model.OpenQuestion;
import org.onrecord.model.field.FieldTable;

/**
 * The bundled record, parsed when the native binary is built.
 *
 * <p>The build initialises this class, so that the record is in the binary's memory from the start. A JVM has none and
 * reads the bundled file like any other.
 */
final class BundledRecord {
    private static final @Nullable DigestedRecord IN_IMAGE =
            BundledFiles.IMAGE_IS_BUILT ? compact(FactsLoader.read(new FactsSource.Bundled(), Limits.DEFAULT)) : null;

    private BundledRecord() {}

    /** Compresses the questions in the entries, which the index also holds: this saves two million bytes. */
    static DigestedRecord compact(DigestedRecord read) {
        var record = read.record();
        var facts = compact(record.facts(), Fact.FIELDS, Fact::asked);
        var briefs = compact(record.briefs(), Brief.FIELDS, Brief::asked);
        var open = compact(record.open(), OpenQuestion.FIELDS, OpenQuestion::asked);
        record = CaseRecord.FIELDS.with(record, "facts", facts);
        record = CaseRecord.FIELDS.with(record, "briefs", briefs);
        record = CaseRecord.FIELDS.with(record, "open", open);
        return new DigestedRecord(record, read.sha256(), read.bytes());
    }

    private static <T> SequencedMap<String, T> compact(
            SequencedMap<String, T> entries, FieldTable<T> fields, Function<T, List<String>> asked) {
        var compacted = new LinkedHashMap<>(entries);
        compacted.replaceAll((_, entry) -> asked.apply(entry).isEmpty()
                ? entry
                : fields.with(entry, "asked", new CompressedTexts(asked.apply(entry))));
        return Collections.unmodifiableSequencedMap(compacted);
    }

    /** Returns the record, or null if the source is another one or the record was not parsed in advance. */
    static @Nullable DigestedRecord ifReady(FactsSource source) {
        return source instanceof FactsSource.Bundled ? IN_IMAGE : null;
    }

    /** Compressed texts that are read seldom and inflated on each access. */
    static final class CompressedTexts extends AbstractList<String> {
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
}
