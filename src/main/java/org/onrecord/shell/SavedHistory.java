package org.onrecord.shell;

import java.io.IOException;
import org.jline.reader.impl.history.DefaultHistory;
import org.jspecify.annotations.Nullable;

/** The lines typed so far. JLine would log each failure to save or load them; this one keeps the last for the end. */
final class SavedHistory extends DefaultHistory {
    private @Nullable IOException failure;

    @Override
    public void load() {
        try {
            super.load();
        } catch (IOException | RuntimeException e) {
            // The shell works without the lines of earlier runs.
        }
    }

    @Override
    public void save() {
        try {
            super.save();
            failure = null;
        } catch (IOException e) {
            failure = e;
        }
    }

    /** Saves the lines not saved yet, and throws the last failure. */
    void finish() throws IOException {
        save();
        if (failure != null) {
            throw failure;
        }
    }
}
