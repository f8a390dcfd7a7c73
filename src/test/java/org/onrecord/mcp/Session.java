package org.onrecord.mcp;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.onrecord.ask.Questions;
import org.onrecord.history.VersionSource;
import org.onrecord.io.InputLines;
import org.onrecord.mcp.McpServer.AskedRecord;
import org.onrecord.model.CaseRecord;
import org.onrecord.output.layout.Sink;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of the server in the same process: each request in a session of its own, as 2026-07-28 has it. */
final class Session {
    static final Map<String, Object> META = Map.of(
            "io.modelcontextprotocol/protocolVersion",
            "2026-07-28",
            "io.modelcontextprotocol/clientCapabilities",
            Map.of());

    private final AskedRecord asked;

    Session(CaseRecord record) {
        var questions = new Questions(record);
        this.asked = new AskedRecord(record, () -> questions, query -> query.answer(record), VersionSource.NONE);
    }

    /** What the server writes when it reads this. */
    List<String> lines(InputStream in) {
        var out = new StringBuilder();
        new McpServer(asked, "test").serve(new InputLines(in), new Sink(out), () -> {});
        return out.toString().lines().toList();
    }

    List<String> lines(String in) {
        return lines(new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)));
    }

    JsonNode request(String method, Map<String, Object> params) {
        var all = new LinkedHashMap<>(params);
        all.put("_meta", META);
        var request = Map.of("jsonrpc", "2.0", "id", 1, "method", method, "params", all);
        var lines = lines(JsonMapper.shared().writeValueAsString(request));
        return JsonMapper.shared().readTree(lines.getFirst());
    }

    JsonNode call(String tool, Map<String, Object> arguments) {
        return request("tools/call", Map.of("name", tool, "arguments", arguments))
                .path("result");
    }

    /** The result of a tool as structured data. */
    JsonNode data(String tool, Map<String, Object> arguments) {
        var all = new LinkedHashMap<>(arguments);
        all.put("data", true);
        return call(tool, all).path("structuredContent");
    }

    String text(String tool, Map<String, Object> arguments) {
        return call(tool, arguments).path("content").path(0).path("text").asString();
    }
}
