package org.onrecord.lookup;

import java.nio.file.Path;
import org.onrecord.format.FactsLoader;
import org.onrecord.format.FactsSource;
import org.onrecord.format.Limits;
import org.onrecord.model.CaseRecord;

/** Whole records read from their files, once. */
public final class LoadedRecords {
    /** The invented record that uses everything the format has. */
    public static final CaseRecord GREY_HERON = load("src/test/resources/records/grey-heron.json");

    /** The record that is shipped. */
    public static final CaseRecord PETER_CONNELLY = load("facts/peter-connelly.json");
    /** Before 1.2.0, which knows more of Jason Owen's custody. */
    public static final CaseRecord EARLIER_PETER_CONNELLY = load("facts/versions/peter-connelly-1.1.1.json");

    private LoadedRecords() {}

    private static CaseRecord load(String path) {
        return FactsLoader.load(new FactsSource.OnDisk(Path.of(path)), Limits.DEFAULT);
    }
}
