package org.onrecord.format;

import org.jspecify.annotations.Nullable;

/**
 * The record that comes with the program, where it need not be read any more.
 *
 * <p>The build of the native binary initialises this class, so the binary has the record in its memory from the start.
 * In a JVM there is none, and the record is read as any other file.
 */
final class BundledRecord {
    private static final @Nullable DigestedRecord IN_IMAGE =
            BundledFiles.IMAGE_IS_BUILT ? FactsLoader.read(new FactsSource.Bundled(), Limits.DEFAULT) : null;

    private BundledRecord() {}

    /** The record, or null if this source is another or was not read beforehand. */
    static @Nullable DigestedRecord ifReady(FactsSource source) {
        return source instanceof FactsSource.Bundled ? IN_IMAGE : null;
    }
}
