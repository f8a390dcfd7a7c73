package org.onrecord.install;

import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.onrecord.failure.Failure;
import org.onrecord.format.FactsSource;

/**
 * A record to answer from, and why it is this one.
 *
 * @param source where to read it
 * @param reason why, as {@code paths} says it
 * @param damage what stood in the way of a better choice, or null
 * @param mayFallBack whether the bundled record may answer if this one turns out to be damaged
 */
public record Choice(
        FactsSource source, String reason, @Nullable Failure damage, boolean mayFallBack) {
    private static final String TOO_LARGE = "facts-too-large";

    /** A choice with nothing in its way and nothing to take its place. */
    public static Choice of(FactsSource source, String reason) {
        return new Choice(source, reason, null, false);
    }

    /**
     * Reads the record, or the bundled one in place of a damaged one.
     *
     * @param reader reads a source
     * @param warnings is told of damage, if the bundled record answers because of it
     * @throws Failure if it cannot be read and nothing may take its place
     */
    public <T> T read(Function<FactsSource, T> reader, Consumer<Failure> warnings) {
        if (damage != null) {
            warnings.accept(damage);
        }
        try {
            return reader.apply(source);
        } catch (Failure unusable) {
            if (!mayFallBack || unusable.code().equals(TOO_LARGE)) {
                throw unusable;
            }
            warnings.accept(unusable);
            return reader.apply(new FactsSource.Bundled());
        }
    }
}
