package org.onrecord.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.onrecord.hostile.HostileRecord;
import org.onrecord.hostile.HostileTexts;
import org.onrecord.lookup.LoadedRecords;
import org.onrecord.lookup.Records;
import org.onrecord.lookup.overview.OverviewPage.BriefGroup;
import org.onrecord.lookup.status.CustodySentence;
import org.onrecord.model.Brief;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Fact;
import org.onrecord.model.Party;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What holds for every result, whatever was asked: of both records, with each tool, and over many questions. */
class CitedResultTest {
    private static final int USUAL = 8_000;
    private static final int MAX = 40_000;

    /** A call, and what came of it. */
    private record Called(CaseRecord record, String tool, Map<String, Object> arguments, JsonNode result) {
        JsonNode data() {
            return result.path("structuredContent");
        }

        String text() {
            return result.path("content").path(0).path("text").asString();
        }

        int size() {
            return result.toString().getBytes(StandardCharsets.UTF_8).length;
        }

        @Override
        public String toString() {
            return record.caseId() + " " + tool + " " + arguments;
        }

        Stream<JsonNode> entries() {
            return Stream.of("answers", "nearest")
                    .flatMap(name -> data().path(name).valueStream());
        }
    }

    private static final List<Called> ALL = Stream.of(LoadedRecords.GREY_HERON, LoadedRecords.PETER_CONNELLY)
            .flatMap(CitedResultTest::called)
            .toList();

    private static Stream<Called> called(CaseRecord record) {
        var session = new Session(record);
        var calls = new ArrayList<Map.Entry<String, Map<String, Object>>>();
        for (var tool : List.of(
                "who",
                "outcome",
                "status",
                "parole",
                "timeline",
                "reforms",
                "inquiries",
                "impact",
                "works",
                "overview",
                "sources")) {
            calls.add(Map.entry(tool, Map.of()));
            calls.add(Map.entry(tool, Map.of("limit", 100)));
        }
        every(
                        5,
                        record.people().values().stream()
                                .filter(party -> !party.isPrivate())
                                .map(Party::id))
                .forEach(id -> List.of("who", "outcome", "status", "parole")
                        .forEach(tool -> calls.add(Map.entry(tool, Map.of("name", id)))));
        every(20, record.facts().keySet().stream()).forEach(id -> {
            calls.add(Map.entry("show", Map.of("ids", List.of(id))));
            calls.add(Map.entry("sources", Map.of("ids", List.of(id))));
            calls.add(Map.entry("cite", Map.of("ids", List.of(id))));
        });
        record.briefs().keySet().forEach(id -> calls.add(Map.entry("overview", Map.of("topic", id))));
        calls.add(Map.entry(
                "show",
                Map.of(
                        "ids",
                        every(20, record.facts().keySet().stream()).limit(50).toList(),
                        "limit",
                        100)));
        questions().forEach(question -> calls.add(Map.entry("ask", Map.of("question", question))));
        return calls.stream()
                .map(call -> new Called(
                        record, call.getKey(), call.getValue(), session.call(call.getKey(), call.getValue())));
    }

    private static Stream<String> every(int nth, Stream<String> all) {
        var list = all.toList();
        return Stream.iterate(0, at -> at < list.size(), at -> at + nth).map(list::get);
    }

    private static List<String> questions() {
        try (Stream<String> lines = Files.lines(Path.of("src/test/resources/questions/public.jsonl"))) {
            return every(
                            3,
                            lines.map(line -> JsonMapper.shared()
                                    .readTree(line)
                                    .path("turns")
                                    .path(0)
                                    .path("q")
                                    .asString()))
                    .limit(60)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void it_fits_the_schema_of_its_tool_and_that_of_all_results() {
        var registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        var shared = registry.getSchema(new Session(LoadedRecords.GREY_HERON)
                .request("resources/read", Map.of("uri", "onrecord://result-schema"))
                .path("result")
                .path("contents")
                .path(0)
                .path("text")
                .asString());
        var schemas = new Session(LoadedRecords.GREY_HERON)
                .request("tools/list", Map.of())
                .path("result")
                .path("tools")
                .valueStream()
                .collect(Collectors.toMap(
                        tool -> tool.path("name").asString(),
                        tool -> registry.getSchema(tool.path("outputSchema").toString())));
        ALL.forEach(call -> {
            assertThat(call.result().path("isError").asBoolean(true))
                    .as(call.toString())
                    .isFalse();
            var schema = schemas.get(call.tool());
            Stream.of(schema, shared)
                    .forEach(one -> assertThat(one.validate(call.data().toString(), InputFormat.JSON))
                            .as(call.toString())
                            .isEmpty());
        });
    }

    @Test
    void it_is_small() {
        ALL.forEach(call -> assertThat(call.size())
                .as(call.toString())
                .isLessThan(call.arguments().containsKey("limit") ? MAX : USUAL));
        var whole = ALL.stream().filter(call -> !call.data().has("shortened")).count();
        assertThat(whole).isGreaterThanOrEqualTo(ALL.size() * 95L / 100);
    }

    /** Whether an entry is a fact; a brief among the nearest has its closest fact below its own id. */
    private static boolean isFact(JsonNode entry) {
        return entry.has("confidence") && entry.path("kind").asString("fact").equals("fact");
    }

    @Test
    void each_sentence_is_the_record_s_own_or_rests_on_a_fact_that_is_named() {
        ALL.forEach(call -> {
            var own = call.record().facts().values().stream()
                    .map(Fact::statement)
                    .collect(Collectors.toCollection(HashSet::new));
            call.record().statuses().forEach(interval -> own.add(new CustodySentence(call.record()).of(interval)));
            call.entries().filter(CitedResultTest::isFact).forEach(entry -> {
                assertThat(call.record().facts())
                        .as(call.toString())
                        .containsKey(entry.path("id").asString());
                if (!call.tool().equals("ask")) {
                    assertThat(own.contains(entry.path("statement").asString()))
                            .as(call + ": " + entry)
                            .isTrue();
                }
            });
        });
    }

    @Test
    void each_fact_names_its_sources_and_each_source_is_there_once() {
        ALL.forEach(call -> {
            var sources = call.data()
                    .path("sources")
                    .valueStream()
                    .map(source -> source.path("id").asString())
                    .toList();
            Set<String> cited = new HashSet<>();
            call.entries().filter(entry -> entry.has("confidence")).forEach(entry -> {
                assertThat(entry.path("sources")).as(entry.toString()).isNotEmpty();
                entry.path("sources").forEach(source -> cited.add(source.asString()));
            });
            assertThat(sources).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(cited);
        });
    }

    @Test
    void the_words_say_what_the_data_say() {
        ALL.forEach(call -> {
            var text = call.text();
            assertThat(text)
                    .contains(call.record().caseId() + " " + call.record().version());
            call.entries()
                    .forEach(entry -> assertThat(text)
                            .as(call.toString())
                            .contains(
                                    entry.path("statement").asString(),
                                    "id: " + entry.path("id").asString()));
            call.data()
                    .path("sources")
                    .forEach(source ->
                            assertThat(text).contains("<" + source.path("url").asString() + ">"));
            if (call.data().path("message").isString()) {
                assertThat(text).contains(call.data().path("message").asString());
            }
        });
    }

    @Test
    void the_entries_left_out_are_said_before_the_entries() {
        var cut = ALL.stream().filter(call -> call.data().has("next_cursor")).toList();
        assertThat(cut).isNotEmpty().allSatisfy(call -> {
            var shown = call.data().path("answers").size();
            assertThat(call.data().path("shown").asInt()).isEqualTo(shown);
            assertThat(head(call))
                    .contains("\nEntries 1 to " + shown + " of "
                            + call.data().path("total").asInt() + "; next page: cursor \""
                            + call.data().path("next_cursor").asString() + "\".\n");
            assertThat(List.copyOf(call.data().propertyNames()))
                    .containsSubsequence("total", "shown", "next_cursor", "answers", "sources");
        });
        ALL.forEach(call -> assertThat(head(call).contains("Some sources are left out"))
                .as(call.toString())
                .isEqualTo(call.entries().anyMatch(entry -> entry.has("more_sources"))));
    }

    private static String head(Called call) {
        return call.text().split("\n1\\. ", 2)[0];
    }

    @Test
    void it_begins_with_the_summary_or_the_message() {
        ALL.forEach(call -> {
            var keys = List.copyOf(call.data().propertyNames());
            if (call.data().has("summary")) {
                assertThat(keys).as(call.toString()).startsWith("summary", "on_record");
                assertThat(call.text()).startsWith("Answer: ");
            } else {
                assertThat(keys.getFirst()).as(call.toString()).isEqualTo("on_record");
                var message = call.data()
                        .path("message")
                        .asString("Record " + call.record().caseId());
                assertThat(call.text().lines().findFirst().orElse("")).contains(message);
            }
        });
    }

    @Test
    void the_summary_of_a_brief_comes_first_and_once() {
        var summed = ALL.stream().filter(call -> call.data().has("summary")).toList();
        assertThat(summed.stream().map(Called::tool)).contains("ask", "overview");
        summed.forEach(call -> {
            var texts = call.data()
                    .path("summary")
                    .valueStream()
                    .map(one -> one.path("text").asString())
                    .collect(Collectors.joining(" "));
            assertThat(head(call)).as(call.toString()).containsOnlyOnce("Answer: " + texts + "\n");
            assertThat(call.text()).doesNotContain("Summary: ");
            assertThat(List.copyOf(call.data().propertyNames()))
                    .as(call.toString())
                    .containsSubsequence("summary", "answers");
        });
        LoadedRecords.GREY_HERON
                .briefs()
                .values()
                .forEach(brief -> assertThat(summed)
                        .filteredOn(call -> brief.id().equals(call.arguments().get("topic")))
                        .singleElement()
                        .satisfies(call -> assertThat(call.data().path("summary"))
                                .hasSize(brief.summary().size())));
    }

    @Test
    void no_key_is_written_twice() {
        var session = new Session(LoadedRecords.GREY_HERON);
        var strict = JsonMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        LoadedRecords.GREY_HERON.briefs().keySet().forEach(id -> {
            var call = Map.of("name", "overview", "arguments", Map.of("topic", id), "_meta", Session.META);
            var request = Map.of("jsonrpc", "2.0", "id", 1, "method", "tools/call", "params", call);
            var lines = session.lines(JsonMapper.shared().writeValueAsString(request));
            assertThat(strict.readTree(lines.getFirst())
                            .path("result")
                            .path("isError")
                            .asBoolean(true))
                    .isFalse();
        });
    }

    @Test
    void a_summary_in_hostile_letters_is_one_harmless_line() {
        var record =
                HostileRecord.of(LoadedRecords.GREY_HERON, HostileTexts.ALL + String.join(" ", HostileTexts.MEANING));
        record.briefs().keySet().forEach(id -> {
            var result = new Session(record).call("overview", Map.of("topic", id));
            var text = result.path("content").path(0).path("text").asString();
            HostileTexts.assertInert(text);
            assertThat(text.lines().filter(line -> line.startsWith("Answer: "))).hasSize(1);
            assertThat(result.path("structuredContent").path("summary")).isNotEmpty();
        });
    }

    @Test
    void the_topics_are_listed_on_pages_of_the_usual_size() {
        var record = LoadedRecords.PETER_CONNELLY;
        var session = new Session(record);
        var ids = new ArrayList<String>();
        var arguments = new HashMap<String, Object>(Map.of("topic", "topics"));
        for (var hasMore = true; hasMore; ) {
            var result = session.call("overview", arguments);
            assertThat(result.toString().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(USUAL);
            var data = result.path("structuredContent");
            assertThat(data.path("total").asInt()).isEqualTo(record.briefs().size());
            data.path("answers").forEach(entry -> ids.add(entry.path("id").asString()));
            hasMore = data.has("next_cursor");
            arguments.put("cursor", data.path("next_cursor").asString(""));
        }
        assertThat(ids)
                .containsExactlyElementsOf(BriefGroup.of(record).stream()
                        .flatMap(group -> group.briefs().stream())
                        .map(Brief::id)
                        .toList());
    }

    @Test
    void nobody_private_has_a_name_in_it_but_in_the_facts_of_the_office() {
        ALL.forEach(call -> {
            if (call.tool().equals("ask")) {
                return;
            }
            var hidden = call.record().people().values().stream()
                    .filter(Party::isPrivate)
                    .map(Party::name)
                    .toList();
            hidden.forEach(name -> assertThat(head(call)).doesNotContain(name));
            if (call.tool().equals("who") && !call.arguments().containsKey("name")) {
                hidden.forEach(name -> assertThat(call.text()).doesNotContain(name));
            }
        });
    }

    @Test
    void a_huge_text_is_cut_and_says_so() {
        var fact = Records.noted(Records.event("huge", "1901-05-01", "A lantern was lit."), "a".repeat(300_000));
        var result = new Session(Records.with(fact).record()).call("show", Map.of("ids", List.of("huge")));

        assertThat(result.toString().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(USUAL);
        assertThat(result.path("structuredContent")
                        .path("answers")
                        .path(0)
                        .path("note")
                        .asString())
                .endsWith("a… (2,000 of 300,000 characters)");
    }
}
