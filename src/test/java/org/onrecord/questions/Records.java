package org.onrecord.questions;

import java.nio.file.Path;
import org.onrecord.format.FactsLoader;
import org.onrecord.format.FactsSource;
import org.onrecord.format.Limits;
import org.onrecord.model.CaseRecord;

final class Records {
    private Records() {}

    static CaseRecord read(Path facts) {
        return FactsLoader.load(new FactsSource.OnDisk(facts), Limits.DEFAULT);
    }
}
