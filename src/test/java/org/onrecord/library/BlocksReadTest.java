package org.onrecord.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.format.FactsLoader;
import org.onrecord.format.FactsSource;
import org.onrecord.format.Limits;
import org.onrecord.lookup.AnswerWriter;
import org.onrecord.lookup.Parameter.Trait;
import org.onrecord.lookup.Queries;
import org.onrecord.lookup.Written;
import org.onrecord.lookup.catalogue.Lookups;
import org.onrecord.output.layout.Format;
import org.onrecord.pack.CountedPack;
import org.onrecord.pack.Pack;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The blocks of its pack that each lookup reads in an installed record of 10,000 facts, 1,429 people and as many sources as
 * facts.
 *
 * <p>Few blocks are enough for one fact or person, whatever the size of the record; to read all people takes some 200, and
 * all facts 400. A lookup that reads more than its bound reads what it does not need.
 */
class BlocksReadTest {
    private static final int FACTS = 10_000;

    private static final int FEW = 60;
    private static final int PEOPLE = 300;
    private static final int ALL = 800;

    /** What reads few blocks, in text and in JSON: lookups and their arguments. */
    private static final String OF_ONE = """
            overview
            who | name=Ada Tsda
            who | name=keeper Tsda
            outcome | name=p700
            parole | name=p700
            status | name=p700
            status
            inquiries
            impact
            timeline | about=p700
            timeline | from=1960-01-01 | to=1960-01-10
            works
            search | words=entry | words=5000
            show | ids=f5000
            show | ids=f5000 | history=true
            sources | words=f5000
            sources | words=s5000
            cite | ids=f5000
            open | id=f5000
            open | id=s5000
            facts log
            """;

    private static final String OF_PEOPLE = """
            who
            search | words=lamp | limit=5
            sources | words=p700
            sources | words=5000
            facts info
            """;

    private static byte[] packed;
    private static String sha256;
    private static long size;

    @BeforeAll
    static void a_record_is_made(@TempDir Path folder) throws IOException {
        var file = folder.resolve("made.json");
        Files.writeString(file, made().toString());
        var source = new FactsSource.OnDisk(file);
        sha256 = FactsLoader.sha256(source);
        size = Files.size(file);
        var bytes = new ByteArrayOutputStream();
        RecordPack.write(FactsLoader.load(source, Limits.DEFAULT), sha256, size, bytes, _ -> {});
        packed = bytes.toByteArray();
    }

    private static ObjectNode made() throws IOException {
        var root = (ObjectNode)
                JsonMapper.shared().readTree(Files.readString(Path.of("src/test/resources/records/smallest.json")));
        for (var i = 0; i < FACTS; i++) {
            if (i % 7 == 0) {
                add(
                        root,
                        "people",
                        "{'id':'p%1$d','name':'Ada %2$s','aliases':['keeper %2$s'],'role':'keeper','private':false}"
                                .formatted(i / 7, name(i / 7)));
            }
            add(
                    root,
                    "sources",
                    "{'id':'s%1$d','title':'Log %1$d of %2$s','publisher':'Lights','published':'1901','url':'https://example.org/log%1$d','kind':'official-report','note':null}"
                            .formatted(i, name(i % 500)));
            add(
                    root,
                    "facts",
                    "{'id':'f%1$d','kind':'%2$s','topic':'timeline','statement':'In entry %1$d Ada %3$s lit lamp %4$s.','date':'%5$s','people':['p%6$d'],'organisations':[],'sources':[{'source':'s%1$d','locator':null}],'confidence':'reported','note':null,'detail':%7$s}"
                            .formatted(
                                    i,
                                    List.of("event", "outcome", "custody", "reform", "event")
                                            .get(i % 5),
                                    name(i / 7),
                                    name(i % 500),
                                    LocalDate.of(1950, 1, 1).plusDays(i),
                                    i / 7,
                                    detail(i)));
        }
        return root;
    }

    private static String detail(int i) {
        return switch (i % 5) {
            case 1 ->
                "{'person':'p%d','proceeding':'the trial','step':'%s','charge':'arson of house %d','result':'upheld','term':null}"
                        .formatted(i / 7, i % 2 == 0 ? "charge" : "verdict", i);
            case 2 -> "{'person':'p%d','event':'released','decision':null,'review':null}".formatted(i / 7);
            case 3 ->
                "{'title':'Lamp rule %d','instrument':'by-law','by':'the council','in_force_from':'1990','in_force_to':null,'replaced_by':null,'status':'in-force','link':'context'}"
                        .formatted(i);
            default -> "null";
        };
    }

    /** A name for each number, of letters only. */
    private static String name(int number) {
        return "T"
                + Integer.toString(number + 1_000, 26)
                        .chars()
                        .mapToObj(c -> String.valueOf((char) (Character.isDigit(c) ? c - '0' + 'q' : c)))
                        .collect(Collectors.joining());
    }

    private static void add(ObjectNode root, String list, String entry) {
        root.withArray(list).add(JsonMapper.shared().readTree(entry.replace('\'', '"')));
    }

    @Test
    void one_fact_or_person_is_read_in_few_blocks() {
        assertThat(OF_ONE.lines()).allSatisfy(lookup -> assertThat(read(lookup)).isLessThan(FEW));
        assertThat(OF_PEOPLE.lines())
                .allSatisfy(lookup -> assertThat(read(lookup)).isLessThan(PEOPLE));
    }

    @Test
    void no_lookup_reads_facts_twice() {
        var lookups = Lookups.ALL.stream()
                .map(entry -> entry.lookup())
                .filter(lookup -> lookup.parameters().stream()
                        .noneMatch(one -> one.is(Trait.REQUIRED) || one.is(Trait.REQUIRED_IN_TOOL)))
                .map(lookup -> lookup.name());
        assertThat(Stream.concat(
                        lookups,
                        Stream.of("when | words=lamp", "search | words=lamp | limit=5", "sources | words=log")))
                .allSatisfy(lookup -> assertThat(read(lookup)).isLessThan(ALL));
    }

    private static int read(String line) {
        var words = line.split(" \\| ", -1);
        return Stream.of(Format.TEXT, Format.JSON)
                .mapToInt(format -> read(words, format))
                .max()
                .orElseThrow();
    }

    private static int read(String[] words, Format format) {
        var pack = new CountedPack(packed);
        var opened = Pack.open(pack.bytes(), RecordPack.Version.NOW, sha256, size);
        var record = PackedRecord.read(opened, opened);
        var arguments = Stream.of(words)
                .skip(1)
                .flatMap(one -> Stream.of(one.split("=", 2)))
                .toArray();
        var query = Queries.asked(words[0], arguments);
        Written.by(out -> new AnswerWriter(Written.layout(format), "onrecord").write(query, query.answer(record), out));
        return pack.blocks();
    }
}
