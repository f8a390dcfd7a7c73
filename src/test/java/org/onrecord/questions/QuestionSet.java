package org.onrecord.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A set of conversations with what is to be answered, one a line of a file below {@code src/test/resources/questions}.
 * A file there asks the shipped record, one in a folder the example or test record that the folder is named after.
 *
 * @param name the path below that folder, without its ending
 * @param facts the record that is asked
 * @param conversations in the order of the file
 */
record QuestionSet(String name, Path facts, List<Conversation> conversations) {
    static final Path ROOT = Path.of("src/test/resources/questions");
    static final Path SHIPPED = Path.of("facts/peter-connelly.json");

    private static final Set<String> KEPT_APART =
            Set.of("blind-8", "blind-9", "blind-10", "blind-11", "blind-14", "blind-21", "blind-22");
    private static final Path EXAMPLES = Path.of("facts/examples");
    private static final Path RECORDS = Path.of("src/test/resources/records");
    private static final String ENDING = ".jsonl";
    private static final int FLAGS =
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS | Pattern.DOTALL;
    private static final JsonMapper JSON = new JsonMapper();

    /**
     * Questions that follow one another.
     *
     * @param category what they are to test
     */
    record Conversation(String id, String category, List<Turn> turns) {}

    record Turn(String question, Expectation expected) {}

    /** The same questions, asked of another record. */
    QuestionSet of(Path record) {
        return new QuestionSet(name + " of " + record.getFileName(), record, conversations);
    }

    /** Whether nothing may be fitted to it, and nobody who changes the program reads it. */
    boolean isKeptApart() {
        return KEPT_APART.contains(name);
    }

    static List<QuestionSet> all() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            var sets = new ArrayList<QuestionSet>();
            for (var file : files.filter(path -> path.toString().endsWith(ENDING))
                    .sorted()
                    .toList()) {
                sets.add(read(file));
            }
            return sets;
        }
    }

    static QuestionSet named(String name) throws IOException {
        return read(ROOT.resolve(name + ENDING));
    }

    /** Questions of every set that asks a record. */
    static List<String> questionsTo(Path facts) throws IOException {
        return all().stream()
                .filter(set -> set.facts.equals(facts))
                .flatMap(set -> set.conversations.stream())
                .flatMap(conversation -> conversation.turns.stream())
                .map(Turn::question)
                .toList();
    }

    private static QuestionSet read(Path file) throws IOException {
        var name = ROOT.relativize(file).toString();
        var slash = name.indexOf('/');
        var facts = slash < 0 ? SHIPPED : record(name.substring(0, slash) + ".json");
        var conversations = Files.readAllLines(file).stream()
                .filter(line -> !line.isBlank())
                .map(line -> conversation(JSON.readTree(line)))
                .toList();
        assertThat(conversations)
                .as("ids in %s", file)
                .extracting(Conversation::id)
                .doesNotHaveDuplicates();
        return new QuestionSet(name.substring(0, name.length() - ENDING.length()), facts, conversations);
    }

    private static Path record(String file) {
        var example = EXAMPLES.resolve(file);
        return Files.exists(example) ? example : RECORDS.resolve(file);
    }

    private static Conversation conversation(JsonNode line) {
        var turns = items(line, "turns")
                .map(turn -> new Turn(turn.path("q").asString(), expectation(turn)))
                .toList();
        return new Conversation(
                line.path("id").asString(), line.path("category").asString(), turns);
    }

    private static Expectation expectation(JsonNode turn) {
        var expect = turn.path("expect");
        return new Expectation(
                patterns(expect, "all"),
                patterns(expect, "any"),
                patterns(expect, "none"),
                expect.path("within").asInt(1),
                expect.path("abstain").asBoolean(false),
                items(turn, "facts").map(JsonNode::asString).collect(Collectors.toSet()));
    }

    private static List<Pattern> patterns(JsonNode expect, String name) {
        return items(expect, name)
                .map(pattern -> Pattern.compile(pattern.asString(), FLAGS))
                .toList();
    }

    private static Stream<JsonNode> items(JsonNode node, String name) {
        return StreamSupport.stream(node.path(name).spliterator(), false);
    }

    @Override
    public String toString() {
        return name;
    }
}
