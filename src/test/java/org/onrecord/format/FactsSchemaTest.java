package org.onrecord.format;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@Order(1) // It may rewrite what other tests read.
class FactsSchemaTest {

    @Test
    void the_committed_schema_is_made_of_the_tables_of_fields() throws IOException {
        MadeResource.check(
                Path.of("facts/facts.schema.json"),
                "/org/onrecord/facts/facts.schema.json",
                JsonText.laidOut(FactsSchema.ofTheFile()));
    }
}
