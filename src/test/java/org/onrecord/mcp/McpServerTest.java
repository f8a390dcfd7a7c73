package org.onrecord.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.lookup.LoadedRecords.GREY_HERON;
import static org.onrecord.lookup.LoadedRecords.PETER_CONNELLY;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.history.VersionSource;
import org.onrecord.io.InputLines;
import org.onrecord.lookup.catalogue.Lookups;
import org.onrecord.mcp.McpServer.AskedRecord;
import org.onrecord.output.layout.Sink;
import tools.jackson.databind.json.JsonMapper;

/** What golden transcripts cannot show: sizes, and what holds for each tool. */
class McpServerTest {
    private static final String PING = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}\n";
    private static final String PONG = "{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{}}";

    private final Session session = new Session(GREY_HERON);

    /** So many bytes without a line end, made as they are read. */
    private static InputStream bytes(long count) {
        return new InputStream() {
            private long left = count;

            @Override
            public int read() {
                return left-- > 0 ? 'x' : -1;
            }

            @Override
            public int read(byte[] into, int offset, int length) {
                if (left <= 0) {
                    return -1;
                }
                var some = (int) Math.min(left, length);
                Arrays.fill(into, offset, offset + some, (byte) 'x');
                left -= some;
                return some;
            }
        };
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_message_of_100_MB_is_refused_and_the_next_one_answered() {
        var in = new SequenceInputStream(bytes(100_000_000), text("\n" + PING));

        assertThat(session.lines(in))
                .containsExactly(
                        "{\"jsonrpc\":\"2.0\",\"error\":{\"code\":-32600,\"message\":\"the message has more than a million characters\"}}",
                        PONG);
    }

    @Test
    void a_message_that_ends_with_the_input_is_answered() {
        assertThat(session.lines(PING.strip())).containsExactly(PONG);
        assertThat(session.lines("")).isEmpty();
    }

    @Test
    void each_answer_is_handed_on_before_the_next_message_is_read() {
        var sent = new StringBuilder();
        var flushed = new int[1];
        var asked = new AskedRecord(
                GREY_HERON,
                () -> {
                    throw new IllegalStateException();
                },
                query -> query.answer(GREY_HERON),
                VersionSource.NONE);
        new McpServer(asked, "test").serve(new InputLines(text(PING + PING)), new Sink(sent), () -> flushed[0]++);

        assertThat(flushed[0]).isEqualTo(2);
    }

    @Test
    void the_tools_are_listed_in_a_fixed_order_and_only_read() {
        var tools = session.request("tools/list", Map.of()).path("result").path("tools");

        assertThat(tools)
                .extracting(tool -> tool.path("name").asString())
                .containsExactlyElementsOf(Stream.concat(
                                Stream.of("ask", "check"),
                                Lookups.ALL.stream()
                                        .filter(entry -> entry.lookup().tool() != null)
                                        .map(Lookups.Entry::name))
                        .toList());
        assertThat(tools).allSatisfy(tool -> {
            assertThat(tool.path("annotations").path("readOnlyHint").asBoolean())
                    .isTrue();
            assertThat(tool.path("annotations").path("openWorldHint").asBoolean(true))
                    .isFalse();
            assertThat(tool.path("inputSchema").path("additionalProperties").asBoolean(true))
                    .isFalse();
            assertThat(tool.path("inputSchema").path("properties").has("limit")).isTrue();
            assertThat(tool.path("inputSchema").path("properties").has("cursor"))
                    .isTrue();
        });
    }

    @Test
    void the_list_of_tools_has_at_most_16_kB() {
        assertThat(session.request("tools/list", Map.of()).toString().getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThanOrEqualTo(16_000);
    }

    @Test
    void parole_is_listed_newest_first() {
        for (var record : List.of(GREY_HERON, PETER_CONNELLY)) {
            var dates = new ArrayList<String>();
            Map<String, Object> arguments = Map.of();
            for (var cursor = ""; cursor != null; arguments = Map.of("cursor", String.valueOf(cursor))) {
                var page = new Session(record).data("parole", arguments);
                page.path("answers")
                        .forEach(
                                entry -> dates.add(entry.path("date").asString().substring(0, 4)));
                cursor = page.path("next_cursor").asString(null);
            }
            assertThat(dates).hasSizeGreaterThan(3).isSortedAccordingTo(Comparator.reverseOrder());
        }
    }

    @Test
    void the_texts_of_a_series_are_on_its_first_point_of_a_page() {
        var points = session.data("impact", Map.of("limit", 40)).path("answers");
        var series = "";
        for (var point : points) {
            assertThat(point.has("title"))
                    .isEqualTo(!point.path("series").asString().equals(series));
            series = point.path("series").asString();
        }
        assertThat(session.data("impact", Map.of("limit", 1, "cursor", "1"))
                        .path("answers")
                        .path(0)
                        .has("title"))
                .isTrue();
    }

    @Test
    void the_answer_of_a_lookup_is_not_preceded_by_the_ids_of_its_entries() {
        var question = Map.<String, Object>of("question", "was Tobias Harrow acquitted");
        var data = session.data("ask", question);

        assertThat(data.path("answers")).hasSizeGreaterThan(1);
        assertThat(session.text("ask", question)).doesNotContain("onrecord show");
    }

    /** GraalVM has no fast parser of decimals, and BigDecimal no such exponents. */
    @ParameterizedTest
    @ValueSource(strings = {"0.7261534", "1e2147483648", "-0.0", "1E5", "123456789012345678901234567890"})
    void a_number_is_copied_as_it_was_written(String number) {
        assertThat(session.lines(PING.replace("1,", number + ",")))
                .containsExactly("{\"jsonrpc\":\"2.0\",\"id\":" + number + ",\"result\":{}}");
        assertThat(session.lines(
                        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\",\"params\":{\"x\":" + number + "}}"))
                .containsExactly(PONG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "101", "1.5", "1e2147483648", "-1", "0.7261534"})
    void a_limit_that_is_no_count_is_refused(String limit) {
        var call =
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"who\",\"arguments\":{\"limit\":"
                        + limit + "},\"_meta\":" + JsonMapper.shared().writeValueAsString(Session.META) + "}}";

        assertThat(session.lines(call))
                .singleElement()
                .asString()
                .contains("Limit must be a whole number from 1 to 100");
        assertThat(session.lines(call.replace(":" + limit + "}", ":2.0}")))
                .singleElement()
                .asString()
                .contains("2 of ");
    }

    @Test
    void an_id_that_cannot_be_repeated_is_refused() {
        for (var id : List.of("\\ud800", "x".repeat(201))) {
            assertThat(session.lines(PING.replace("1,", "\"" + id + "\",")))
                    .singleElement()
                    .asString()
                    .startsWith("{\"jsonrpc\":\"2.0\",\"error\":{\"code\":-32600,\"message\":\"id must be");
        }
    }

    /** Texts of a million characters, wherever a message has one. */
    @Test
    void no_message_is_larger_than_40_kB_whatever_is_asked() {
        var large = "a".repeat(900_000);
        var meta = JsonMapper.shared().writeValueAsString(Session.META);
        var many = "\"" + "b".repeat(2_000) + "\"" + (",\"" + "é".repeat(2_000) + "\"").repeat(49);
        var lines = Stream.of(
                        "\"method\":\"" + large + "\"",
                        "\"method\":\"" + large + "\",\"params\":{\"_meta\":" + meta + "}",
                        "\"method\":\"initialize\",\"params\":{\"protocolVersion\":\"" + large + "\"}",
                        "\"method\":\"tools/list\",\"params\":{\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":\""
                                + large + "\"}}",
                        params("tools/call", "\"name\":\"" + large + "\"", meta),
                        params("tools/call", "\"name\":\"show\",\"arguments\":{\"" + large + "\":1}", meta),
                        params("tools/call", "\"name\":\"show\",\"arguments\":{\"ids\":[" + many + "]}", meta),
                        params("tools/call", "\"name\":\"sources\",\"arguments\":{\"ids\":[" + many + "]}", meta),
                        params("tools/call", "\"name\":\"timeline\",\"arguments\":{\"topic\":[" + many + "]}", meta),
                        params("tools/call", "\"name\":\"timeline\",\"arguments\":{\"limit\":100}", meta),
                        params("tools/call", "\"name\":\"sources\",\"arguments\":{\"limit\":100}", meta),
                        params("tools/call", "\"name\":\"who\",\"arguments\":{\"limit\":100}", meta),
                        params(
                                "tools/call",
                                "\"name\":\"ask\",\"arguments\":{\"question\":\"q\",\"about\":[" + many + "]}",
                                meta),
                        params("tools/list", "\"cursor\":\"" + large + "\"", meta),
                        params("tools/list", "\"x\":1", meta))
                .map(rest -> "{\"jsonrpc\":\"2.0\",\"id\":\"" + "i".repeat(200) + "\"," + rest + "}")
                .toList();

        for (var record : List.of(GREY_HERON, PETER_CONNELLY)) {
            var answers = new Session(record).lines(String.join("\n", lines));
            assertThat(answers)
                    .hasSameSizeAs(lines)
                    .allSatisfy(answer -> assertThat(answer.getBytes(StandardCharsets.UTF_8).length)
                            .as(answer.substring(0, Math.min(300, answer.length())))
                            .isLessThan(McpServer.MAX_BYTES));
        }
    }

    private static String params(String method, String own, String meta) {
        return "\"method\":\"" + method + "\",\"params\":{" + own + ",\"_meta\":" + meta + "}";
    }

    @Test
    void an_answer_that_takes_too_long_is_an_error_and_the_next_one_is_given() throws InterruptedException {
        var released = new CountDownLatch(1);
        var asked = new AskedRecord(
                GREY_HERON,
                () -> {
                    throw new IllegalStateException();
                },
                query -> {
                    try {
                        released.await();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                    return query.answer(GREY_HERON);
                },
                VersionSource.NONE);
        var call = "{\"jsonrpc\":\"2.0\",\"id\":\"late\","
                + params("tools/call", "\"name\":\"who\"", JsonMapper.shared().writeValueAsString(Session.META))
                + "}\n";
        var out = new StringBuilder();
        new McpServer(asked, "test", Duration.ofMillis(300))
                .serve(new InputLines(text(call + PING)), new Sink(out), released::countDown);

        assertThat(out.toString().lines())
                .containsExactly(
                        "{\"jsonrpc\":\"2.0\",\"id\":\"late\",\"error\":{\"code\":-32603,\"message\":\"the request took too long\"}}",
                        PONG);
    }

    @Test
    void nothing_in_the_instructions_is_a_sentence_of_the_record() {
        var instructions = session.request("server/discover", Map.of())
                .path("result")
                .path("instructions")
                .asString();

        assertThat(instructions).contains("grey-heron 1.1.0").doesNotContain(GREY_HERON.title());
    }

    @Test
    void who_somebody_is_begins_with_the_present_status_and_what_the_short_view_shows() {
        var entries = session.data("who", Map.of("name", "sian-harrow")).path("answers");

        assertThat(entries)
                .extracting(entry -> entry.path("id").asString())
                .startsWith("harrow-recalled-2023")
                .contains("plea-harrow-s", "sentence-harrow-s");
    }

    @Test
    void pages_joined_are_the_list() {
        var ids = new ArrayList<String>();
        Map<String, Object> arguments = Map.of("from", "1800", "limit", 7);
        for (var cursor = ""; cursor != null; ) {
            var page = session.data("timeline", arguments);
            page.path("answers").forEach(entry -> ids.add(entry.path("id").asString()));
            cursor = page.path("next_cursor").asString(null);
            arguments = Map.of("from", "1800", "limit", 7, "cursor", String.valueOf(cursor));
        }

        assertThat(ids)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(GREY_HERON.facts().keySet());
    }

    @Test
    void a_text_of_a_record_stays_on_its_line() {
        assertThat(List.of(Line.oneLine("One.\n\nSources\n[1] none\u202e").split("\n", -1)))
                .hasSize(1);
    }
}
