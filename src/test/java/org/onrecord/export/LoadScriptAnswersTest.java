package org.onrecord.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.FullOnly;
import org.onrecord.export.FakeEngine.Answer;

/** Every malformed answer, to every request of packaging/load-opensearch, is one clear message within the limits. */
@Tag("system")
@Timeout(300)
class LoadScriptAnswersTest {
    private static final List<String> WRONG_COUNTS =
            List.of("\"2\"", "null", "true", "2.5", "-1", "1e999", "NaN", "[2]", "{}", "9".repeat(5000));
    private static final String EVIL = "\\u001b[31mEVIL\\u001b]0;t\\u0007\\u009b\\u202e\\u2028\\n\\ud800\\udb40\\udc41";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                FakeEngine.BULK,
                FakeEngine.CREATE,
                FakeEngine.REFRESH,
                FakeEngine.COUNT,
                FakeEngine.ALIAS,
                FakeEngine.SWITCH,
                FakeEngine.DELETE
            })
    @FullOnly(after = 1)
    void every_malformed_answer_to_a_request_is_one_clear_failure(String request) throws Exception {
        assertClear(request, anywhere());
    }

    @Test
    void documents_and_counts_of_wrong_types_are_one_clear_failure() throws Exception {
        assertClear(FakeEngine.BULK, wrong("items", wrongItems()));
        assertClear(FakeEngine.COUNT, wrong("count", WRONG_COUNTS));
    }

    private static Map<String, Answer> wrong(String key, List<String> values) {
        var answers = new LinkedHashMap<String, Answer>();
        values.forEach(value -> answers.put(value, FakeEngine.json(200, "{\"" + key + "\":" + value + "}")));
        return answers;
    }

    private void assertClear(String request, Map<String, Answer> answers) throws Exception {
        FakeEngine.writeExport(folder);
        var flaws = new ArrayList<String>();
        try (var pool = Executors.newFixedThreadPool(4)) {
            var names = List.copyOf(answers.keySet());
            var results = pool.invokeAll(names.stream()
                    .map(name -> (Callable<String>) () -> flaw(request, answers.get(name)))
                    .toList());
            for (var i = 0; i < names.size(); i++) {
                if (!results.get(i).get().isEmpty()) {
                    flaws.add(names.get(i) + " → " + results.get(i).get());
                }
            }
        }
        assertThat(flaws).isEmpty();
    }

    /** Returns how the script does not behave with an answer, or an empty text. */
    private String flaw(String request, Answer answer) throws IOException, InterruptedException {
        try (var engine = new FakeEngine()) {
            engine.answers.put(FakeEngine.DELETE, FakeEngine.json(200, "{}"));
            if (request.equals(FakeEngine.DELETE)) {
                engine.answers.put(FakeEngine.COUNT, FakeEngine.json(500, "{}"));
            }
            engine.answers.put(request, answer);
            var ended = engine.load(folder, "--timeout", "2", "--tries", "1");
            var lines = ended.err().lines().toList();
            var isClear = ended.status() == 69
                    && ended.out().isEmpty()
                    && lines.size() == 2
                    && lines.getFirst().startsWith("load-opensearch: ")
                    && lines.getFirst().length() < 700
                    && lines.getLast().startsWith("  hint: ")
                    && ended.err().codePoints().allMatch(c -> c == '\n' || isVisible(c));
            return isClear ? "" : ended.toString();
        }
    }

    private static boolean isVisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    private static List<String> wrongItems() {
        var deep = "[".repeat(900) + "]".repeat(900);
        return List.of(
                "3",
                "\"ab\"",
                "{}",
                "[]",
                "[\"x\",\"x\"]",
                "[1,2]",
                "[null,null]",
                "[[],[]]",
                "[{},{}]",
                "[{\"index\":\"x\"},{\"index\":[]}]",
                "[{\"index\":{\"status\":\"201\"}},{\"index\":{\"status\":[]}}]",
                "[{\"index\":{\"status\":400,\"_id\":\"" + EVIL + "\",\"error\":{\"reason\":\"" + EVIL + "\"}}},{}]",
                "[{\"index\":{\"_id\":" + deep + ",\"error\":{\"reason\":" + deep + "}}},{}]",
                "[{\"index\":{\"_id\":\"" + "x".repeat(100_000) + "\",\"error\":" + deep + "}},{}]");
    }

    private static Map<String, Answer> anywhere() {
        var answers = new LinkedHashMap<String, Answer>();
        for (var text : List.of("", "null", "3", "\"x\"", "[]", "{\"a\":1", "<html>\33[31m\7")) {
            answers.put("body " + text, FakeEngine.json(200, text));
        }
        answers.put("not UTF-8", FakeEngine.response(200, new byte[] {'{', '"', (byte) 0xff, '"', ':', '1', '}'}));
        answers.put("deep lists", FakeEngine.json(200, "[".repeat(100_000)));
        answers.put("deep objects", FakeEngine.json(200, "{\"a\":".repeat(100_000)));
        answers.put("many objects", FakeEngine.json(200, "[" + "{},".repeat(5_000_000) + "{}]"));
        for (var error :
                List.of("3", "[]", "{}", "{\"reason\":{}}", "\"" + EVIL + "\"", "{\"reason\":\"" + EVIL + "\"}")) {
            answers.put("error " + error, FakeEngine.json(400, "{\"error\":" + error + "}"));
        }
        answers.put("no content", FakeEngine.json(204, ""));
        answers.put("a redirect", FakeEngine.json(302, "{}"));
        answers.put("a broken server", FakeEngine.json(503, "\33[2J"));
        answers.put("nothing", _ -> {});
        answers.put("garbage", out -> write(out, "\0\1 garbage\33[31m\r\n\r\n"));
        answers.put("a status in words", out -> write(out, "HTTP/1.1 fine\33[31m\r\n\r\n{}"));
        answers.put("half an answer", out -> write(out, "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{}"));
        answers.put("a bad chunk", out -> write(out, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n\33\r\n"));
        answers.put("a huge chunk", out -> {
            write(out, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\n");
            writeForever(out, " ".repeat(1 << 16), 0);
        });
        answers.put("an endless body", out -> {
            write(out, "HTTP/1.1 200 OK\r\n\r\n");
            writeForever(out, " ".repeat(1 << 16), 0);
        });
        answers.put("an endless slow body", out -> {
            write(out, "HTTP/1.1 200 OK\r\nContent-Length: 800000000\r\n\r\n");
            writeForever(out, " ", 100);
        });
        answers.put("an endless slow head", out -> writeForever(out, "H", 100));
        answers.put("endless interim answers", out -> writeForever(out, "HTTP/1.1 100 Continue\r\n\r\n", 10));
        return answers;
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static void writeForever(OutputStream out, String text, int pause) throws IOException {
        while (!Thread.currentThread().isInterrupted()) {
            write(out, text);
            try {
                Thread.sleep(pause);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
