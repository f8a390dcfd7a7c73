package org.onrecord.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
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
import org.onrecord.format.FactsReader;
import org.onrecord.format.Limits;
import org.onrecord.format.Reading;
import org.onrecord.golden.InProcess;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Detail;
import org.onrecord.model.FactKind;
import org.onrecord.model.field.FieldTable;
import org.onrecord.model.field.FieldType;
import org.onrecord.model.field.FieldType.Items;
import org.onrecord.model.field.FieldType.Part;
import org.onrecord.model.field.FieldType.Plain;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Records whose texts are as long as the format allows, and longer by a character. */
class LongTextsTest {
    private static final Path RECORD = Path.of("src/test/resources/records/grey-heron.json");
    /** These read no record, or wait for lines. */
    private static final List<String> NOT_RUN = List.of("facts init", "facts sign", "shell");

    private static final long MAX_NANOSECONDS = 5_000_000_000L;
    private static final long MAX_BYTES = 500L << 20;
    private static final String MCP =
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{\"protocolVersion\":\"2025-06-18\"}}\n";

    @TempDir
    Path folder;

    /** A text of a record, where it is. */
    private record Place(String path, FieldType type, String text, ObjectNode owner, String key, int item) {
        void set(String other) {
            if (item < 0) {
                owner.put(key, other);
            } else {
                ((ArrayNode) owner.get(key)).set(item, StringNode.valueOf(other));
            }
        }

        boolean isId() {
            return type == Plain.OWN_ID && !path.startsWith(".topics");
        }

        boolean isWords() {
            return type == Plain.TEXT
                    || type instanceof FieldType.Text
                    || (type == Plain.PROCEEDING && text.contains(" "));
        }

        /** The newest change must be that of the version of the record. */
        boolean isLengthened() {
            return !path.equals(".changes[].version")
                    && (isWords() || type == Plain.ADDRESS || type == Plain.SECURE_ADDRESS || type == Plain.CASE_ID);
        }

        /** A summary, or the text of an open question, has few words, however long they are. */
        boolean hasFewWords() {
            return path.contains(".summary[]") || path.equals(".open[].text");
        }

        /** The text made longer, but for its length of the same form. */
        String ofLength(int length) {
            var isAddress = type == Plain.ADDRESS || type == Plain.SECURE_ADDRESS;
            var more = isAddress ? "/lantern" : isWords() && !hasFewWords() ? " lantern" : "x";
            return (text + more.repeat(length)).substring(0, length - 1) + "x";
        }
    }

    private static ObjectNode record() {
        return (ObjectNode) JsonMapper.shared().readTree(RECORD);
    }

    private static List<Place> places(ObjectNode record) {
        var places = new ArrayList<Place>();
        find("", CaseRecord.FIELDS, record, places);
        return places;
    }

    private static void find(String path, FieldTable<?> table, ObjectNode object, List<Place> places) {
        for (var field : table.fields()) {
            var value = object.get(field.key());
            var under = path + "." + field.key();
            if (value instanceof ArrayNode list && field.type() instanceof Items items) {
                for (var item = 0; item < list.size(); item++) {
                    find(under + "[]", items.item(), object, field.key(), item, list.get(item), places);
                }
            } else if (value != null && field.type() == Plain.DETAIL && value instanceof ObjectNode detail) {
                find(under, detailOf(object), detail, places);
            } else if (value != null) {
                find(under, field.type(), object, field.key(), -1, value, places);
            }
        }
    }

    private static void find(
            String path, FieldType type, ObjectNode owner, String key, int item, JsonNode value, List<Place> places) {
        if (type instanceof Part part) {
            find(path, part.table(), (ObjectNode) value, places);
        } else if (value.isString() && type.maxLength() > 0) {
            places.add(new Place(path, type, value.stringValue(), owner, key, item));
        }
    }

    private static FieldTable<?> detailOf(ObjectNode fact) {
        for (var kind : FactKind.values()) {
            if (kind.key().equals(fact.get("kind").stringValue())) {
                return Detail.fieldsOf(kind);
            }
        }
        throw new IllegalArgumentException(fact.toString());
    }

    /** Each text as long as it may be; ids that are referred to are changed everywhere. */
    private static ObjectNode atEachBound() {
        var record = record();
        var ids = places(record).stream()
                .filter(Place::isId)
                .collect(Collectors.toMap(Place::text, id -> id.ofLength(FieldType.MAX_ID), (one, same) -> one));
        for (var place : places(record)) {
            if (ids.containsKey(place.text())) {
                place.set(ids.get(place.text()));
            } else if (place.isLengthened()) {
                place.set(place.ofLength(place.type().maxLength()));
            }
        }
        return record;
    }

    private static List<Problem> problems(ObjectNode record) {
        try {
            var file = new ByteArrayInputStream(record.toString().getBytes(StandardCharsets.UTF_8));
            return FactsReader.read(file, "facts.json", Limits.DEFAULT) instanceof Reading.Invalid broken
                    ? broken.problems()
                    : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void a_record_at_each_bound_is_read_and_each_text_longer_by_one_is_refused() {
        assertThat(problems(atEachBound())).isEmpty();

        var tried = new HashSet<String>();
        for (var number = 0; number < places(record()).size(); number++) {
            var record = record();
            var place = places(record).get(number);
            var isTopic = place.type() == Plain.TOPIC || place.path().startsWith(".topics[].id");
            if (!isTopic && tried.add(place.path() + place.type())) {
                place.set(place.ofLength(place.type().maxLength() + 1));
                assertThat(problems(record))
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
