package org.onrecord;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.onrecord.format.FactsLoader;
import org.onrecord.format.FactsSource;
import org.onrecord.format.Limits;
import org.onrecord.golden.InProcess;
import org.onrecord.history.VersionSource;
import org.onrecord.lookup.AnswerWriter;
import org.onrecord.lookup.Query;
import org.onrecord.lookup.Written;
import org.onrecord.lookup.diff.DiffQuery;
import org.onrecord.lookup.info.InfoQuery;
import org.onrecord.lookup.log.LogQuery;
import org.onrecord.lookup.show.ShowQuery;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Change;
import org.onrecord.model.ChangeKind;
import org.onrecord.output.layout.Format;
import org.onrecord.output.layout.Sink;
import org.onrecord.site.Publishing;
import org.onrecord.site.Site;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * No history of any version of the shipped record names a person who is private or gone, unless the current entry does.
 *
 * <p>The names are collected here in another way than in the program.
 */
class PrivateNamesTest {
    private static final Pattern LISTS =
            Pattern.compile("(?m)^[ -]*(authors|aliases|\\*\\*(Authors|Aliases))\\b(.*\\\\\n)*.*$");
    private static final List<Path> FILES = files();
    private static final List<CaseRecord> VERSIONS =
            FILES.stream().map(PrivateNamesTest::read).toList();

    private static List<Path> files() {
        var older = Stream.of("1.2.0", "1.1.1", "1.1.0", "1.0.0")
                .map(version -> Path.of("facts/versions/peter-connelly-" + version + ".json"));
        return Stream.concat(Stream.of(Path.of("facts/peter-connelly.json")), older)
                .toList();
    }

    private static CaseRecord read(Path file) {
        return FactsLoader.load(new FactsSource.OnDisk(file), Limits.DEFAULT);
    }

    static Stream<CaseRecord> versions() {
        return VERSIONS.stream();
    }

    /** The other versions, as a store has them. */
    private static final VersionSource SHELF = new VersionSource() {
        @Override
        public List<String> versions(String caseId) {
            return VERSIONS.stream().map(CaseRecord::version).toList();
        }

        @Override
        public @Nullable CaseRecord read(String caseId, String version) {
            return VERSIONS.stream()
                    .filter(record -> record.version().equals(version))
                    .findFirst()
                    .orElse(null);
        }
    };

    /** The names, with the places where the version's own texts have them. */
    private static PrivateNames hidden(CaseRecord now) throws Exception {
        var hidden = new PrivateNames(now, VERSIONS);
        var file = (tools.jackson.databind.node.ObjectNode)
                JsonMapper.shared().readTree(Files.readString(FILES.get(VERSIONS.indexOf(now))));
        file.remove("changes");
        var everybody = VERSIONS.stream()
                .flatMap(version -> version.people().keySet().stream())
                .collect(Collectors.toSet());
        texts(file).forEach(text -> hidden.accept(text, everybody));
        return hidden;
    }

    private static Stream<String> texts(JsonNode node) {
        return node.isString()
                ? Stream.of(node.stringValue())
                : node.valueStream().flatMap(PrivateNamesTest::texts);
    }

    private static String written(Query query, CaseRecord record, Format format) {
        return Written.by(out ->
                new AnswerWriter(Written.layout(format, Written.FILE), "").write(query, query.answer(record), out));
    }

    private static JsonNode json(Query query, CaseRecord record) {
        return JsonMapper.shared().readTree(written(query, record, Format.JSON));
    }

    private static List<Query> queries(CaseRecord now) {
        var queries = new ArrayList<Query>();
        queries.add(new LogQuery(SHELF, Integer.MAX_VALUE));
        queries.add(new InfoQuery(null));
        var earlier = VERSIONS.subList(VERSIONS.indexOf(now) + 1, VERSIONS.size());
        Stream.of(earlier.stream().limit(1), earlier.reversed().stream().limit(earlier.size() > 1 ? 1 : 0))
                .flatMap(versions -> versions)
                .map(before -> new DiffQuery(() -> before, true, null))
                .forEach(queries::add);
        return queries;
    }

    private static ShowQuery history(CaseRecord now) {
        var withdrawn = now.changes().stream()
                .flatMap(change -> change.withdrawn().stream())
                .filter(one -> one.kind() == ChangeKind.FACT)
                .map(Change.Withdrawal::id);
        return new ShowQuery(
                Stream.concat(now.facts().keySet().stream(), withdrawn).toList(), true, SHELF);
    }

    /** The people whom the current version of an entry lists or names in its statement or title. */
    private static Set<String> listed(PrivateNames hidden, String id) {
        var now = hidden.now;
        var people = new HashSet<String>();
        var fact = now.facts().get(id);
        var source = now.sources().get(id);
        var proceeding = now.proceedings().get(id);
        if (fact != null) {
            people.addAll(fact.people());
        }
        Stream.of(
                        fact == null ? "" : fact.statement(),
                        source == null ? "" : source.title(),
                        proceeding == null ? "" : proceeding.label())
                .forEach(text -> hidden.find(PrivateNames.words(text), (_, _, named) -> people.addAll(named)));
        return people;
    }

    /** Accepts what the history of an entry says of the people whom the entry still lists. */
    private static void accept(JsonNode node, String id, PrivateNames hidden) {
        if (node.isString()) {
            hidden.accept(node.stringValue(), listed(hidden, id));
        }
        node.valueStream().forEach(value -> accept(value, node.path("id").asString(id), hidden));
    }

    private static List<String> strangers(JsonNode node, String id, PrivateNames hidden) {
        return node.isString()
                ? hidden.strangers(node.stringValue(), listed(hidden, id))
                : node.valueStream()
                        .flatMap(value -> strangers(value, node.path("id").asString(id), hidden).stream())
                        .toList();
    }

    @ParameterizedTest
    @MethodSource("versions")
    void no_history_names_a_private_person_whom_the_entry_does_not(CaseRecord now) throws Exception {
        var hidden = hidden(now);
        var histories = json(history(now), now);
        accept(histories, "", hidden);
        var outputs = new ArrayList<String>();
        var data = new ArrayList<JsonNode>();
        for (var query : queries(now)) {
            data.add(json(query, now));
            accept(data.getLast(), "", hidden);
            outputs.add(written(query, now, Format.MD));
        }
        outputs.add(written(new LogQuery(SHELF, Integer.MAX_VALUE), now, Format.TEXT));
        outputs.add(written(new InfoQuery(null), now, Format.TEXT));
        var found = new TreeSet<String>();
        data.forEach(node -> found.addAll(strangers(node, "", hidden)));
        // Names alone have no words around them to compare; the data has the same lists.
        outputs.forEach(
                output -> found.addAll(hidden.strangers(LISTS.matcher(output).replaceAll(""))));
        for (var entry : histories.findParents("history")) {
            found.addAll(hidden.strangers(entry.get("history") + " . . . " + entry.get("withdrawn")));
        }

        assertThat(found).isEmpty();
        assertThat(hidden.names).hasSizeGreaterThan(30);
    }

    @Test
    void no_page_or_feed_of_the_website_does() throws Exception {
        var now = VERSIONS.getFirst();
        var hidden = hidden(now);
        accept(json(history(now), now), "", hidden);
        accept(json(new LogQuery(SHELF, Integer.MAX_VALUE), now), "", hidden);
        var found = new TreeSet<String>();
        var pages = new TreeSet<String>();
        var changed = now.changes().stream()
                .flatMap(change -> Stream.concat(
                        change.corrected().stream().map(Change.Correction::id),
                        change.withdrawn().stream().map(Change.Withdrawal::id)))
                .map(id -> "facts/" + id + ".html")
                .collect(Collectors.toSet());
        Site.write(now, SHELF, Publishing.UNKNOWN, (path, content) -> {
            var isFact = changed.contains(path);
            if (isFact || path.startsWith("corrections")) {
                var text = new StringBuilder();
                content.accept(new Sink(text));
                pages.add(path);
                var words = Jsoup.parse(text.toString()).text();
                found.addAll(hidden.strangers(isFact ? historyOf(words) : words));
            }
        });

        assertThat(found).isEmpty();
        assertThat(pages).contains("corrections.html", "corrections.atom").hasSizeGreaterThan(200);
    }

    private static String historyOf(String page) {
        var parts = page.split("(?i)\\bhistory\\b", 2);
        return parts[1].split("Cite this", 2)[0];
    }

    @Test
    void no_tool_of_an_assistant_does() throws Exception {
        var now = VERSIONS.getFirst();
        var hidden = hidden(now);
        var ids = now.changes().stream()
                .flatMap(change -> change.withdrawn().stream())
                .filter(one -> one.kind() == ChangeKind.FACT)
                .map(Change.Withdrawal::id)
                .toList();
        var input = ids.stream()
                .map(id -> "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"show\","
                        + "\"arguments\":{\"ids\":[\"" + id + "\"]}}}\n")
                .collect(Collectors.joining());
        var initialize =
                "{\"jsonrpc\":\"2.0\",\"id\":0,\"method\":\"initialize\",\"params\":{\"protocolVersion\":\"2025-06-18\","
                        + "\"capabilities\":{},\"clientInfo\":{\"name\":\"x\",\"version\":\"1\"}}}\n";
        var run = new InProcess().run(List.of("mcp"), Map.of(), initialize + input);

        assertThat(run.out().lines()).hasSize(ids.size() + 1);
        assertThat(run.out()).contains("This fact was withdrawn in version");
        assertThat(run.out().lines().flatMap(line -> hidden.strangers(line).stream()))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("exports")
    void no_export_has_the_changes(String format) {
        var run = new InProcess().run(List.of("facts", "export", "--format", format), Map.of(), "");

        assertThat(run.code()).isZero();
        assertThat(VERSIONS.getFirst().changes()).allSatisfy(change -> {
            assertThat(run.out()).doesNotContain(change.summary().substring(0, 30));
            assertThat(change.corrected())
                    .filteredOn(one -> one.reason().length() > 60)
                    .noneMatch(one -> run.out().contains(one.reason()));
        });
    }

    static List<String> exports() {
        return List.of("jsonl", "sqlite");
    }
}
