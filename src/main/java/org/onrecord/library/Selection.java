package org.onrecord.library;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.onrecord.failure.Failure;
import org.onrecord.format.DigestedRecord;
import org.onrecord.format.FactsSource;
import org.onrecord.format.Limits;

/**
 * The record to use.
 *
 * @param reason the reason for the selection, shown by {@code paths}
 * @param isPinned whether its version was chosen, so that later versions may exist
 * @param mayFallBack whether the bundled record may replace it if it turns out to be damaged
 * @param damage the reason why a preferred record could not be selected, or null
 */
public record Selection(
        FactsSource source,
        String reason,
        boolean isPinned,
        boolean mayFallBack,
        @Nullable Failure damage) {
    static final String CHOSEN = "selected with facts use";

    private static final String TOO_LARGE = "facts-too-large";

    public static Selection given(FactsSource source, String reason) {
        return new Selection(source, reason, false, false, null);
    }

    static Selection bundled(String reason, @Nullable Failure damage) {
        return new Selection(new FactsSource.Bundled(), reason, false, false, damage);
    }

    public boolean isChosen() {
        return reason.contains(CHOSEN);
    }

    /**
     * Reads the record, or the bundled one if it is damaged.
     *
     * @param cache has the packs of files that are not installed
     * @param warnings receives the damage that caused the fallback
     */
    public DigestedRecord load(Limits limits, PackCache cache, Consumer<Failure> warnings) {
        if (damage != null) {
            warnings.accept(damage);
        }
        try {
            return RecordPack.loadWithDigest(source, limits, isPinned, cache, warnings);
        } catch (Failure unusable) {
            if (!mayFallBack || unusable.code().equals(TOO_LARGE)) {
                throw unusable;
            }
            warnings.accept(unusable);
            return RecordPack.loadWithDigest(new FactsSource.Bundled(), limits, isPinned, cache, warnings);
        }
    }
}
