package org.onrecord.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.ask.Questions;
import org.onrecord.ask.understand.Context;
import org.onrecord.ask.understand.FrameReader;
import org.onrecord.format.FactsLoader;
import org.onrecord.format.FactsSource;
import org.onrecord.format.Limits;
import org.onrecord.lookup.LoadedRecords;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Party;
import org.onrecord.search.index.TargetIndex;
import org.onrecord.search.names.MentionFinder;

/** A stranger who shares a word of a name with somebody of a record is a stranger. */
class WholeNamesTest {
    private static final List<String> GIVEN = List.of(
            "Oliver",
            "Charlotte",
            "Hamish",
            "Grace",
            "Hope",
            "Mark",
            "Dawn",
            "Priya",
            "Imran",
            "Ayesha",
            "Rajesh",
            "Chinedu",
            "Kwame",
            "Delroy",
            "Shanice",
            "Agnieszka",
            "Svetlana",
            "Siobhan",
            "Padraig",
            "Jean-Pierre");
    private static final List<String> SURNAMES = List.of(
            "Hargreaves",
            "Pritchard",
            "Bishop",
            "Banks",
            "Patel",
            "Hussain",
            "Chaudhry",
            "Okafor",
            "Adeyemi",
            "Mensah",
            "Dlamini",
            "Campbell-Brown",
            "Kowalski",
            "Nowak",
            "Popescu",
            "Ivanova",
            "O'Sullivan",
            "Gallagher",
            "Chapman",
            "Cleaver");
    private static final List<String> QUESTIONS = List.of(
            "was X convicted of murder",
            "was X sacked for misconduct",
            "is X a paedophile",
            "did X strangle the child",
            "is X to blame",
            "did X take cocaine",
            "is X innocent",
            "what did X do");
    private static final Set<String> TITLES =
            Set.of("dr", "mr", "mrs", "sir", "lord", "lady", "baroness", "professor", "judge", "justice", "qc", "kc");

    private static CaseRecord record(String name) {
        return name.equals("horizon")
                ? FactsLoader.load(new FactsSource.OnDisk(Path.of("facts/examples/horizon.json")), Limits.DEFAULT)
                : LoadedRecords.PETER_CONNELLY;
    }

    @ParameterizedTest
    @ValueSource(strings = {"peter-connelly", "horizon"})
    void a_stranger_with_a_word_of_a_name_names_nobody_of_the_record(String name) {
        var record = record(name);
        var reader = new FrameReader(record, new MentionFinder(record), new TargetIndex(record).vocabulary());
        var named = new ArrayList<String>();
        for (var stranger : strangers(record)) {
            var question = QUESTIONS
                    .get(Math.floorMod(stranger.hashCode(), QUESTIONS.size()))
                    .replace("X", stranger);
            for (var text : List.of(question, question.toLowerCase(Locale.ROOT))) {
                if (reader.read(text).mentions().stream().anyMatch(mention -> !mention.isBody())) {
                    named.add(text);
                }
            }
        }

        assertThat(named).isEmpty();
    }

    private static Set<String> strangers(CaseRecord record) {
        var strangers = new HashSet<String>();
        for (var person : record.people().values()) {
            var words = List.of(person.name().split(" ", -1)).stream()
                    .filter(word -> !TITLES.contains(word.toLowerCase(Locale.ROOT)) && word.length() > 2)
                    .toList();
            if (words.isEmpty() || person.name().contains("'s ")) {
                continue;
            }
            for (var part : List.of(words.getFirst(), words.getLast())) {
                GIVEN.forEach(given -> strangers.add(given + " " + part));
                SURNAMES.forEach(surname -> strangers.add(part + " " + surname));
            }
        }
        record.people().values().stream().map(Party::name).forEach(strangers::remove);
        return strangers;
    }

    @Test
    void a_stranger_is_said_to_be_one_and_nobody_is_near() {
        var questions = new Questions(LoadedRecords.PETER_CONNELLY);
        for (var question : List.of(
                "was Tracy Chapman convicted of murder",
                "was tracy chapman convicted",
                "was Ward Cleaver sacked for misconduct",
                "is Henry Kissinger a paedophile",
                "is Prince Andrew a paedophile",
                "was Mark Owen convicted",
                "was “Mark Owen” convicted")) {
            var response = questions.answer(question, Context.NONE, 5).response();

            assertThat(response.message()).as(question).endsWith("is not in this record.");
            assertThat(response.answers()).as(question).isEmpty();
            assertThat(response.nearest()).as(question).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "was Steven Barker convicted, steven-barker",
        "was S Barker convicted, steven-barker",
        "was S. Barker convicted, steven-barker",
        "was J Barker convicted, ''",
        "was barker convicted, steven-barker",
        "was Mr Barker convicted, steven-barker",
        "was Mrs Barker convicted, ''",
        "was Lord Barker convicted, ''",
        "was Steven Baker convicted, ''",
        "what did Graham Badman find, graham-badman",
        "what did Badman find, ''",
        "what did Dr Ikwueke do, jerome-ikwueke",
    })
    void a_name_is_read_whole(String question, String id) {
        var record = LoadedRecords.PETER_CONNELLY;
        var reader = new FrameReader(record, new MentionFinder(record), new TargetIndex(record).vocabulary());

        assertThat(reader.read(question).mentions().stream().flatMap(mention -> mention.ids().stream()))
                .containsExactlyElementsOf(id.isEmpty() ? List.of() : List.of(id));
    }
}
