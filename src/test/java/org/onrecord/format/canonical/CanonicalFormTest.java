package org.onrecord.format.canonical;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class CanonicalFormTest {
    private static final String RELEASED = "facts/versions/peter-connelly-1.0.0.json";
    private static final String NEWEST = "facts/peter-connelly.json";
    private static final int SEEDS = 8;

    /** So that 5.0 is another number than 5. */
    private static final JsonMapper EXACT = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    static List<Path> records() throws IOException {
        try (var small = Files.list(Path.of("src/test/resources/records"))) {
            return Stream.concat(
                            Stream.of(Path.of(RELEASED), Path.of(NEWEST)),
                            small.filter(path -> path.toString().endsWith(".json")))
                    .sorted()
                    .toList();
        }
    }

    private static String form(String text) {
        return new String(CanonicalForm.of(text.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {RELEASED, NEWEST, "facts/examples/horizon.json", "src/test/resources/records/smallest.json"})
    void a_shipped_record_is_in_canonical_form(String path) throws IOException {
        var file = Files.readAllBytes(Path.of(path));

        assertThat(CanonicalForm.firstDifference(file)).isZero();
    }

    @ParameterizedTest
    @MethodSource("records")
    void nothing_is_lost(Path path) throws IOException {
        var text = Files.readString(path);

        assertThat(content(form(text))).isEqualTo(content(text));
    }

    @ParameterizedTest
    @MethodSource("records")
    void another_order_has_the_same_form_and_loses_nothing(Path path) throws IOException {
        var text = withTopics(Files.readString(path));
        var form = form(text);
        for (var seed = 1; seed <= SEEDS; seed++) {
            var reordered = Reordered.of(EXACT.readTree(text), seed);

            assertThat(content(reordered)).as("seed %d", seed).isEqualTo(content(text));
            assertThat(form(reordered)).as("seed %d", seed).isEqualTo(form);
        }
    }

    /** Without a list of topics, their order is that of the facts. */
    private static String withTopics(String text) {
        var record = (ObjectNode) EXACT.readTree(text);
        if (!record.has("topics")) {
            var topics = record.putArray("topics");
            record.get("facts")
                    .valueStream()
                    .map(fact -> fact.get("topic").asString())
                    .distinct()
                    .forEach(topic -> topics.addObject().put("id", topic).put("name", topic));
        }
        return EXACT.writeValueAsString(record);
    }

    @ParameterizedTest
    @MethodSource("records")
    void the_form_of_a_form_is_itself(Path path) throws IOException {
        var form = form(Files.readString(path));

        assertThat(form(form)).isEqualTo(form);
    }

    @Test
    void characters_are_kept_and_escaped_only_where_they_must_be() {
        var text =
                "{\"title\": \"\\u0041\\u00e9\\u2028\\/ \\\"q\\\" \\\\ \\n\\t\\u0007 \\ud83d\\ude00 \\ud800 \\udc00x\"}";

        assertThat(form(text))
                .isEqualTo("{\n  \"title\": \"Aé\u2028/ \\\"q\\\" \\\\ \\n\\t\\u0007 😀 \\ud800 \\udc00x\"\n}\n");
        assertThat(EXACT.readTree(form(text))).isEqualTo(EXACT.readTree(text));
    }

    @Test
    void a_number_keeps_its_spelling() {
        assertThat(form("{\"value\": [5.0, 5, 1e3, -0.10, 123456789012345678901234567890]}"))
                .contains("5.0,", "5,", "1e3,", "-0.10,", "123456789012345678901234567890\n");
    }

    @Test
    void a_byte_order_mark_and_line_ends_of_elsewhere_go() {
        assertThat(form("\uFEFF{\r\n\t\"format\":\r\n1}")).isEqualTo("{\n  \"format\": 1\n}\n");
    }

    @Test
    void the_first_line_that_differs_is_told() {
        var file = "{\n  \"title\": \"T\",\n  \"format\": 1\n}\n".getBytes(StandardCharsets.UTF_8);

        assertThat(CanonicalForm.firstDifference(file)).isEqualTo(2);
    }

    /** Returns the content of a record, without the order of lists where it has no meaning. */
    private static Map<String, Object> content(String text) {
        var content = new LinkedHashMap<String, Object>();
        EXACT.readTree(text).propertyStream().forEach(member -> {
            var value = member.getValue();
            content.put(
                    member.getKey(),
                    switch (member.getKey()) {
                        case "sources", "as_of_notes" -> new HashSet<>(items(value));
                        case "facts" -> grouped(value, "topic");
                        case "statuses" -> grouped(value, "person");
                        case "series" ->
                            items(value).stream()
                                    .map(CanonicalFormTest::seriesContent)
                                    .toList();
                        default -> value;
                    });
        });
        return content;
    }

    private static Map<String, Object> seriesContent(JsonNode series) {
        var content = new TreeMap<String, Object>();
        series.propertyStream()
                .forEach(member -> content.put(
                        member.getKey(),
                        member.getKey().equals("breaks")
                                ? new HashSet<>(items(member.getValue()))
                                : member.getValue()));
        return content;
    }

    private static Map<String, List<JsonNode>> grouped(JsonNode list, String key) {
        Function<JsonNode, String> group = one -> one.get(key).asString();
        return items(list).stream().collect(Collectors.groupingBy(group));
    }

    private static List<JsonNode> items(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).toList();
    }
}
