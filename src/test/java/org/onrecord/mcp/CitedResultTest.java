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
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.onrecord.hostile.HostileRecord;
import org.onrecord.hostile.HostileTexts;
import org.onrecord.lookup.LoadedRecords;
import org.onrecord.lookup.Parameter.Trait;
import org.onrecord.lookup.Records;
import org.onrecord.lookup.overview.OverviewPage.BriefGroup;
import org.onrecord.lookup.status.CustodySentence;
import org.onrecord.model.Brief;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Fact;
import org.onrecord.model.Outcomes;
import org.onrecord.model.Party;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What holds for every result, whatever was asked: of both records, with each tool, and over many questions. */
class CitedResultTest {
    private static final int USUAL = 8_000;
    private static final int MAX = 40_000;
    private static final int NOTHING = 1_500;

    /** The tools that list sources always, or whose entries have none. */
    private static final Set<String> WITH_SOURCES = Set.of("ask", "show", "sources", "cite");

    private static final Pattern ENTRIES =
            Pattern.compile("\nEntries 1 to (\\d+) of \\d+; next page: cursor \"\\1\"\\.\n");

    /** A call, and what came of it: as text, as text with sources, and as data. */
    private record Called(
            CaseRecord record,
            String tool,
            Map<String, Object> arguments,
            JsonNode result,
            JsonNode withSources,
            JsonNode inData) {
        JsonNode data() {
            return inData.path("structuredContent");
        }

        String text() {
            return CitedResultTest.text(result);
        }

        /** The number of entries in the text. */
        int shown() {
            var cut = ENTRIES.matcher(text());
            return cut.find()
                    ? Integer.parseInt(cut.group(1))
                    : data().path("total").asInt();
        }

        boolean isNothing() {
            return data().has("reason") && !data().path("reason").asString().equals("ambiguous");
        }

        int max() {
            return arguments.containsKey("limit") ? MAX : isNothing() ? NOTHING : USUAL;
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
        Tool.all().stream()
                .filter(tool -> tool.parameters().stream().noneMatch(one -> one.is(Trait.REQUIRED_IN_TOOL)))
                .map(Tool::name)
                .forEach(tool -> {
                    calls.add(Map.entry(tool, Map.of()));
                    calls.add(Map.entry(tool, Map.of("limit", 100)));
                });
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
        return calls.stream().map(call -> {
            var tool = call.getKey();
            var arguments = call.getValue();
            var result = session.call(tool, arguments);
            return new Called(
                    record,
                    tool,
                    arguments,
                    result,
                    WITH_SOURCES.contains(tool) ? result : session.call(tool, with(arguments, "sources")),
                    session.call(tool, with(arguments, "data")));
        });
    }

    private static Map<String, Object> with(Map<String, Object> arguments, String option) {
        var all = new HashMap<>(arguments);
        all.put(option, true);
        return all;
    }

    private static String text(JsonNode result) {
        return result.path("content").path(0).path("text").asString();
    }

    private static int size(JsonNode result) {
        return result.toString().getBytes(StandardCharsets.UTF_8).length;
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
    void as_data_it_fits_the_schema_of_all_results() {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(CitedResultTest.class.getResourceAsStream("/org/onrecord/schema/mcp.schema.json"));
        ALL.forEach(call -> {
            assertThat(call.result().path("isError").asBoolean(true))
                    .as(call.toString())
                    .isFalse();
            assertThat(schema.validate(call.data().toString(), InputFormat.JSON))
                    .as(call.toString())
                    .isEmpty();
        });
    }

    @Test
    void data_are_beside_a_text_that_says_the_same() {
        ALL.forEach(call -> {
            assertThat(call.result().has("structuredContent")).isFalse();
            assertThat(call.data().path("answers").valueStream())
                    .allSatisfy(entry -> assertThat(text(call.inData()))
                            .contains(entry.path("statement").asString()));
        });
    }

    @Test
    void it_is_small() {
        ALL.forEach(call -> Stream.of(call.result(), call.withSources(), call.inData())
                .forEach(result -> assertThat(size(result)).as(call.toString()).isLessThan(call.max())));
        var whole = ALL.stream().filter(call -> !call.data().has("shortened")).count();
        assertThat(whole).isGreaterThanOrEqualTo(ALL.size() * 95L / 100);
    }

    @Test
    void outcomes_are_a_line_each_on_one_page_with_the_final_ones_first() {
        for (var record : List.of(LoadedRecords.GREY_HERON, LoadedRecords.PETER_CONNELLY)) {
            var outcomes = new Outcomes(record);
            record.people().keySet().stream()
                    .filter(id -> outcomes.of(id).count() > 3)
                    .forEach(id -> {
                        var lines = new Session(record)
                                .text("outcome", Map.of("name", id, "limit", 100))
                                .lines()
                                .filter(line -> line.matches("\\d+\\. .*\\(id: .*\\)"))
                                .toList();
                        assertThat(lines).as(id).hasSizeGreaterThanOrEqualTo((int)
                                outcomes.of(id).count());
                        assertThat(lines.getFirst()).doesNotContain("; outcome: ");
                    });
        }
    }

    @Test
    void a_person_s_outcomes_are_one_result_of_the_usual_size() {
        var text = new Session(LoadedRecords.PETER_CONNELLY).text("outcome", Map.of("name", "barker"));

        assertThat(text)
                .containsSubsequence(
                        "id: barker-appeal-dismissed",
                        "id: sentence-barker-s5-twelve",
                        "id: sentence-barker-rape-life-ten",
                        "id: barker-convicted-causing-or-allowing",
                        "id: charge-murder-barker; date: 2007 to 2008; outcome: not guilty, 11 November 2008")
                .doesNotContain("next page", "Sources\n", "https:");
        assertThat(text.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(USUAL);
    }

    @Test
    void verdicts_have_convictions_first() {
        assertThat(new Session(LoadedRecords.PETER_CONNELLY)
                        .text("outcome", Map.of("name", "barker", "step", List.of("verdict"))))
                .containsSubsequence(
                        "1. On 1 May 2009 an Old Bailey jury convicted",
                        "2. On 11 November 2008 the jury convicted",
                        "3. On 11 November 2008 the jury found Steven Barker not guilty");
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
            Stream.concat(
                            call.data().path("answers").valueStream().limit(call.shown()),
                            call.data().path("nearest").valueStream())
                    .forEach(entry -> assertThat(text)
                            .as(call.toString())
                            .contains(
                                    entry.path("statement").asString(),
                                    "id: " + entry.path("id").asString()));
            if (call.data().path("message").isString()) {
                assertThat(text).contains(call.data().path("message").asString());
            }
        });
    }

    @Test
    void a_fact_that_is_not_established_says_so() {
        ALL.forEach(call -> call.data()
                .path("answers")
                .valueStream()
                .limit(call.shown())
                .filter(CitedResultTest::isFact)
                .filter(entry -> !entry.path("confidence").asString().equals("established"))
                .forEach(entry -> assertThat(call.text()
                                .lines()
                                .filter(line ->
                                        line.contains("(id: " + entry.path("id").asString() + ";")))
                        .as(call.toString())
                        .anyMatch(line -> line.contains(
                                "confidence: " + entry.path("confidence").asString()))));
    }

    @Test
    void sources_are_listed_on_demand() {
        ALL.forEach(call -> {
            var listed = text(call.withSources());
            var cites = call.data().path("sources").size() > 0;
            if (!WITH_SOURCES.contains(call.tool())) {
                assertThat(call.text()).as(call.toString()).doesNotContain("\nSources\n[1] ");
                assertThat(call.text()
                                .contains("\nEach entry has sources: call again with sources true, or call show.\n"))
                        .as(call.toString())
                        .isEqualTo(cites);
            }
            assertThat(listed.contains("\nSources\n[1] ")).as(call.toString()).isEqualTo(cites);
        });
    }

    @Test
    void the_entries_left_out_are_said_before_the_entries() {
        var cut = ALL.stream()
                .filter(call -> call.shown() < call.data().path("total").asInt())
                .toList();
        assertThat(cut).isNotEmpty().allSatisfy(call -> {
            assertThat(ENTRIES.matcher(head(call)).find()).isTrue();
            assertThat(call.text().lines().filter(line -> line.matches("\\d+\\. .*")))
                    .hasSize(call.shown());
        });
        ALL.stream().filter(call -> call.data().has("next_cursor")).forEach(call -> {
            assertThat(call.data().path("shown").asInt())
                    .isEqualTo(call.data().path("answers").size());
            assertThat(List.copyOf(call.data().propertyNames()))
                    .containsSubsequence("total", "shown", "next_cursor", "answers", "sources");
        });
    }

    private static String head(Called call) {
        return call.text().split("(^|\n)1\\. ", 2)[0];
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
                assertThat(call.text().lines().findFirst().orElse(""))
                        .contains(call.data().path("message").asString(""))
                        .doesNotContain(", record " + call.record().caseId());
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
            assertThat(head(call).replaceAll("( ?\\[\\d+])+", ""))
                    .as(call.toString())
                    .containsOnlyOnce("Answer: " + texts + "\n");
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
        var session = new Session(record);
        record.briefs().keySet().forEach(id -> {
            var text = session.text("overview", Map.of("topic", id));
            HostileTexts.assertInert(text);
            assertThat(text.lines().filter(line -> line.startsWith("Answer: "))).hasSize(1);
            assertThat(session.data("overview", Map.of("topic", id)).path("summary"))
                    .isNotEmpty();
        });
    }

    @Test
    void the_topics_are_listed_on_pages_of_the_usual_size() {
        var record = LoadedRecords.PETER_CONNELLY;
        var session = new Session(record);
        var ids = new ArrayList<String>();
        var arguments = new HashMap<String, Object>(Map.of("topic", "topics"));
        for (var hasMore = true; hasMore; ) {
            var data = session.data("overview", arguments);
            assertThat(size(data)).isLessThan(USUAL);
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
                    .filter(name -> !name.contains("'s ")) // "Peter's father" is the role that a summary writes.
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
        var session = new Session(Records.with(fact).record());
        Map<String, Object> huge = Map.of("ids", List.of("huge"));

        assertThat(size(session.call("show", huge))).isLessThan(USUAL);
        assertThat(session.text("show", huge)).contains("a… (2,000 of 300,000 characters)");
        assertThat(session.data("show", huge)
                        .path("answers")
                        .path(0)
                        .path("note")
                        .asString())
                .endsWith("a… (2,000 of 300,000 characters)");
    }
}
