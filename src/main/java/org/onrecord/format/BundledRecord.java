package org.onrecord.format;

import java.util.Collections;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Fact;

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

    /** Compresses the questions asked of facts, which the index also holds: this saves a million bytes. */
    static DigestedRecord compact(DigestedRecord read) {
        var facts = new LinkedHashMap<>(read.record().facts());
        facts.replaceAll((_, fact) ->
                fact.asked().isEmpty() ? fact : Fact.FIELDS.with(fact, "asked", new CompressedTexts(fact.asked())));
        var record = CaseRecord.FIELDS.with(read.record(), "facts", Collections.unmodifiableSequencedMap(facts));
        return new DigestedRecord(record, read.sha256(), read.bytes());
    }

    /** Returns the record, or null if the source is another one or the record was not parsed in advance. */
    static @Nullable DigestedRecord ifReady(FactsSource source) {
        return source instanceof FactsSource.Bundled ? IN_IMAGE : null;
    }
}
