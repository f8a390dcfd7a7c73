package org.onrecord.library;

import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.onrecord.failure.Failure;
import org.onrecord.format.FactsSource;

/**
 * The chosen record.
 *
 * @param source where to read it
 * @param reason why it was chosen, shown by {@code paths}
 * @param damage why a better choice could not be used, or null
 * @param mayFallBack whether the bundled record may be used if this one turns out to be damaged
 */
public record Selection(
        FactsSource source, String reason, @Nullable Failure damage, boolean mayFallBack) {
    private static final String TOO_LARGE = "facts-too-large";

    /** A choice without damage or fallback. */
    public static Selection of(FactsSource source, String reason) {
        return new Selection(source, reason, null, false);
    }

    /**
     * Reads the record, or the bundled one if it is damaged.
     *
     * @param reader reads a source
     * @param warnings receives damage, if the bundled record is used because of it
     * @throws Failure if it cannot be read and there is no fallback
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
