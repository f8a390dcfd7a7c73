package org.onrecord.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.onrecord.format.JsonText;

class OutputSchemaFileTest {
    private static final Path SCHEMA = Path.of("src/main/resources/org/onrecord/schema/output.schema.json");

    /** {@code -Dgolden.update} writes it anew. */
    @Test
    void the_committed_schema_is_made_of_columns_and_fields() throws IOException {
        var made = JsonText.laidOut(OutputSchema.make());
        if ("true".equals(System.getProperty("golden.update"))) {
            Files.writeString(SCHEMA, made);
        }

        assertThat(Files.readString(SCHEMA)).isEqualTo(made);
    }
}
