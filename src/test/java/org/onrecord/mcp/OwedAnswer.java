package org.onrecord.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * The answer that the server owes to a line, worked out without the server's own reader.
 *
 * @param least how many messages answer it at least
 * @param most how many at most
 * @param id the id of its answer, as JSON writes a number and with a quotation mark before a text; null for none
 * @param isRepeated whether the answer must have that id, and not only may
 */
record OwedAnswer(int least, int most, @Nullable String id, boolean isRepeated) {
    private static final int MAX_BYTES = 40_000;
    private static final int MAX_LINE = 1 << 20;
    private static final int MAX_ID = 200;

    /** With the server's limit on nesting, beyond which a line is not read. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(64).build())
            .build();

    private static final OwedAnswer NONE = new OwedAnswer(0, 0, null, false);
    private static final OwedAnswer ERROR = new OwedAnswer(1, 1, null, false);

    static OwedAnswer to(String line) {
        if (line.isBlank()) {
            return NONE;
        }
        if (line.length() > MAX_LINE) {
            return ERROR;
        }
        try (var parser = JSON.createParser(ObjectReadContext.empty(), line)) {
            return read(parser);
        } catch (JacksonException e) {
            return ERROR;
        }
    }

    private static OwedAnswer read(JsonParser parser) {
        String id = null;
        var isRequest = false;
        if (parser.nextToken() == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                var name = parser.currentName();
                var value = parser.nextToken();
                isRequest |= name.equals("method");
                if (name.equals("id")) {
                    id = value == JsonToken.VALUE_STRING
                            ? '"' + parser.getString()
                            : value.isNumeric() ? parser.getString() : null;
                }
                parser.skipChildren();
            }
        } else {
            parser.skipChildren();
        }
        if (parser.nextToken() != null) {
            return ERROR;
        }
        var isOwed = id != null && isRequest;
        return new OwedAnswer(isOwed ? 1 : 0, 1, id, isOwed && isRepeatable(id));
    }

    /** Whether an id is short and encodable, as half of a surrogate pair is not. */
    private static boolean isRepeatable(String id) {
        return id.length() <= MAX_ID && StandardCharsets.UTF_8.newEncoder().canEncode(id);
    }

    /** Demands that the messages are this answer. */
    void assertGivenBy(List<String> messages) {
        assertThat(messages).hasSizeBetween(least, most).allSatisfy(message -> {
            assertThat(message.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(MAX_BYTES);
            assertThat(to(message).id()).isIn(isRepeated ? List.of(id) : Arrays.asList(null, id));
            assertIsResponse(message);
        });
    }

    private static void assertIsResponse(String message) {
        var response = JsonMapper.shared().readTree(message);
        assertThat(response.path("jsonrpc").asString()).isEqualTo("2.0");
        assertThat(response.has("result")).isNotEqualTo(response.has("error"));
        if (response.has("error")) {
            assertThat(response.path("error").path("code").isInt()).isTrue();
            assertThat(response.path("error").path("message").asString())
                    .isNotBlank()
                    .doesNotContain("a bug in the program");
        }
    }
}
