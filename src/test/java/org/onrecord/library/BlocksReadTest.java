package org.onrecord.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.format.FactsLoader;
import org.onrecord.format.FactsSource;
import org.onrecord.format.Limits;
import org.onrecord.lookup.AnswerWriter;
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
 * <p>What is about one fact or person reads a few blocks, whatever the size of the record; to read all people takes another
 * 30, and all facts 180. A number that grew has a reason, or a lookup reads what it does not need.
 */
class BlocksReadTest {
    private static final int FACTS = 10_000;

    /** The most that each lookup may read, in text and in JSON, by its name and its arguments. */
    private static final Map<String, Integer> LIMITS = limits("""
            overview 36
            who | name=Ada Tsda 26
            who | name=keeper Tsda 26
            who 204
            when | words=lamp 528
            outcome | name=p700 28
            outcome 386
            parole | name=p700 27
            parole 386
            status | name=p700 14
            status 20
            inquiries 10
            reforms 385
            impact 10
            timeline | about=p700 27
            timeline | from=1960-01-01 | to=1960-01-10 28
            timeline 402
            works 10
            search | words=entry | words=5000 24
            search | words=lamp | limit=5 241
            show | ids=f5000 21
            show | ids=f5000 | history=true 34
            sources | words=f5000 21
            sources | words=s5000 22
            sources | words=p700 136
            sources | words=5000 136
            sources | words=log 374
            cite | ids=f5000 22
            open | id=f5000 20
            open | id=s5000 21
            facts info 246
            facts log 24
            """);

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

    private static Map<String, Integer> limits(String table) {
        var limits = new LinkedHashMap<String, Integer>();
        table.lines()
                .forEach(line -> limits.put(
                        line.substring(0, line.lastIndexOf(' ')).strip(),
                        Integer.valueOf(line.substring(line.lastIndexOf(' ') + 1))));
        return limits;
    }

    @Test
    void each_lookup_reads_few_blocks_of_a_large_record() {
        var over = new LinkedHashMap<String, Integer>();
        LIMITS.forEach((lookup, limit) -> {
            var blocks = read(lookup);
            if (blocks > limit) {
                over.put(lookup, blocks);
            }
        });

        assertThat(over.toString()).as("blocks read").isEqualTo("{}");
    }

    @Test
    void every_lookup_is_counted() {
        assertThat(LIMITS.keySet().stream().map(line -> line.split(" \\| ", -1)[0]))
                .containsAll(
                        Lookups.ALL.stream().map(entry -> entry.lookup().name()).toList());
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
        var record = PackedRecord.read(Pack.open(pack.bytes(), RecordPack.version(), sha256, size));
        var arguments = Stream.of(words)
                .skip(1)
                .flatMap(one -> Stream.of(one.split("=", 2)))
                .toArray();
        var query = Queries.asked(words[0], arguments);
        Written.by(out -> new AnswerWriter(Written.layout(format), "onrecord").write(query, query.answer(record), out));
        return pack.blocks();
    }
}
