package org.onrecord.format;

import java.io.IOException;
import java.io.InputStream;
import org.onrecord.format.Reading.Invalid;
import org.onrecord.format.Reading.Valid;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;

/** Reads a facts file in one pass and reports every problem before the first invalid JSON. */
public final class FactsReader {

    private FactsReader() {}

    /**
     * Reads the file to its end, without closing the stream.
     *
     * @param name the file's name in problems
     */
    public static Reading read(InputStream in, String name, Limits limits) throws IOException {
        var problems = new Problems(name);
        try (var parser = parser(in, limits)) {
            var cursor = new Cursor(parser, problems);
            try {
                var record = new RecordReader(cursor, limits).read();
                if (record != null) {
                    return new Valid(record);
                }
            } catch (Cursor.Stopped stopped) {
                // The problem has been reported.
            } catch (JacksonException e) {
                new BrokenText(cursor, limits).report(e);
            }
        }
        return new Invalid(problems.inFileOrder());
    }

    static JsonParser parser(InputStream in, Limits limits) {
        var constraints = StreamReadConstraints.builder()
                .maxNestingDepth(limits.maxNesting())
                .maxStringLength(limits.maxStringLength())
                .maxNameLength(limits.maxStringLength())
                .build();
        return JsonFactory.builder()
                // Nearly all names are known keys: interning makes comparing them cheap.
                .enable(TokenStreamFactory.Feature.INTERN_PROPERTY_NAMES)
                .streamReadConstraints(constraints)
                .recyclerPool(JsonRecyclerPools.nonRecyclingPool())
                .build()
                .createParser(ObjectReadContext.empty(), new Utf8Reader(in, limits.maxBytes()));
    }
}
