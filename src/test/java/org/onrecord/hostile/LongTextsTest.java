package org.onrecord.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.cli.CommandLines;
import org.onrecord.cli.CommandModel;
import org.onrecord.failure.Problem;
import org.onrecord.golden.InProcess;
import org.onrecord.model.field.FieldType;
import org.onrecord.model.field.FieldType.Plain;
import tools.jackson.databind.node.ObjectNode;

/** Records whose texts are as long as the format allows, and longer by a character. */
class LongTextsTest {
    /** These read no record, or wait for lines. */
    private static final List<String> NOT_RUN =
            List.of("facts init", "facts add", "facts remove", "facts sign", "shell");

    private static final long MAX_NANOSECONDS = 5_000_000_000L;
    private static final long MAX_BYTES = 500L << 20;
    private static final String MCP =
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{\"protocolVersion\":\"2025-06-18\"}}\n";

    @TempDir
    Path folder;

    /** Each text as long as it may be; ids that are referred to are changed everywhere. */
    private static ObjectNode atEachBound() {
        var record = PlacedText.record();
        var ids = PlacedText.of(record).stream()
                .filter(PlacedText::isId)
                .collect(Collectors.toMap(PlacedText::text, id -> id.ofLength(FieldType.MAX_ID), (one, same) -> one));
        for (var place : PlacedText.of(record)) {
            if (ids.containsKey(place.text())) {
                place.set(ids.get(place.text()));
            } else if (place.isLengthened()) {
                place.set(place.ofLength(place.type().maxLength()));
            }
        }
        return record;
    }

    @Test
    void a_record_at_each_bound_is_read_and_each_text_longer_by_one_is_refused() {
        assertThat(PlacedText.problems(atEachBound())).isEmpty();

        var tried = new HashSet<String>();
        for (var number = 0; number < PlacedText.of(PlacedText.record()).size(); number++) {
            var record = PlacedText.record();
            var place = PlacedText.of(record).get(number);
            var isTopic = place.type() == Plain.TOPIC || place.path().startsWith(".topics[].id");
            if (!isTopic && tried.add(place.path() + place.type())) {
                place.set(place.ofLength(place.type().maxLength() + 1));
                assertThat(PlacedText.problems(record))
                        .as(place.path())
                        .extracting(Problem::code)
                        .contains("bad-length");
            }
        }
        assertThat(tried).hasSizeGreaterThan(50);
    }

    @Test
    void every_command_is_quick_and_frugal_at_each_bound_and_refuses_what_is_beyond() throws IOException {
        var atBound =
                Files.writeString(folder.resolve("at-bound.json"), atEachBound().toString());
        var longer = atEachBound();
        longer.put("title", longer.get("title").stringValue() + "x");
        var beyond = Files.writeString(folder.resolve("beyond.json"), longer.toString());
        for (var file : List.of(atBound, beyond)) {
            for (var line : lines(file)) {
                var code = codeOfQuick(line, file);
                if (CommandModel.lookups().contains(line.getFirst())) {
                    assertThat(code).as("%s", line).isIn(file.equals(atBound) ? Set.of(0, 1, 2, 3) : Set.of(2, 4));
                }
            }
        }
    }

    /** The first and the last line of each command. */
    private Set<List<String>> lines(Path file) {
        var run = CommandModel.run(CommandModel.with(environment(file)));
        var byCommand = new LinkedHashMap<String, List<List<String>>>();
        CommandLines.of(run, file.toString()).stream()
                .filter(line -> NOT_RUN.stream().noneMatch(String.join(" ", line)::startsWith))
                .forEach(line -> byCommand
                        .computeIfAbsent(
                                line.getFirst().equals("facts") ? "facts " + line.get(1) : line.getFirst(),
                                _ -> new ArrayList<>())
                        .add(line));
        byCommand.put("site", List.of(List.of("facts", "export", "--format", "site", "--out", file + ".site")));
        return byCommand.values().stream()
                .flatMap(lines -> Stream.of(lines.getFirst(), lines.getLast()))
                .collect(Collectors.toSet());
    }

    private Map<String, String> environment(Path file) {
        return Map.of(
                "ONRECORD_FACTS",
                file.toString(),
                "XDG_DATA_HOME",
                folder.toString(),
                "XDG_CONFIG_HOME",
                folder.toString());
    }

    private int codeOfQuick(List<String> line, Path file) {
        var thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        var begun = thread.getCurrentThreadCpuTime();
        var allocated = thread.getCurrentThreadAllocatedBytes();
        var run = new InProcess().run(line, environment(file), line.getFirst().equals("mcp") ? MCP : "");
        var time = thread.getCurrentThreadCpuTime() - begun;
        var memory = thread.getCurrentThreadAllocatedBytes() - allocated;

        assertThat(run.code()).as("%s %s", line, run.err()).isNotEqualTo(70);
        assertThat(time).as("nanoseconds of %s", line).isLessThan(MAX_NANOSECONDS);
        assertThat(memory).as("bytes of %s", line).isLessThan(MAX_BYTES);
        return run.code();
    }
}
