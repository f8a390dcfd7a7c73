package org.onrecord.cli.core;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.onrecord.failure.Failure;
import org.onrecord.io.Io;
import org.onrecord.model.CaseRecord;

/** The records that the options select; each is read once. */
final class SelectedRecords {
    private final FactsOptions options;
    private final Map<List<@Nullable Object>, Loaded> records = new HashMap<>();

    SelectedRecords(FactsOptions options) {
        this.options = options;
    }

    /**
     * A record that was read.
     *
     * @param isPinned whether its version was chosen, so that there may be later ones
     * @param isChosen whether an earlier command or the configuration file chose it
     */
    record Loaded(CaseRecord record, boolean isPinned, boolean isChosen) {}

    Loaded get(Io io, Consumer<Failure> warnings) {
        return records.computeIfAbsent(options.asked(), _ -> {
            var selection = options.select(io);
            return new Loaded(
                    selection.load(options.limits(), warnings),
                    selection.isPinned(),
                    selection.isChosen() || options.isSettled());
        });
    }

    /** The record, without warnings; null if it cannot be read, or only once. */
    @Nullable
    CaseRecord ifReadable(Io io) {
        try {
            return options.select(io).source().isRereadable() ? get(io, _ -> {}).record() : null;
        } catch (Failure unusable) {
            return null;
        }
    }

    void forget() {
        records.clear();
    }
}
