package org.onrecord.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.onrecord.hostile.HostileRecord;
import org.onrecord.hostile.HostileTexts;
import org.onrecord.lookup.GreyHeron;
import org.onrecord.lookup.LoadedRecords;
import org.onrecord.lookup.Written;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Outcomes;
import org.onrecord.model.Party;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SearchDocumentsTest {
    private static final CaseRecord SHIPPED = LoadedRecords.PETER_CONNELLY;

    private static String lines(CaseRecord record) {
        return Written.by(out -> SearchDocuments.write(record, out));
    }

    private static List<JsonNode> read(CaseRecord record) {
        return lines(record).lines().map(JsonMapper.shared()::readTree).toList();
    }

    /** Every second line, without the actions. */
    private static List<JsonNode> documents(CaseRecord record) {
        var lines = read(record);
        return Stream.iterate(1, at -> at < lines.size(), at -> at + 2)
                .map(lines::get)
                .toList();
    }

    private static List<JsonNode> facts(CaseRecord record) {
        return documents(record).stream()
                .filter(one -> one.get("list").asString().equals("facts"))
                .toList();
    }

    @Test
    void an_action_before_each_document_has_the_id_of_case_and_fact() {
        var lines = read(SHIPPED);
        var ids = new ArrayList<String>();
        for (var at = 0; at < lines.size(); at += 2) {
            ids.add(lines.get(at).get("index").get("_id").asString());
            assertThat(ids.getLast()).endsWith("/" + lines.get(at + 1).get("id").asString());
        }
        assertThat(ids)
                .doesNotHaveDuplicates()
                .hasSize(SHIPPED.facts().size()
                        + SHIPPED.briefs().size()
                        + SHIPPED.open().size()
                        + SHIPPED.withheld().size())
                .contains("peter-connelly/peter-death-date")
                .contains(
                        "peter-connelly/briefs/" + SHIPPED.briefs().firstEntry().getKey());
    }

    @Test
    void the_mapping_knows_each_field_of_each_document() {
        var mapping = JsonMapper.shared()
                .readTree(Written.by(SearchDocuments::writeMapping))
                .get("mappings");
        assertThat(mapping.get("dynamic").asString()).isEqualTo("strict");
        assertThat(Stream.of(SHIPPED, GreyHeron.record()).flatMap(record -> documents(record).stream()))
                .allSatisfy(document -> assertKnown(document, mapping.get("properties")));
    }

    private static void assertKnown(JsonNode object, JsonNode properties) {
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            assertThat(properties.has(member.getKey())).as(member.getKey()).isTrue();
            var values = member.getValue().isArray() ? member.getValue().valueStream() : Stream.of(member.getValue());
            values.filter(JsonNode::isObject)
                    .forEach(part ->
                            assertKnown(part, properties.get(member.getKey()).get("properties")));
        }
    }

    @Test
    void an_uncertain_date_has_two_bounds() {
        var years = facts(SHIPPED).stream()
                .filter(fact -> fact.get("date").asString().matches("\\d{4}"))
                .toList();
        assertThat(years).isNotEmpty().allSatisfy(fact -> {
            var year = fact.get("date").asString();
            assertThat(fact.get("date_from").asString()).isEqualTo(year + "-01-01");
            assertThat(fact.get("date_to").asString()).isEqualTo(year + "-12-31");
        });
    }

    @Test
    void a_charge_has_its_outcome() {
        var outcomes = new Outcomes(SHIPPED);
        var withOutcome = facts(SHIPPED).stream()
                .filter(fact -> !fact.get("outcome").isNull())
                .toList();
        assertThat(withOutcome).isNotEmpty().allSatisfy(document -> {
            var fact = SHIPPED.facts().get(document.get("id").asString());
            assertThat(document.get("outcome").asString())
                    .isEqualTo(outcomes.sequel(fact).sentence());
        });
    }

    @Test
    void questions_have_a_field_of_their_own() {
        var document = facts(SHIPPED).stream()
                .filter(fact -> fact.get("id").asString().equals("peter-death-date"))
                .findFirst()
                .orElseThrow();
        assertThat(document.get("asked")
                        .valueStream()
                        .map(one -> one.get("question").asString()))
                .isNotEmpty()
                .containsExactlyElementsOf(
                        SHIPPED.facts().get("peter-death-date").asked());
    }

    @Test
    void a_source_can_be_opened() {
        assertThat(facts(SHIPPED))
                .allSatisfy(fact -> assertThat(fact.get("sources").valueStream())
                        .isNotEmpty()
                        .allSatisfy(source -> {
                            assertThat(source.get("url").asString()).startsWith("http");
                            assertThat(source.get("title").asString()).isNotBlank();
                        }));
    }

    @Test
    void no_private_person_is_named() {
        var people = SHIPPED.people().values().stream().filter(Party::isPrivate).toList();
        var ids = people.stream().map(Party::id).toList();
        assertThat(people).isNotEmpty();
        assertThat(documents(SHIPPED)).allSatisfy(document -> {
            assertThat(document.findValues("people").stream()
                            .flatMap(JsonNode::valueStream)
                            .map(JsonNode::asString))
                    .doesNotContainAnyElementsOf(ids);
            assertThat(document.path("names").valueStream().map(JsonNode::asString))
                    .doesNotContainAnyElementsOf(
                            people.stream().map(Party::name).toList());
        });
    }

    @Test
    void every_text_is_read_back() {
        assertThat(RecordExportTest.texts()).allSatisfy(text -> {
            var record = HostileRecord.of(GreyHeron.record(), text);
            assertThat(facts(record).stream().map(fact -> fact.get("statement").asString()))
                    .hasSize(record.facts().size())
                    .allMatch(text::equals);
        });
    }

    @Test
    void nothing_in_a_document_acts_on_a_terminal() {
        assertThat(Stream.concat(HostileTexts.ACTIVE.stream(), HostileTexts.MEANING.stream()))
                .allSatisfy(
                        text -> HostileTexts.assertInert(lines(HostileRecord.of(GreyHeron.record(), text + " text"))));
    }
}
