package org.onrecord.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FactsSchemaTest {
    private static final Path SCHEMA = Path.of("facts/facts.schema.json");

    /** {@code -Dgolden.update} writes it anew. */
    @Test
    void the_committed_schema_is_made_of_the_tables_of_fields() throws IOException {
        var made = JsonText.laidOut(FactsSchema.ofTheFile());
        if ("true".equals(System.getProperty("golden.update"))) {
            Files.writeString(SCHEMA, made);
        }

        assertThat(Files.readString(SCHEMA)).isEqualTo(made);
    }
}
