package org.onrecord.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.onrecord.format.FactsLoader;
import org.onrecord.format.FactsSource;
import org.onrecord.format.Limits;
import org.onrecord.model.CaseRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Whatever a record has, the message with a result has at most 8,000 bytes, or 40,000 with a limit. */
class ResultSizeTest {
    private static final int MANY = 4_000;
    private static final int USUAL = 8_000;
    private static final int MOST = 40_000;

    /** The keys of texts, with the maximum length of the format. */
    private static final Map<String, Integer> LENGTHS = Map.ofEntries(
            Map.entry("note", 10_000),
            Map.entry("text", 1_000),
            Map.entry("reason", 10_000),
            Map.entry("locator", 1_000),
            Map.entry("title", 1_000),
            Map.entry("publisher", 1_000),
            Map.entry("citation", 1_000),
            Map.entry("role", 1_000),
            Map.entry("name", 1_000),
            Map.entry("heading", 1_000),
            Map.entry("unit", 1_000),
            Map.entry("statement", 240),
            Map.entry("url", 2_000));

    @TempDir
    static Path folder;

    private static CaseRecord load(String name, JsonNode json) throws IOException {
        var file = Files.writeString(folder.resolve(name), json.toString());
        return FactsLoader.load(new FactsSource.OnDisk(file), Limits.DEFAULT);
    }

    private static ObjectNode read(String name) throws IOException {
        return (ObjectNode) JsonMapper.shared().readTree(Files.readString(Path.of("src/test/resources/records", name)));
    }

    private static List<String> ids(String letter) {
        return IntStream.range(0, MANY).mapToObj(i -> letter + i).toList();
    }

    /** Lists of thousands: facts of a person, a brief, an overview and a source; people and sources of a fact. */
    private static CaseRecord many() throws IOException {
        var record = read("smallest.json");
        var first = (ObjectNode) record.path("facts").path(0);
        var facts = (ArrayNode) record.path("facts");
        var people = (ArrayNode) record.path("people");
        var sources = (ArrayNode) record.path("sources");
        for (var i = 0; i < MANY; i++) {
            var fact =
                    first.deepCopy().put("id", "f" + i).put("statement", "Fact number " + i + " is about Wilma Tarn.");
            facts.add(fact);
            people.add(
                    ((ObjectNode) people.path(0).deepCopy()).put("id", "p" + i).put("name", "Person Number" + i));
            sources.add(((ObjectNode) sources.path(0).deepCopy())
                    .put("id", "s" + i)
                    .put("url", "https://example.org/" + i));
        }
        ids("p").forEach(((ArrayNode) first.path("people"))::add);
        ids("s").forEach(id -> ((ArrayNode) first.path("sources"))
                .addObject()
                .put("source", id)
                .putNull("locator"));
        ids("f").forEach(((ArrayNode) record.path("overview").path(0).path("facts"))::add);
        var brief = record.putArray("briefs").addObject().put("id", "all").put("heading", "All facts");
        brief.putArray("asked").add("who lit the lantern");
        var summary = brief.putArray("summary");
        for (var i = 0; i < 3; i++) {
            var sentence = summary.addObject().put("text", "Wilma Tarn lit it, says sentence " + i + ".");
            ids("f").forEach(sentence.putArray("facts")::add);
        }
        ids("f").forEach(brief.putArray("facts")::add);
        brief.putArray("people");
        return load("many.json", record);
    }

    /** Each text as long as the format permits. */
    private static CaseRecord longest() throws IOException {
        var record = read("grey-heron.json");
        lengthen(record);
        return load("long.json", record);
    }

    private static void lengthen(JsonNode node) {
        if (node instanceof ObjectNode object) {
            for (var key : List.copyOf(object.propertyNames())) {
                var value = object.path(key);
                if (value.isString()
                        && LENGTHS.containsKey(key)
                        && !value.asString().isBlank()) {
                    var padding = key.equals("url")
                            ? "/%E6%BC%A2"
                            : key.equals("text") ? "“漢字”\"quoted\"" : " “漢字” \"quoted\"";
                    var text = value.asString() + padding.repeat(LENGTHS.getOrDefault(key, 0));
                    object.put(
                            key,
                            text.substring(0, text.offsetByCodePoints(0, LENGTHS.getOrDefault(key, 0)))
                                    .strip());
                }
            }
        }
        node.forEach(ResultSizeTest::lengthen);
    }

    static Stream<CaseRecord> records() throws IOException {
        return Stream.of(many(), longest());
    }

    /** Calls of every tool: without arguments, and with each that finds much. */
    private static List<Map.Entry<String, Map<String, Object>>> calls(CaseRecord record) {
        var fact = record.facts().keySet().iterator().next();
        var person = record.people().keySet().iterator().next();
        var source = record.sources().keySet().iterator().next();
        var topic = record.briefs().keySet().iterator().next();
        var calls = new ArrayList<Map.Entry<String, Map<String, Object>>>();
        for (var tool : Tool.all()) {
            for (var arguments : List.<Map<String, Object>>of(
                    Map.of(),
                    Map.of("name", person),
                    Map.of("name", "x".repeat(2_000)),
                    Map.of("ids", List.of(fact)),
                    Map.of("ids", List.of(source)),
                    Map.of("ids", record.facts().keySet().stream().limit(50).toList()),
                    Map.of("words", "wilma harrow"),
                    Map.of("topic", topic),
                    Map.of("topic", "topics"),
                    Map.of("question", "who lit the lantern"),
                    Map.of("question", "what happened"),
                    Map.of("question", "who is " + record.nameOf(person).substring(0, 10)),
                    Map.of("question", "“漢字” ".repeat(300)))) {
                calls.add(Map.entry(tool.name(), arguments));
            }
        }
        return calls;
    }

    private static int size(JsonNode message) {
        return message.toString().getBytes(StandardCharsets.UTF_8).length;
    }

    @ParameterizedTest
    @MethodSource("records")
    void every_message_is_within_its_limit(CaseRecord record) {
        var session = new Session(record);
        var answered = new ArrayList<String>();
        for (var call : calls(record)) {
            var message = session.request("tools/call", Map.of("name", call.getKey(), "arguments", call.getValue()));
            assertThat(size(message)).as("%s %s", record.caseId(), call).isLessThanOrEqualTo(USUAL);
            if (!message.path("result").path("isError").asBoolean(true)) {
                answered.add(call.getKey());
            }
            assertThat(message.toString()).as("%s", call).doesNotContain("too large");
        }
        assertThat(answered).contains("ask", "who", "show", "sources", "overview", "search", "timeline", "cite");
    }

    @ParameterizedTest
    @MethodSource("records")
    void with_a_limit_it_may_be_larger(CaseRecord record) {
        var session = new Session(record);
        for (var call : calls(record)) {
            var arguments = new HashMap<>(call.getValue());
            arguments.put("limit", 100);
            var message = session.request("tools/call", Map.of("name", call.getKey(), "arguments", arguments));
            assertThat(size(message)).as("%s %s", record.caseId(), call).isLessThanOrEqualTo(MOST);
        }
    }

    @Test
    void a_list_or_text_that_is_cut_says_so() throws IOException {
        var record = many();
        var session = new Session(record);
        var data = session.data("overview", Map.of("topic", "all"));
        var text = session.text("overview", Map.of("topic", "all"));
        var shown = data.path("summary").path(0).path("facts").size();
        assertThat(data.path("summary").path(0).path("more_facts").asInt()).isEqualTo(MANY - shown);
        assertThat(data.path("summary").size() + data.path("more_summary").asInt())
                .isEqualTo(3);
        assertThat(data.path("shortened").asBoolean()).isTrue();
        assertThat(text).contains("next page: cursor").doesNotContain("shortened");
        assertThat(session.text("show", Map.of("ids", List.of("lantern-lit"))))
                .contains("Lists and texts are shortened");

        var fact = session.data("show", Map.of("ids", List.of("lantern-lit")))
                .path("answers")
                .path(0);
        assertThat(fact.path("sources").size() + fact.path("more_sources").asInt())
                .isEqualTo(MANY + 1);
        assertThat(fact.path("people").size() + fact.path("more_people").asInt())
                .isEqualTo(MANY + 1);

        var note = new Session(longest())
                .call("show", Map.of("ids", List.of("aboard-count")))
                .toString();
        assertThat(note).contains(" of 10,000 characters)");
    }
}
