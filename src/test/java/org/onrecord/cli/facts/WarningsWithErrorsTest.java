package org.onrecord.cli.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.onrecord.golden.InProcess;
import org.onrecord.golden.Run;

/** {@code facts validate} prints the warnings of a file together with its errors. */
class WarningsWithErrorsTest {
    private static final Path RECORD = Path.of("src/test/resources/records/open-charge.json");

    private static String json() throws Exception {
        return Files.readString(RECORD);
    }

    private static Run validated(String json) throws Exception {
        var words = List.of("facts", "validate", "-", "--format", "tsv", "--fields", "code,path,id");
        return new InProcess().run(words, Map.of(), json);
    }

    @Test
    void a_brief_with_a_charge_alone_is_named_beside_an_error_elsewhere() throws Exception {
        var errors = validated(json().replace("1902-06-01", "1902-13-01"));

        assertThat(errors.code()).isEqualTo(4);
        assertThat(errors.out()).contains("bad-date\t").contains("charge-without-outcome\tbriefs[0]\tcharges");
    }

    @Test
    void a_file_that_cannot_be_read_to_its_end_or_lacks_a_key_has_its_errors_alone() throws Exception {
        assertThat(validated(json().substring(0, 400)).out())
                .contains("truncated")
                .doesNotContain("charge-without");
        assertThat(validated(json().replaceFirst("\"title\"", "\"titel\"")).out())
                .contains("unknown-key")
                .doesNotContain("charge-without");
    }
}
