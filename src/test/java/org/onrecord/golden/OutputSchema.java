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

    /** The JSON documents among some outputs; lines of jsonl are items without an envelope and are left out. */
    List<String> documents(String... outputs) {
        return Stream.of(outputs)
                .filter(text -> text.startsWith("{\n  \"format\"") || text.startsWith("{\"format\""))
                .toList();
    }

    /** What is wrong with a document. */
    List<String> complaints(String document) {
        return schema.validate(document, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }
}
