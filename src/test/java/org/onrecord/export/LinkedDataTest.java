package org.onrecord.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.junit.jupiter.api.Test;
import org.onrecord.golden.InProcess;
import org.onrecord.hostile.HostileRecord;
import org.onrecord.lookup.GreyHeron;
import org.onrecord.lookup.LoadedRecords;
import org.onrecord.lookup.Written;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Fact;
import org.onrecord.model.Party;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What Apache Jena reads of the linked data. */
class LinkedDataTest {
    private static final String PREFIXES = """
            PREFIX schema: <https://schema.org/>
            PREFIX prov: <http://www.w3.org/ns/prov#>
            PREFIX onrecord: <urn:onrecord:terms:>
            """;

    private static Model json(CaseRecord record) {
        return read(Written.by(out -> LinkedData.writeJson(record, out)), Lang.JSONLD);
    }

    private static Model triples(CaseRecord record) {
        return read(Written.by(out -> LinkedData.writeTriples(record, out)), Lang.NTRIPLES);
    }

    private static Model read(String text, Lang lang) {
        var model = ModelFactory.createDefaultModel();
        RDFParser.fromString(text, lang).strict(true).parse(model);
        return model;
    }

    private static List<String> ask(Model model, String query) {
        try (var execution = QueryExecutionFactory.create(PREFIXES + query, model)) {
            var rows = execution.execSelect().materialise();
            return Stream.iterate(rows, all -> all.hasNext(), all -> all)
                    .map(all -> all.next().getLiteral("row").getString())
                    .toList();
        }
    }

    @Test
    void both_formats_have_the_same_graph() {
        var record = LoadedRecords.PETER_CONNELLY;
        assertThat(json(record).isIsomorphicWith(triples(record))).isTrue();
    }

    @Test
    void a_query_for_parole_decisions_gives_the_answer_of_the_terminal() {
        var rows = ask(json(LoadedRecords.PETER_CONNELLY), """
                SELECT (CONCAT(?id, ",", ?decision) AS ?row)
                WHERE { ?fact a schema:Claim ; schema:identifier ?id ; onrecord:decision ?decision }
                """);
        var run = new InProcess()
                .run(List.of("parole", "--format", "csv", "--no-header", "--fields", "id,decision"), Map.of(), "");
        var expected = run.out().lines().filter(line -> !line.endsWith(",")).toList();
        assertThat(rows).isNotEmpty().containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void a_query_for_the_places_in_sources_gives_those_of_the_terminal() {
        var rows = ask(json(LoadedRecords.PETER_CONNELLY), """
                SELECT (CONCAT(?id, " ", ?source, " ", ?locator) AS ?row)
                WHERE {
                  ?fact a schema:Claim ; schema:identifier ?id ; prov:wasDerivedFrom ?work ; prov:qualifiedDerivation ?citation .
                  ?citation prov:entity ?work ; onrecord:locator ?locator .
                  ?work schema:identifier ?source
                }
                """);
        var ids = LoadedRecords.PETER_CONNELLY.facts().values().stream().map(Fact::id);
        var command = Stream.concat(Stream.of("show", "--format", "json"), ids).toList();
        var shown = JsonMapper.shared()
                .readTree(new InProcess().run(command, Map.of(), "").out());
        var expected = new ArrayList<String>();
        for (var fact : shown.get("answers")) {
            for (var source : fact.get("sources")) {
                if (!source.get("locator").isNull()) {
                    expected.add(Stream.of(fact.get("id"), source.get("id"), source.get("locator"))
                            .map(JsonNode::asString)
                            .collect(Collectors.joining(" ")));
                }
            }
        }
        assertThat(rows).isNotEmpty().containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void the_shapes_accept_the_record_and_notice_a_missing_source() {
        var shapes = Shapes.parse(RDFDataMgr.loadGraph("docs/shapes.ttl"));
        var model = json(LoadedRecords.PETER_CONNELLY);
        var report = ShaclValidator.get().validate(shapes, model.getGraph());
        assertThat(report.getEntries()).isEmpty();
        var derived = model.createProperty("http://www.w3.org/ns/prov#wasDerivedFrom");
        var fact = model.listSubjectsWithProperty(derived).next();
        model.removeAll(fact, derived, null);
        assertThat(ShaclValidator.get().validate(shapes, model.getGraph()).getEntries())
                .isNotEmpty()
                .allMatch(entry -> entry.focusNode().getURI().equals(fact.getURI()));
    }

    @Test
    void no_private_person_is_in_the_graph() {
        var record = LoadedRecords.PETER_CONNELLY;
        var text = Written.by(out -> LinkedData.writeTriples(record, out));
        assertThat(record.people().values().stream().filter(Party::isPrivate))
                .isNotEmpty()
                .allSatisfy(person -> assertThat(text).doesNotContain(":party:" + person.id() + ">"));
    }

    @Test
    void every_text_is_read_back() {
        assertThat(RecordExportTest.texts()).allSatisfy(text -> {
            var record = HostileRecord.of(GreyHeron.record(), text);
            var bytes = text.replaceAll("\\p{Cs}", "\ufffd").getBytes(StandardCharsets.UTF_8);
            var expected = new String(bytes, StandardCharsets.UTF_8);
            for (var model : List.of(json(record), triples(record))) {
                assertThat(ask(model, "SELECT (?text AS ?row) WHERE { ?fact a schema:Claim ; schema:text ?text }"))
                        .hasSize(record.facts().size())
                        .allMatch(expected::equals);
            }
        });
    }
}
