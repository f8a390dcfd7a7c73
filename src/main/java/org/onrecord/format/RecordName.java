package org.onrecord.format;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;

/** The case and version of a facts file. */
public record RecordName(String caseId, String version) {

    /**
     * Reads both keys, which are at the top of the file, without closing the stream. Returns null if the file has
     * neither or is not JSON.
     */
    static @Nullable RecordName read(InputStream in, Limits limits) throws IOException {
        String caseId = null;
        String version = null;
        try (var parser = FactsReader.parser(in, limits)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return null;
            }
            for (var key = parser.nextName(); key != null; key = parser.nextName()) {
                var isText = parser.nextToken() == JsonToken.VALUE_STRING;
                if (isText && key.equals("case")) {
                    caseId = parser.getString();
                } else if (isText && key.equals("version")) {
                    version = parser.getString();
                } else {
                    parser.skipChildren();
                }
                if (caseId != null && version != null) {
                    return new RecordName(caseId, version);
                }
            }
        } catch (JacksonException noJson) {
            return null;
        }
        return null;
    }
}
