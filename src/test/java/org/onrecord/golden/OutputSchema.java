package org.onrecord.golden;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.stream.Stream;

/** The published JSON Schema of the output, applied to what the golden cases recorded. */
final class OutputSchema {
    private final Schema schema;

    OutputSchema(String text) {
        this.schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text);
    }

    /** The JSON documents among some outputs; lines of jsonl that are rows without an envelope are left out. */
    List<String> documents(String... outputs) {
        return Stream.of(outputs)
                .filter(text -> text.startsWith("{"))
                .flatMap(text -> text.startsWith("{\n") ? Stream.of(text.split("(?<=\n}\n)", -1)) : text.lines())
                .filter(text -> text.startsWith("{\n  \"format\": \"")
                        || text.startsWith("{\"format\"")
                        || text.startsWith("{\"reset\""))
                .toList();
    }

    List<String> complaints(String document) {
        return schema.validate(document, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }
}
