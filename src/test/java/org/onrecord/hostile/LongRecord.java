package org.onrecord.hostile;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A record one of whose lists has as many entries as are asked for, with the commands that read that list. */
@SuppressWarnings("ImmutableEnumChecker") // what makes a record has no state
public enum LongRecord {
    FACTS(
            "facts validate F --against B; facts install --allow-unsigned F; timeline; timeline wilma; when lamp; search lamp --full; show f77; facts format F --check; facts export F --format sqlite --out X; facts export F --format jsonl --out X; facts export F --format csv --out X; ask what happened in 1903; ask what else was she convicted of; ask when was the lamp lit",
            made -> made.facts("event", i -> "{}")),
    FACTS_OF_ONE_DAY("timeline --format svg; timeline wilma", made -> {
        made.facts("event", i -> "{}");
        made.all("facts").forEach(fact -> ((ObjectNode) fact).put("date", "1901-05-01"));
    }),
    SUMMARY("overview; facts export F --format bulk --out X", made -> {
        made.facts("event", i -> "{}");
        var brief = made.add("briefs", "{'id':'b0','heading':'Who lit it','asked':['who lit it'],'people':[]}");
        brief.set("facts", made.ids("f"));
        brief.putArray("summary").addObject().put("text", "Wilma Tarn lit it.").set("facts", made.ids("f"));
    }),
    BRIEFS(
            "facts validate F --against B; mcp; overview; overview who lit it; facts export F --format bulk --out X; facts format F --check",
            made -> {
                made.facts("event", i -> "{}");
                made.each(
                        "briefs",
                        i ->
                                "{'id':'b%1$d','heading':'Lamp %1$d','topic':'timeline','asked':['who lit lamp %1$d'],'summary':[{'text':'Wilma Tarn lit lamp %1$d.','facts':['f%1$d']}],'facts':['f%1$d'],'people':['wilma-tarn']}");
            }),
    CUSTODY(
            "facts validate F --against B; status wilma; status; parole; status wilma --format svg; ask is wilma in prison now; ask was wilma in prison in 1805; facts export F --format csv --out X",
            made -> {
                made.people(i -> "Person Number" + i);
                var fact = made.fact(
                        "released",
                        "custody",
                        "{'person':'wilma-tarn','event':'released','decision':null,'review':null}");
                var people = made.ids("p");
                people.add("wilma-tarn");
                fact.set("people", people);
                for (var i = 0; i < made.count; i++) {
                    var day = LocalDate.of(1800, 1, 1).plusDays(i);
                    made.add(
                                    "statuses",
                                    "{'person':'wilma-tarn','status':'%s','facts':['released']}"
                                            .formatted(i % 2 == 0 ? "released-on-licence" : "recalled"))
                            .put("from", day.toString())
                            .put("to", i + 1 < made.count ? day.plusDays(1).toString() : null);
                }
            }),
    CUSTODY_OF_MANY("status; parole; parole --full; ask who is in prison now; ask who was recalled", made -> {
        made.people(i -> "Person Number" + i);
        made.facts("custody", i -> "{'person':'p%d','event':'recalled','decision':null,'review':null}".formatted(i));
        for (var i = 0; i < made.count; i++) {
            made.made(i).putArray("people").add("p" + i);
            made.add(
                    "statuses",
                    "{'person':'p%1$d','status':'recalled','from':'1902','to':null,'facts':['f%1$d']}".formatted(i));
        }
        made.add(
                "as_of_notes",
                "{'topic':'parole','as_of':'2024-01-01','note':'Wilma Tarn waits. Person Number7 too.'}");
    }),
    CUSTODY_EVENTS(
            "parole wilma; parole --full; ask when was wilma tarn recalled; ask how often was wilma tarn recalled",
            made -> made.facts(
                    "custody",
                    i -> "{'person':'wilma-tarn','event':'recalled','decision':null,'review':'review %d'}"
                            .formatted(i))),
    PROCEEDINGS_OF_ONE_ALIAS(
            "outcome; outcome --proceeding trial; outcome wilma; ask what happened at the trial", made -> {
                made.each("proceedings", i -> "{'id':'c%1$d','label':'Trial %1$d','aliases':['trial']}");
                made.facts("outcome", i -> outcome("wilma-tarn", "c" + i, "verdict", "arson", "guilty"));
            }),
    PROCEEDINGS_IN_WORDS(
            "outcome wilma; outcome --proceeding \"the trial 7\"; ask was wilma tarn sentenced",
            made -> made.facts("outcome", i -> outcome("wilma-tarn", "the trial " + i, "verdict", "arson", "guilty"))),
    CHARGES(
            "outcome --full; outcome --step charge; ask what was wilma tarn charged with",
            made -> made.facts(
                    "outcome", i -> outcome("wilma-tarn", "the trial", "charge", "arson of house " + i, "charged"))),
    CHARGES_AND_VERDICTS(
            "outcome --full; outcome wilma; ask what was wilma tarn charged with",
            made -> made.facts(
                    "outcome",
                    i -> outcome(
                            "wilma-tarn",
                            "the trial",
                            i % 2 == 0 ? "charge" : "verdict",
                            "arson",
                            i % 2 == 0 ? "charged" : "guilty"))),
    DISMISSALS(
            "outcome wilma; ask was wilma tarn dismissed; ask who was dismissed",
            made -> made.facts("outcome", i -> outcome("wilma-tarn", "tribunal", "dismissal", "neglect", "dismissed"))),
    CHAIN(
            "facts validate F --against B; outcome wilma; outcome --step sentence; ask what was wilma tarns sentence; show f77; facts export F --format bulk --out X",
            made -> {
                made.facts("outcome", i -> outcome("wilma-tarn", "the trial", "sentence", "arson", "prison"));
                made.replaceEach(i -> i + 1);
            }),
    CHAIN_BACKWARDS("outcome wilma; ask what was wilma tarns sentence", made -> {
        made.facts("outcome", i -> outcome("wilma-tarn", "the trial", "sentence", "arson", "prison"));
        made.replaceEach(i -> i == 0 ? made.count : i - 1);
    }),
    REPLACED_BY_ONE("outcome wilma; ask what was wilma tarns sentence; search lamp", made -> {
        made.facts("outcome", i -> outcome("wilma-tarn", "the trial", "sentence", "arson", "prison"));
        made.replaceEach(i -> made.count - 1);
    }),
    PEOPLE_WITH_OUTCOMES(
            "search lamp; facts validate F --against B; facts install --allow-unsigned F; outcome; outcome person number77; who person number77; timeline person number77; ask how many people were convicted; ask who was convicted of murder; ask who got the longest sentence; __complete -- who ; facts export F --format bulk --out X",
            made -> {
                made.people(i -> "Person Number" + i);
                made.facts("outcome", i -> outcome("p" + i, "the trial", "verdict", "arson", "guilty"));
                made.peopleOfFacts();
            }),
    PEOPLE_OF_ONE_SURNAME(
            "who tarn; outcome tarn; ask was tarn charged; ask who was charged but not convicted", made -> {
                made.people(i -> "P" + i + "x Tarn");
                made.facts("outcome", i -> outcome("p" + i, "the trial", "charge", "arson", "charged"));
                made.peopleOfFacts();
            }),
    PEOPLE_OF_ONE_NAME("who otto tarn; ask who is otto tarn", made -> {
        made.people(i -> "Otto Tarn");
        made.facts("event", i -> "{}");
        made.peopleOfFacts();
    }),
    PEOPLE_OF_ONE_ALIAS("facts install --allow-unsigned F; mcp; who the keeper; ask what did the keeper do", made -> {
        made.people(i -> "Otto Number" + i);
        made.all("people").forEach(one -> ((ArrayNode) one.get("aliases")).add("the keeper"));
        made.facts("event", i -> "{}");
        made.peopleOfFacts();
    }),
    PRIVATE_PEOPLE("facts validate F --against B; facts diff B F; who otto; search otto; facts log", made -> {
        made.people(i -> "Otto Number" + i);
        made.all("people").valueStream().skip(1).forEach(one -> ((ObjectNode) one).put("private", true));
        made.facts("event", i -> "{}");
        made.peopleOfFacts();
        made.each(
                "open",
                i ->
                        "{'id':'o%1$d','about':'Lamp %1$d','text':'Who lit lamp %1$d is not on record here.','facts':['lantern-lit']}");
    }),
    PEOPLE_OF_A_FACT("search lamp; show many; who p77; timeline p77", made -> {
        made.people(i -> "Person Number" + i);
        made.fact("many", "event", "{}").set("people", made.ids("p"));
    }),
    BODIES("search lamp; facts validate F --against B; who lamp guild 77; show many; ask who is guild 77", made -> {
        made.each(
                "organisations",
                i -> "{'id':'g%1$d','name':'Guild %1$d','aliases':['lamp guild %1$d'],'role':'guild','private':false}");
        made.facts("event", i -> "{}");
        for (var i = 0; i < made.count; i++) {
            made.made(i).putArray("organisations").add("g" + i);
        }
        made.fact("many", "event", "{}").set("organisations", made.ids("g"));
    }),
    ALIASES_OF_THE_CASE(
            "facts list; ask what is lamp case 77 about",
            made -> made.root.set("aliases", made.texts(i -> "lamp case " + i))),
    ALIASES_OF_A_PERSON(
            "ask who is wilma77 tarn; who wilma77",
            made -> made.person().set("aliases", made.texts(i -> "Wilma" + i + " Tarn"))),
    ALIASES_OF_A_PROCEEDING(
            "outcome --proceeding \"trial of lamp 77\"; ask what happened at the trial of lamp 77", made -> {
                made.add("proceedings", "{'id':'trial-1','label':'The trial'}")
                        .set("aliases", made.texts(i -> "trial of lamp " + i));
                made.fact("verdict", "outcome", outcome("wilma-tarn", "trial-1", "verdict", "arson", "guilty"));
            }),
    SOURCES_OF_A_FACT("search lamp; show many; sources; sources many; cite many", made -> {
        made.sources();
        var cited = made.fact("many", "event", "{}").putArray("sources");
        for (var i = 0; i < made.count; i++) {
            cited.addObject().put("source", "s" + i).putNull("locator");
        }
    }),
    SOURCES(
            "facts validate F --against B; sources; sources log 77; cite s77; show f77; __complete -- cite ; facts export F --format jsonl --out X",
            made -> {
                made.sources();
                made.facts("event", i -> "{}");
                for (var i = 0; i < made.count; i++) {
                    made.made(i)
                            .putArray("sources")
                            .addObject()
                            .put("source", "s" + i)
                            .putNull("locator");
                }
            }),
    QUESTIONS_OF_A_FACT(
            "facts validate F --against B; ask who lit lamp 77",
            made -> made.fact("many", "event", "{}").set("asked", made.texts(i -> "who lit lamp " + i))),
    QUESTIONS_OF_A_BRIEF(
            "ask who lit lamp 77",
            made -> made.add("briefs", "{'id':'b0','heading':'Who lit it','facts':['lantern-lit'],'people':[]}")
                    .set("asked", made.texts(i -> "who lit lamp " + i))),
    ONE_QUESTION_OF_MANY("facts validate F --against B", made -> {
        made.facts("event", i -> "{}");
        made.all("facts").forEach(fact -> ((ObjectNode) fact).putArray("asked").add("who lit the lamp"));
    }),
    OPEN(
            "facts validate F --against B; ask who lit lamp 77; facts export F --format bulk --out X",
            made -> made.each(
                    "open",
                    i ->
                            "{'id':'o%1$d','about':'Lamp %1$d','text':'Who lit lamp %1$d is not on record here.','asked':['who lit lamp %1$d'],'facts':['lantern-lit']}")),
    FACTS_OF_AN_OPEN_QUESTION("ask who lit the lamp", made -> {
        made.facts("event", i -> "{}");
        made.add(
                        "open",
                        "{'id':'o0','about':'The lamp','text':'Who lit it is not on record here.','asked':['who lit the lamp']}")
                .set("facts", made.ids("f"));
    }),
    WITHHELD(
            "facts validate F --against B; ask where is lamp 77; facts export F --format jsonl --out X",
            made -> made.each(
                    "withheld",
                    i ->
                            "{'id':'w%1$d','about':'Address %1$d','reason':'It is private.','asked':['where is lamp %1$d']}")),
    VERSIONS("facts validate F --against B; facts log; show lantern-lit --history; facts log --full", made -> {
        for (var i = 1; i < made.count; i++) {
            made.add(
                    "changes",
                    "{'version':'0.%d.0','date':'2024-01-01','summary':'More.','added':[],'corrected':[],'withdrawn':[]}"
                            .formatted(made.count - i));
        }
    }),
    ADDED("facts validate F --against B; facts log; show f77 --history; facts info", made -> {
        made.facts("event", i -> "{}");
        made.change().set("added", made.ids("f"));
    }),
    CORRECTED("facts validate F --against B; facts diff B F; facts log; facts log --full; show f77 --history", made -> {
        made.facts("event", i -> "{}");
        var corrected = made.change().putArray("corrected");
        for (var i = 0; i < made.count; i++) {
            corrected
                    .addObject()
                    .put("kind", "fact")
                    .put("id", "f" + i)
                    .put("was", "Otto lit it.")
                    .put("reason", "Misread.");
        }
    }),
    CORRECTED_OFTEN("facts validate F --against B; facts log; show lantern-lit --history", made -> {
        var corrected = made.change().putArray("corrected");
        for (var i = 0; i < made.count; i++) {
            corrected
                    .addObject()
                    .put("kind", "fact")
                    .put("id", "lantern-lit")
                    .put("was", "Otto lit it.")
                    .put("reason", "Misread.");
        }
    }),
    WITHDRAWN("facts validate F --against B; facts log; show x77 --history", made -> {
        var withdrawn = made.change().putArray("withdrawn");
        for (var i = 0; i < made.count; i++) {
            withdrawn.addObject().put("kind", "fact").put("id", "x" + i).put("reason", "Misread.");
        }
        made.change().set("added", made.ids("x"));
    }),
    POINTS(
            "facts validate F --against B; impact; impact lamps --full; impact --format csv; ask how many lamps were there in 1903",
            made -> {
                made.series("lamps", made.count);
                var breaks = made.all("series").get(0).asObject().putArray("breaks");
                for (var i = 0; i + 1 < made.count; i++) {
                    breaks.addObject().put("after", made.day(i)).put("note", "Counted otherwise.");
                }
            }),
    SERIES("facts validate F --against B; impact; impact lamps77; facts export F --format csv --out X", made -> {
        for (var i = 0; i < made.count; i++) {
            made.series("lamps" + i, 1);
        }
    }),
    TOPICS(
            "search lamp; facts validate F --against B; overview; timeline --topic t77; facts info; facts export F --format bulk --out X",
            made -> {
                made.facts("event", i -> "{}");
                made.root.putArray("topics").addObject().put("id", "timeline").put("name", "Timeline");
                made.each("topics", i -> "{'id':'t%1$d','name':'Lamp %1$d'}");
                made.each(
                        "as_of_notes", i -> "{'topic':'t%1$d','as_of':'2024-01-01','note':'Wilma Tarn is lighting.'}");
                for (var i = 0; i < made.count; i++) {
                    made.made(i).put("topic", "t" + i);
                }
            }),
    TOPICS_UNLISTED("overview; timeline --topic t77; facts info", made -> {
        made.facts("event", i -> "{}");
        for (var i = 0; i < made.count; i++) {
            made.made(i).put("topic", "t" + i);
        }
    }),
    OVERVIEW("overview; overview --full; ask what is the case about; timeline", made -> {
        made.facts("event", i -> "{}");
        made.root.putArray("overview");
        made.each("overview", i -> "{'heading':'Lamp %1$d','facts':['f%1$d']}");
    }),
    OVERVIEW_OF_ONE_PART(
            "facts validate F --against B; overview; timeline; timeline --format svg; ask what is the case about",
            made -> {
                made.facts("event", i -> "{}");
                made.all("overview").get(0).asObject().set("facts", made.ids("f"));
                made.root.set("milestones", made.ids("f"));
            }),
    INQUIRIES(
            "inquiries; inquiries --full; ask which inquiries were there",
            made -> made.facts(
                    "inquiry",
                    i ->
                            "{'title':'Lamp %d','commissioned_by':null,'led_by':'Wilma Tarn','ordered':null,'reported':null,'recommendations':2,'rating':null}"
                                    .formatted(i))),
    REFORMS(
            "reforms; reforms --full; ask which reforms were there",
            made -> made.facts(
                    "reform",
                    i ->
                            "{'title':'Lamp %d','instrument':null,'by':null,'in_force_from':null,'in_force_to':null,'replaced_by':'Lamp %d','status':'in-force','link':'official'}"
                                    .formatted(i, i + 1))),
    WORKS(
            "works; works --full; ask which books are there",
            made -> made.facts(
                    "work",
                    i -> "{'title':'Lamp %1$d','authors':['Author %1$d'],'form':'book','year':null}".formatted(i))),
    AUTHORS_OF_A_WORK("works; show many", made -> {
        var work = made.fact("many", "work", "{'title':'Lamps','authors':[],'form':'book','year':null}");
        work.get("detail").asObject().set("authors", made.texts(i -> "Author " + i));
    }),
    // These break a rule of the format in every entry; only the checks read them.
    DANGLING(made -> {
        made.add("briefs", "{'id':'b0','heading':'Who lit it','asked':['who lit it'],'people':[]}")
                .set("facts", made.ids("x"));
        made.fact("many", "event", "{}").set("people", made.ids("y"));
    }),
    UNKNOWN_TOPICS(made -> {
        made.facts("event", i -> "{}");
        made.root.putArray("topics").addObject().put("id", "timeline").put("name", "Timeline");
        made.each("topics", i -> "{'id':'t%1$d','name':'Lamp %1$d'}");
        for (var i = 0; i < made.count; i++) {
            made.made(i).put("topic", "u" + i);
        }
    }),
    UNKNOWN_TOPICS_BEFORE_THE_LIST(made -> {
        made.facts("event", i -> "{}");
        made.each("topics", i -> "{'id':'t%1$d','name':'Lamp %1$d'}");
        for (var i = 0; i < made.count; i++) {
            made.made(i).put("topic", "u" + i);
        }
    }),
    UNKNOWN_KEYS(made -> {
        for (var i = 0; i < made.count; i++) {
            made.root.put("key" + i, 1);
            made.person().put("key" + i, 1);
        }
    }),
    UNKNOWN_KINDS(made -> made.facts("evnt", i -> "{}")),
    NO_DETAIL(made -> made.facts("outcome", i -> "{}")),
    ONE_ID(made -> {
        made.facts("event", i -> "{}");
        made.all("facts").forEach(fact -> ((ObjectNode) fact).put("id", "one"));
    }),
    CITED_TWICE(made -> {
        var cited = made.fact("many", "event", "{}").putArray("sources");
        for (var i = 0; i < made.count; i++) {
            cited.addObject().put("source", "lighthouse-log").putNull("locator");
        }
    }),
    SUMMARY_OF_OTHER_FACTS(made -> {
        made.facts("event", i -> "{}");
        var brief = made.add("briefs", "{'id':'b0','heading':'It','asked':[],'facts':['lantern-lit'],'people':[]}");
        var sentences = brief.putArray("summary");
        for (var i = 0; i < made.count; i++) {
            sentences
                    .addObject()
                    .put("text", "Wilma Tarn lit it.")
                    .putArray("facts")
                    .add("f" + i);
        }
    }),
    PRIVATE_PEOPLE_NAMED(made -> {
        PRIVATE_PEOPLE.make.accept(made);
        made.all("open").forEach(one -> ((ObjectNode) one).put("text", "Otto Nobody and Otto Number7 lit it."));
    }),
    CIRCLE(made -> {
        CHAIN.make.accept(made);
        made.detail(made.count - 1).put("superseded_by", "f0");
    }),
    REPLACED_BY_A_FACT_OF_MANY(made -> {
        CHAIN.make.accept(made);
        made.people(i -> "Person Number" + i);
        made.fact("many", "event", "{}").set("people", made.ids("p"));
        for (var i = 0; i < made.count; i++) {
            made.detail(i).put("superseded_by", "many");
        }
    }),
    INTERVALS_WITHOUT_FACTS(made -> {
        CUSTODY.make.accept(made);
        made.all("statuses").forEach(one -> ((ObjectNode) one).putArray("facts"));
    }),
    POINTS_WITHOUT_FIGURES(made -> {
        made.series("lamps", made.count);
        made.all("facts")
                .forEach(fact -> ((ObjectNode) fact).put("kind", "event").putNull("detail"));
    });

    private static final Path SMALLEST = Path.of("src/test/resources/records/smallest.json");

    private final List<String> lines;
    private final Consumer<Made> make;

    LongRecord(Consumer<Made> make) {
        this("", make);
    }

    /** @param lines command lines, in which F is the record, B one before it, and X a new file */
    LongRecord(String lines, Consumer<Made> make) {
        this.lines = lines.isEmpty() ? List.of() : List.of(lines.split("; "));
        this.make = make;
    }

    boolean isValid() {
        return !lines.isEmpty();
    }

    List<String> lines() {
        return lines;
    }

    private static String outcome(String person, String proceeding, String step, String charge, String result) {
        return "{'person':'%s','proceeding':'%s','step':'%s','charge':'%s','result':'%s','term':null}"
                .formatted(person, proceeding, step, charge, result);
    }

    /** Returns the record as the text of a facts file. */
    public String of(int count) {
        var record = new Made((ObjectNode) JsonMapper.shared().readTree(SMALLEST), count);
        make.accept(record);
        return record.root.toString();
    }

    private record Made(ObjectNode root, int count) {
        private static ObjectNode read(String text) {
            return (ObjectNode) JsonMapper.shared().readTree(text.replace('\'', '"'));
        }

        ArrayNode all(String list) {
            return root.withArray(list);
        }

        ObjectNode add(String list, String entry) {
            var read = read(entry);
            all(list).add(read);
            return read;
        }

        /** Adds entries with {@code %1$d} for their number. */
        void each(String list, IntFunction<String> entry) {
            IntStream.range(0, count).forEach(i -> add(list, entry.apply(i).formatted(i)));
        }

        ObjectNode fact(String id, String kind, String detail) {
            var fact = all("facts").get(0).asObject().deepCopy();
            fact.put("id", id).put("kind", kind).put("statement", "Fact " + id + " is that Wilma Tarn lit a lamp.");
            var read = read(detail);
            fact.set("detail", read.isEmpty() ? null : read);
            all("facts").add(fact);
            return fact;
        }

        void facts(String kind, IntFunction<String> detail) {
            IntStream.range(0, count)
                    .forEach(i -> fact("f" + i, kind, detail.apply(i)).put("date", day(i)));
        }

        ObjectNode made(int number) {
            return all("facts").get(number + 1).asObject();
        }

        ObjectNode detail(int number) {
            return made(number).get("detail").asObject();
        }

        String day(int number) {
            return LocalDate.of(1902, 1, 1).plusDays(number).toString();
        }

        void replaceEach(IntFunction<Integer> by) {
            for (var i = 0; i < count; i++) {
                var other = by.apply(i);
                if (other != i && other < count) {
                    detail(i).put("superseded_by", "f" + other);
                }
            }
        }

        void people(IntFunction<String> name) {
            for (var i = 0; i < count; i++) {
                add(
                        "people",
                        "{'id':'p%d','name':'%s','aliases':[],'role':'keeper','private':false}"
                                .formatted(i, name.apply(i)));
            }
        }

        void peopleOfFacts() {
            for (var i = 0; i < count; i++) {
                made(i).putArray("people").add("p" + i);
            }
        }

        void sources() {
            each(
                    "sources",
                    i ->
                            "{'id':'s%1$d','title':'Log %1$d','publisher':'Lights','published':'1901','url':'https://example.org/log%1$d','kind':'official-report','note':null}");
        }

        void series(String id, int points) {
            var series = add(
                    "series",
                    "{'id':'%s','title':'%s','unit':'lamps','geography':'Here','note':null}".formatted(id, id));
            var list = series.putArray("points");
            for (var i = 0; i < points; i++) {
                fact(
                        id + "-" + i,
                        "figure",
                        "{'series':'%s','period':'%s','value':7,'unit':'lamps'}".formatted(id, day(i)));
                list.addObject().put("period", day(i)).put("value", 7).put("fact", id + "-" + i);
            }
        }

        ObjectNode person() {
            return (ObjectNode) all("people").get(0);
        }

        ObjectNode change() {
            return (ObjectNode) all("changes").get(0);
        }

        ArrayNode ids(String start) {
            return texts(i -> start + i);
        }

        ArrayNode texts(IntFunction<String> text) {
            var list = root.arrayNode();
            IntStream.range(0, count).mapToObj(text).forEach(list::add);
            return list;
        }
    }
}
