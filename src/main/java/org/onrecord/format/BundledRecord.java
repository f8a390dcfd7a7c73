package org.onrecord.format;

import java.util.Collections;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Fact;

/**
 * The record that comes with the program, where it need not be read any more.
 *
 * <p>The build of the native binary initialises this class, so the binary has the record in its memory from the start.
 * In a JVM there is none, and the record is read as any other file.
 */
final class BundledRecord {
    private static final @Nullable DigestedRecord IN_IMAGE =
            BundledFiles.IMAGE_IS_BUILT ? compact(FactsLoader.read(new FactsSource.Bundled(), Limits.DEFAULT)) : null;

    private BundledRecord() {}

    /** The same with the questions asked of its facts compressed, which are in the index too: a million bytes less. */
    static DigestedRecord compact(DigestedRecord read) {
        var facts = new LinkedHashMap<>(read.record().facts());
        facts.replaceAll((_, fact) ->
                fact.asked().isEmpty() ? fact : Fact.FIELDS.with(fact, "asked", new CompressedTexts(fact.asked())));
        var record = CaseRecord.FIELDS.with(read.record(), "facts", Collections.unmodifiableSequencedMap(facts));
        return new DigestedRecord(record, read.sha256(), read.bytes());
    }

    /** The record, or null if this source is another or was not read beforehand. */
    static @Nullable DigestedRecord ifReady(FactsSource source) {
        return source instanceof FactsSource.Bundled ? IN_IMAGE : null;
    }
}
