package org.onrecord.questions;

import java.nio.file.Path;
import org.onrecord.model.CaseRecord;
import org.onrecord.store.FactsLoader;
import org.onrecord.store.FactsSource;
import org.onrecord.store.Limits;

/** Records read from their files. */
final class Records {
    private Records() {}

    static CaseRecord read(Path facts) {
        return FactsLoader.load(new FactsSource.OnDisk(facts), Limits.DEFAULT);
    }
}
