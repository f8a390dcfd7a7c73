package org.onrecord.cli.core;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.onrecord.failure.Failure;
import org.onrecord.install.VectorCache;
import org.onrecord.io.Io;
import org.onrecord.model.CaseRecord;

/** The records read and the sources shown so far, shared by the lines of a shell. */
final class Memory {
    private final Map<FactsOptions, Loaded> records = new HashMap<>();
    private List<String> shown = List.of();

    /**
     * A loaded record.
     *
     * @param isPinned whether its version was requested, so that later ones may exist
     * @param isChosen whether an earlier command or the configuration file chose it
     */
    record Loaded(CaseRecord record, boolean isPinned, boolean isChosen) {}

    /** Returns the record that the options select, reading it only once. */
    Loaded record(FactsOptions options, Io io, Consumer<Failure> warnings) {
        return records.computeIfAbsent(options, _ -> {
            var selection = options.select(io);
            var record = selection.load(options.limits(), warnings);
            new VectorCache(io).offer(selection.source(), record);
            return new Loaded(record, selection.isPinned(), selection.isChosen() || options.isSettled());
        });
    }

    /** Returns the record without warnings; null if it cannot be read, or can be read only once. */
    @Nullable
    CaseRecord readable(FactsOptions options, Io io) {
        try {
            var isReadable = options.select(io).source().isRereadable();
            return isReadable ? record(options, io, _ -> {}).record() : null;
        } catch (Failure unusable) {
            return null;
        }
    }

    void forgetRecords() {
        records.clear();
    }

    List<String> shown() {
        return shown;
    }

    void showed(List<String> sources) {
        if (!sources.isEmpty()) {
            shown = sources;
        }
    }
}
