package org.onrecord.lookup;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.format.FactsLoader;
import org.onrecord.format.FactsSource;
import org.onrecord.format.Limits;
import org.onrecord.history.VersionSource;
import org.onrecord.model.CaseRecord;
import org.onrecord.output.layout.Layout;

/** The invented record, and what it answers. */
public final class GreyHeron {
    private static final CaseRecord RECORD = read("grey-heron.json");

    /** The record and the version before it. */
    public static final VersionSource EDITIONS = new VersionSource() {
        @Override
        public List<String> versions(String caseId) {
            return List.of("1.1.0", "1.0.1");
        }

        @Override
        public @Nullable CaseRecord read(String caseId, String version) {
            return switch (version) {
                case "1.1.0" -> RECORD;
                case "1.0.1" -> before();
                default -> null;
            };
        }
    };

    private GreyHeron() {}

    public static CaseRecord record() {
        return RECORD;
    }

    public static CaseRecord before() {
        return read("grey-heron-1.0.1.json");
    }

    /** Another invented record, by its file. */
    public static CaseRecord other(String file) {
        return read(file);
    }

    private static CaseRecord read(String file) {
        return FactsLoader.load(new FactsSource.OnDisk(Path.of("src/test/resources/records", file)), Limits.DEFAULT);
    }

    public static String answers(Query query, Layout layout) {
        return Written.by(
                out -> new AnswerWriter(layout, "onrecord " + query.command()).write(query, query.answer(RECORD), out));
    }
}
