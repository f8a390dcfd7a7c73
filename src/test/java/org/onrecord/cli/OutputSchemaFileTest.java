package org.onrecord.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.onrecord.format.JsonText;
import org.onrecord.format.MadeResource;

@Order(1) // It may rewrite what other tests read.
class OutputSchemaFileTest {

    @Test
    void the_committed_schema_is_made_of_columns_and_fields() throws IOException {
        var resource = "/org/onrecord/schema/output.schema.json";
        MadeResource.check(Path.of("src/main/resources" + resource), resource, JsonText.laidOut(OutputSchema.make()));
    }
}
