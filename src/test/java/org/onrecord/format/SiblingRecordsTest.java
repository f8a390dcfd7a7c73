package org.onrecord.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.model.Detail;
import org.onrecord.model.Fact;
import org.onrecord.model.FactKind;
import org.onrecord.model.field.FieldTable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The other versions of the Grey Heron's record have every key of a fact that the record itself has. */
@Order(1) // It may rewrite what other tests read.
class SiblingRecordsTest {
    private static final Path RECORDS = Path.of("src/test/resources/records");

    /** So that 5.0 stays 5.0. */
    private static final JsonMapper EXACT = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** {@code -Dgolden.update} writes them anew, so that a new field is filled in by hand in one file only. */
    @ParameterizedTest
    @ValueSource(strings = {"grey-heron-1.0.1.json", "grey-heron-1.1.1.json", "grey-heron-asked.json"})
    void a_sibling_has_the_keys_of_the_record(String name) throws IOException {
        var file = RECORDS.resolve(name);
        var made = JsonText.laidOut(completed(EXACT.readTree(Files.readString(file))));
        if ("true".equals(System.getProperty("golden.update"))) {
            Files.writeString(file, made);
        }

        assertThat(Files.readString(file)).isEqualTo(made);
    }

    private static JsonNode completed(JsonNode sibling) throws IOException {
        var facts = new HashMap<String, JsonNode>();
        EXACT.readTree(Files.readString(RECORDS.resolve("grey-heron.json")))
                .get("facts")
                .forEach(fact -> facts.put(fact.get("id").asString(), fact));
        for (var fact : sibling.get("facts")) {
            var complete = facts.get(fact.get("id").asString());
            if (complete != null) {
                complete(fact, complete, Fact.FIELDS);
                var kind = FactKind.valueOf(fact.get("kind").asString().toUpperCase(Locale.ROOT));
                complete(fact.get("detail"), complete.get("detail"), Detail.fieldsOf(kind));
            }
        }
        return sibling;
    }

    /** Adds the values that only the complete entry has, in the order of the fields. */
    private static void complete(JsonNode entry, JsonNode complete, @Nullable FieldTable<?> table) {
        if (table == null || !(entry instanceof ObjectNode object)) {
            return;
        }
        for (var field : table.fields()) {
            var own = object.remove(field.key());
            var value = own == null ? complete.get(field.key()) : own;
            if (value != null) {
                object.set(field.key(), value);
            }
        }
    }
}
