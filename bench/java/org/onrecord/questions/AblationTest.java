package org.onrecord.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Measures how much asked questions, briefs and computed answers help: {@code blind-} sets are asked of the shipped record, of
 * copies without some of them, and with nothing computed. The property {@code ablation.report} names a file for the table.
 */
class AblationTest {
    private static final String AS_PEOPLE_ASK = "blind-";
    private static final JsonMapper JSON = new JsonMapper();
    private static final Map<String, Consumer<ObjectNode>> VARIANTS = variants();

    @TempDir
    private Path folder;

    private static Map<String, Consumer<ObjectNode>> variants() {
        var variants = new LinkedHashMap<String, Consumer<ObjectNode>>();
        variants.put("the record as it is", _ -> {});
        variants.put("with every other asked question", record -> asked(record).forEach(AblationTest::halve));
        variants.put("with every fourth", record -> asked(record).forEach(list -> {
            halve(list);
            halve(list);
        }));
        variants.put("with no asked questions", AblationTest::forget);
        variants.put("without briefs", record -> record.remove("briefs"));
        variants.put("with neither", record -> {
            forget(record);
            record.remove("briefs");
        });
        return variants;
    }

    private static List<ArrayNode> asked(ObjectNode record) {
        var lists = new ArrayList<ArrayNode>();
        record.path("facts").forEach(fact -> {
            if (fact.path("asked") instanceof ArrayNode asked) {
                lists.add(asked);
            }
        });
        return lists;
    }

    private static void forget(ObjectNode record) {
        record.path("facts").forEach(fact -> ((ObjectNode) fact).remove("asked"));
    }

    private static void halve(ArrayNode list) {
        for (var at = list.size() - 1; at > 0; at--) {
            if (at % 2 == 1) {
                list.remove(at);
            }
        }
    }

    @Test
    void a_record_answers_more_with_its_finding_aids_than_without() throws Exception {
        var sets = QuestionSet.all().stream()
                .filter(set -> set.name().startsWith(AS_PEOPLE_ASK) && !set.isKeptApart())
                .toList();
        var lines = new ArrayList<>(List.of("| asked of | right | near | wrong |", "| --- | --: | --: | --: |"));
        var right = new ArrayList<Integer>();
        for (var variant : VARIANTS.entrySet()) {
            var pipeline = Pipeline.whole(Records.read(copy(variant.getValue())));
            right.add(add(lines, variant.getKey(), sets, pipeline));
        }
        var record = Records.read(QuestionSet.SHIPPED);
        add(lines, "the record as it is, with nothing computed", sets, Pipeline.withoutComputed(record));
        assertThat(right.getFirst()).isGreaterThan(right.getLast());
        var file = System.getProperty("ablation.report");
        if (file != null) {
            Files.write(Path.of(file), lines);
        }
    }

    private static int add(List<String> lines, String name, List<QuestionSet> sets, Pipeline pipeline) {
        var tallies = sets.stream().map(set -> Tally.of(set, pipeline.answers(set))).toList();
        lines.add("| %s | %s | %s | %s |"
                .formatted(
                        name,
                        share(tallies, Tally.Outcome.RIGHT),
                        share(tallies, Tally.Outcome.NEAR),
                        share(tallies, Tally.Outcome.WRONG)));
        return count(tallies, Tally.Outcome.RIGHT);
    }

    private Path copy(Consumer<ObjectNode> change) throws IOException {
        var record = (ObjectNode) JSON.readTree(Files.readString(QuestionSet.SHIPPED));
        change.accept(record);
        return Files.writeString(folder.resolve("record.json"), JSON.writeValueAsString(record));
    }

    private static int count(List<Tally> tallies, Tally.Outcome outcome) {
        return tallies.stream().mapToInt(tally -> tally.count(outcome)).sum();
    }

    private static String share(List<Tally> tallies, Tally.Outcome outcome) {
        var turns = tallies.stream().mapToInt(Tally::turns).sum();
        return String.format(Locale.ROOT, "%.1f %%", 100.0 * count(tallies, outcome) / turns);
    }
}
