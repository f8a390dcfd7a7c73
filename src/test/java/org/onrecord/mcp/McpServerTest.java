package org.onrecord.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.lookup.LoadedRecords.GREY_HERON;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.onrecord.history.VersionSource;
import org.onrecord.io.InputLines;
import org.onrecord.output.layout.Sink;

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
                        "{\"jsonrpc\":\"2.0\",\"error\":{\"code\":-32600,\"message\":\"a message of more than a million characters\"}}",
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
                .containsExactly(
                        "ask",
                        "search",
                        "show",
                        "who",
                        "outcome",
                        "status",
                        "parole",
                        "timeline",
                        "reforms",
                        "inquiries",
                        "overview",
                        "sources");
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
    void nothing_in_the_instructions_is_a_sentence_of_the_record() {
        var instructions = session.request("server/discover", Map.of())
                .path("result")
                .path("instructions")
                .asString();

        assertThat(instructions).contains("grey-heron 1.1.0").doesNotContain(GREY_HERON.title());
    }

    @Test
    void who_somebody_is_begins_with_the_present_status_and_what_the_short_view_shows() {
        var entries = session.call("who", Map.of("name", "sian-harrow"))
                .path("structuredContent")
                .path("answers");

        assertThat(entries)
                .extracting(entry -> entry.path("id").asString())
                .startsWith("harrow-recalled-2023")
                .contains("plea-harrow-s", "sentence-harrow-s");
    }

    @Test
    void pages_joined_are_the_list() {
        var ids = new ArrayList<String>();
        Map<String, Object> arguments = Map.of("limit", 7);
        for (var cursor = ""; cursor != null; ) {
            var page = session.call("timeline", arguments).path("structuredContent");
            page.path("answers").forEach(entry -> ids.add(entry.path("id").asString()));
            cursor = page.path("next_cursor").asString(null);
            arguments = Map.of("limit", 7, "cursor", String.valueOf(cursor));
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
