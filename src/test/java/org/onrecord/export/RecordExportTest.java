package org.onrecord.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.onrecord.hostile.EveryPlane;
import org.onrecord.hostile.HostileRecord;
import org.onrecord.hostile.HostileTexts;
import org.onrecord.lookup.GreyHeron;
import org.onrecord.lookup.LoadedRecords;
import org.onrecord.lookup.Written;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Party;
import org.onrecord.output.layout.Format;
import org.onrecord.output.table.TableWriter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RecordExportTest {

    static Stream<String> texts() {
        return Stream.of(EveryPlane.texts(), HostileTexts.ACTIVE.stream(), HostileTexts.MEANING.stream())
                .flatMap(text -> text)
                .map(text -> "A " + text);
    }

    static String lines(CaseRecord record) {
        return Written.by(out -> ExportTables.writeLines(record, Written.layout(Format.JSONL), out));
    }

    static String script(CaseRecord record) {
        return Written.by(out -> SqlScript.write(record, out));
    }

    static String csv(CaseRecord record, String table) {
        var named = ExportTables.of(record).stream()
                .filter(one -> one.name().equals(table))
                .findFirst()
                .orElseThrow();
        return Written.by(out -> new TableWriter(Written.layout(Format.CSV)).write(named.table(), out));
    }

    private static List<JsonNode> read(String lines) {
        return lines.lines().map(JsonMapper.shared()::readTree).toList();
    }

    @Test
    void each_entry_is_a_line() {
        var record = GreyHeron.record();
        var facts = read(lines(record)).stream()
                .filter(line -> line.get("list").asString().equals("facts"))
                .toList();
        assertThat(facts.stream().map(fact -> fact.get("id").asString()))
                .containsExactlyElementsOf(record.facts().keySet());
        assertThat(facts.stream().filter(fact -> fact.get("kind").asString().equals("custody")))
                .isNotEmpty()
                .allSatisfy(fact ->
                        assertThat(fact.get("detail").get("event").asString()).isNotEmpty());
    }

    @Test
    void an_uncertain_date_has_two_bounds() {
        assertThat(csv(GreyHeron.record(), "statuses").lines().findFirst())
                .contains("person,status,from,from_from,from_to,to,to_from,to_to,facts");
        var facts = read(lines(LoadedRecords.PETER_CONNELLY)).stream()
                .filter(line -> line.get("list").asString().equals("facts"));
        assertThat(facts.filter(fact -> fact.get("date").asString().matches("\\d{4}")))
                .isNotEmpty()
                .allSatisfy(fact -> {
                    assertThat(fact.get("date_from").asString())
                            .isEqualTo(fact.get("date").asString() + "-01-01");
                    assertThat(fact.get("date_to").asString())
                            .isEqualTo(fact.get("date").asString() + "-12-31");
                });
    }

    @Test
    void no_export_lists_a_private_person() {
        var record = LoadedRecords.PETER_CONNELLY;
        var ids = record.people().values().stream()
                .filter(Party::isPrivate)
                .map(Party::id)
                .toList();
        assertThat(record.facts().values().stream().flatMap(fact -> fact.people().stream()))
                .containsAnyElementsOf(ids);
        assertThat(csv(record, "people").lines().map(line -> line.replaceFirst(",.*", "")))
                .doesNotContainAnyElementsOf(ids);
        assertThat(csv(record, "facts_people").lines().map(line -> line.replaceFirst(".*,", "")))
                .doesNotContainAnyElementsOf(ids);
        for (var line : read(lines(record))) {
            var isPerson = line.get("list").asString().equals("people");
            assertThat(isPerson ? line.get("id").asString() : "").isNotIn(ids);
            assertThat(line.findValues("people").stream()
                            .flatMap(JsonNode::valueStream)
                            .map(JsonNode::asString))
                    .doesNotContainAnyElementsOf(ids);
            assertThat(line.findValues("person").stream().map(JsonNode::asString))
                    .doesNotContainAnyElementsOf(ids);
        }
    }

    @Test
    void questions_for_matching_are_left_out() {
        assertThat(lines(LoadedRecords.PETER_CONNELLY)).doesNotContain("\"asked\"");
        assertThat(script(LoadedRecords.PETER_CONNELLY)).doesNotContain("\"asked\"");
    }

    @Test
    void every_text_is_read_back_as_json() {
        assertThat(texts()).allSatisfy(text -> {
            var record = HostileRecord.of(GreyHeron.record(), text);
            assertThat(read(lines(record)).stream()
                            .filter(line -> line.get("list").asString().equals("facts"))
                            .map(fact -> fact.get("statement").asString()))
                    .isNotEmpty()
                    .allMatch(text::equals);
        });
    }

    @Test
    void nothing_in_a_script_or_table_acts_on_a_terminal_or_begins_a_formula() {
        assertThat(Stream.concat(HostileTexts.ACTIVE.stream(), HostileTexts.MEANING.stream()))
                .allSatisfy(text -> {
                    var record = HostileRecord.of(GreyHeron.record(), text + " text");
                    HostileTexts.assertInert(script(record));
                    HostileTexts.assertInert(csv(record, "facts")).doesNotContainPattern("(^|[,\t\n])\"?=1");
                });
    }
}
