package org.onrecord.render;

import java.nio.file.Path;
import org.onrecord.model.CaseRecord;
import org.onrecord.query.Query;
import org.onrecord.render.data.DataRenderer;
import org.onrecord.render.layout.Layout;
import org.onrecord.store.FactsLoader;
import org.onrecord.store.FactsSource;
import org.onrecord.store.Limits;

/** The invented record, and what it answers. */
public final class GreyHeron {
    private static final CaseRecord RECORD = read("grey-heron.json");

    private GreyHeron() {}

    public static CaseRecord record() {
        return RECORD;
    }

    /** The version before it. */
    public static CaseRecord before() {
        return read("grey-heron-1.0.1.json");
    }

    private static CaseRecord read(String file) {
        return FactsLoader.load(new FactsSource.OnDisk(Path.of("src/test/resources/records", file)), Limits.DEFAULT);
    }

    public static String answers(Query query, Layout layout) {
        return Written.by(out -> new DataRenderer(layout).write(query, query.answer(RECORD), out));
    }
}
