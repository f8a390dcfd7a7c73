package org.onrecord.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class GoldenTest extends GoldenSuite {
    GoldenTest() {
        super(new InProcess());
    }

    @Test
    void every_command_has_a_transcript() {
        assertThat(GoldenCase.commands())
                .allSatisfy(
                        command -> assertThat(GoldenCase.transcript(command)).isRegularFile());
    }

    @Test
    void json_that_is_recorded_fits_the_schema_that_the_program_prints() throws Exception {
        var schema = new OutputSchema(
                Files.readString(Path.of("src/main/resources/org/onrecord/schema/output.schema.json")));
        for (var golden : cases()) {
            for (var document :
                    schema.documents(golden.expected().out(), golden.expected().err())) {
                assertThat(schema.complaints(document)).as(golden.toString()).isEmpty();
            }
        }
    }
}
