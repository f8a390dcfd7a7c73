package org.onrecord.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A conversation as a text to read: what was typed behind {@code >}, what it came to below it. A line {@code # record:
 * NAME} has an invented record asked.
 *
 * @param file where it is kept
 */
record GoldenDialogue(Path file) {
    private static final Path FOLDER = Path.of("src/test/resources/dialogues");
    private static final String TYPED = ">";
    private static final String COMMENT = "#";
    private static final String RECORD = "# record: ";
    private static final JsonMapper JSON = new JsonMapper();

    static List<GoldenDialogue> all() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().map(GoldenDialogue::new).toList();
        }
    }

    /** The texts as the program would have them now, those about one record in one run of the shell. */
    static Map<GoldenDialogue, String> played() throws Exception {
        var byRecord = new HashMap<Path, List<GoldenDialogue>>();
        for (var dialogue : all()) {
            byRecord.computeIfAbsent(dialogue.facts(), _ -> new ArrayList<>()).add(dialogue);
        }
        var played = new HashMap<GoldenDialogue, String>();
        for (var ofRecord : byRecord.entrySet()) {
            var lines = new ArrayList<String>();
            for (var dialogue : ofRecord.getValue()) {
                lines.add(OwnShell.RESET);
                lines.addAll(dialogue.typed());
            }
            var objects = new OwnShell(ofRecord.getKey()).objects(lines).iterator();
            for (var dialogue : ofRecord.getValue()) {
                objects.next();
                played.put(dialogue, dialogue.played(objects));
            }
        }
        return played;
    }

    private List<String> typed() throws IOException {
        var typed = Files.readAllLines(file).stream()
                .filter(line -> line.startsWith(TYPED))
                .map(line -> line.substring(TYPED.length()).strip())
                .toList();
        assertThat(typed).as("lines typed in %s", file).isNotEmpty();
        return typed;
    }

    private String played(Iterator<String> objects) throws IOException {
        var lines = new ArrayList<String>();
        Files.readAllLines(file).stream()
                .filter(line -> line.startsWith(COMMENT))
                .forEach(lines::add);
        for (var line : typed()) {
            lines.add("");
            lines.add((TYPED + " " + line).strip());
            lines.addAll(told(JSON.readTree(objects.next())));
        }
        return String.join("\n", lines) + "\n";
    }

    void update(String text) throws IOException {
        Files.writeString(file, text);
    }

    String kept() throws IOException {
        return Files.readString(file);
    }

    private Path facts() throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> line.startsWith(RECORD))
                .map(line -> Path.of("src/test/resources/records", line.substring(RECORD.length()) + ".json"))
                .findFirst()
                .orElse(QuestionSet.SHIPPED);
    }

    private static List<String> told(JsonNode reply) {
        var lines = new ArrayList<String>();
        if (reply.has("reset")) {
            lines.add("  forgotten");
            return lines;
        }
        add(lines, "about", texts(reply.path("about")));
        add(lines, "as", reply.path("understood"));
        add(lines, "reason", reply.path("reason"));
        add(lines, "message", reply.path("message"));
        add(lines, "answers", ids(reply.path("answers")));
        for (var step : reply.path("explanation").path("steps")) {
            add(
                    lines,
                    "step",
                    step.path("name").asString() + ": " + step.path("found").asString());
        }
        return lines;
    }

    private static void add(List<String> lines, String name, JsonNode text) {
        if (text.isString()) {
            text.asString().lines().forEach(line -> add(lines, name, line));
        }
    }

    private static void add(List<String> lines, String name, String text) {
        if (!text.isEmpty()) {
            lines.add("  %-9s%s".formatted(name, text));
        }
    }

    private static String texts(JsonNode texts) {
        return StreamSupport.stream(texts.spliterator(), false)
                .map(JsonNode::asString)
                .collect(Collectors.joining(" "));
    }

    private static String ids(JsonNode answers) {
        return StreamSupport.stream(answers.spliterator(), false)
                .map(answer -> answer.path("id").asString())
                .collect(Collectors.joining(" "));
    }

    @Override
    public String toString() {
        return FOLDER.relativize(file).toString();
    }
}
