package org.onrecord.mcp;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.onrecord.output.layout.Sink;
import org.onrecord.output.layout.Style;
import org.onrecord.output.table.Json;
import org.onrecord.output.table.Value;
import org.onrecord.output.table.Value.Flag;
import org.onrecord.output.table.Value.Member;

/** The form of tool results: text, data, and whether they are errors. */
final class ToolResult {
    /** The maximum length of an error message; only a repeated long argument exceeds it. */
    private static final int MAX_MESSAGE = 2_000;

    private ToolResult() {}

    static Value of(String text, Value data) {
        return Value.object(content(text), new Member("structuredContent", data), isError(false));
    }

    static Value error(String message) {
        var end = Math.min(message.length(), MAX_MESSAGE);
        return Value.object(content(message.substring(0, end)), isError(true));
    }

    private static Member content(String text) {
        return new Member(
                "content",
                Value.list(List.of(text), one -> Value.object(Member.of("type", "text"), Member.of("text", one))));
    }

    private static Member isError(boolean isError) {
        return new Member("isError", new Flag(isError));
    }

    /** Returns the size of a value in a message, in bytes. */
    static int size(Value value) {
        var json = new StringBuilder();
        Json.line(new Sink(json), Style.PLAIN, List.of(new Member("", value)));
        return json.toString().getBytes(StandardCharsets.UTF_8).length;
    }
}
