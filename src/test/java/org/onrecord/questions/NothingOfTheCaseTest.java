package org.onrecord.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Fact;
import org.onrecord.model.Party;

/** The program knows nothing of the record that it ships with: any record works. Comments and examples of help may name it. */
class NothingOfTheCaseTest {
    private static final CaseRecord RECORD = Records.read(QuestionSet.SHIPPED);

    /** Everything that is compiled, read at run time, or a schema. */
    private static final List<Path> PLACES = List.of(Path.of("src/main"), Path.of("facts/facts.schema.json"));

    /** Names of cues that are ids of facts by chance. */
    private static final Set<String> CUES = Set.of("cause-of-death");

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\\n]*", Pattern.DOTALL);
    private static final Pattern LIST_COMMENT = Pattern.compile("(?m)^#.*$");

    /** Examples in the help of a command may be of the shipped record. */
    private static final Pattern EXAMPLES =
            Pattern.compile("footer = \\{.*?\\}|\\.examples\\((?:\\s*\"(?:\\\\.|[^\"\\\\])*\",?)+\\)", Pattern.DOTALL);

    /** Lists of English words and names, which are of no case, and the licence of the words. */
    private static final Set<String> ENGLISH = Set.of("english.txt", "name-words.txt", "SCOWL-LICENSE");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final int SHORTEST_LABEL = 3;
    private static final int SHORTEST_QUESTION = 5;

    /** Titles, and names that are other words too. */
    private static final Set<String> ANYBODYS = Set.of(
            "lord",
            "lady",
            "lj",
            "j",
            "baroness",
            "judge",
            "professor",
            "ward",
            "mp",
            "dr",
            "mr",
            "mrs",
            "sir",
            "qc",
            "kc",
            "ed",
            "sue",
            "scotland",
            "star",
            "al");

    /** Words in names of bodies that are words of any British case. */
    private static final Set<String> COMMON = Set.of(
            "british",
            "bailey",
            "commons",
            "supreme",
            "lords",
            "crown",
            "scotland",
            "england",
            "ireland",
            "facebook",
            "panorama",
            "inspectorate",
            "attorney",
            "commission",
            "parliament",
            "house",
            "baby",
            "quality",
            "conservative",
            "uk",
            "publishers",
            "school",
            "general",
            "march",
            "street",
            "regulatory",
            "gmc",
            "gscc",
            "lscb",
            "ltd",
            "cps",
            "films",
            "great",
            "evening");

    @Test
    void no_name_of_a_person_is_in_it() throws IOException {
        var names = distinctive(RECORD.people().values().stream());
        names.removeAll(ANYBODYS);

        assertThat(words().stream().filter(names::contains)).isEmpty();
    }

    @Test
    void no_name_of_a_body_is_in_it_but_what_is_every_cases() throws IOException {
        var names = distinctive(RECORD.organisations().values().stream());
        names.removeAll(COMMON);

        assertThat(words().stream().filter(names::contains)).isEmpty();
    }

    @Test
    void no_proceeding_is_in_it_by_its_label_and_nothing_by_its_id() throws IOException {
        var labels = RECORD.proceedings().values().stream()
                .map(proceeding -> spaced(proceeding.label()))
                .filter(label -> label.split(" ", -1).length >= SHORTEST_LABEL);
        var ids = Stream.of(RECORD.facts(), RECORD.people(), RECORD.sources(), RECORD.proceedings(), RECORD.series())
                .flatMap(entries -> entries.keySet().stream())
                .filter(id -> id.contains("-") && !CUES.contains(id));
        var text = text();
        var spaced = " " + spaced(text) + " ";

        assertThat(labels.filter(label -> spaced.contains(" " + label + " "))).isEmpty();
        assertThat(ids.filter(text::contains)).isEmpty();
    }

    @Test
    void no_question_of_a_set_is_in_it() throws IOException {
        var text = " " + spaced(text()) + " ";

        assertThat(QuestionSet.questionsTo(QuestionSet.SHIPPED))
                .map(NothingOfTheCaseTest::spaced)
                .filteredOn(question -> question.split(" ", -1).length >= SHORTEST_QUESTION)
                .filteredOn(question -> text.contains(" " + question + " "))
                .isEmpty();
    }

    /** Words of names that the record's sentences never have in small letters. */
    private static Set<String> distinctive(Stream<Party> parties) {
        var ordinary = Stream.concat(
                        RECORD.facts().values().stream().map(Fact::statement),
                        Stream.concat(RECORD.people().values().stream(), RECORD.organisations().values().stream())
                                .map(Party::role))
                .flatMap(NothingOfTheCaseTest::wordsOf)
                .collect(Collectors.toSet());
        return parties.flatMap(party -> wordsOf(party.name()))
                .filter(word -> Character.isUpperCase(word.charAt(0)))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(word -> word.length() > 1 && !ordinary.contains(word))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> wordsOf(String text) {
        return WORD.matcher(text).results().map(MatchResult::group);
    }

    private static Set<String> words() throws IOException {
        return wordsOf(spaced(text())).collect(Collectors.toSet());
    }

    /** A text in small letters, its words apart by one space, those of names in code too. */
    private static String spaced(String text) {
        return wordsOf(text.replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " "))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
    }

    /** All that is compiled or read to answer questions, without its comments. */
    private static String text() throws IOException {
        var text = new StringBuilder();
        for (var file : files()) {
            if (ENGLISH.contains(file.getFileName().toString())) {
                continue;
            }
            var comment = file.toString().endsWith(".java") ? COMMENT : LIST_COMMENT;
            var content = EXAMPLES.matcher(Files.readString(file)).replaceAll(" ");
            text.append(comment.matcher(content).replaceAll(" ").replace(RECORD.caseId(), " "))
                    .append('\n');
        }
        return text.toString();
    }

    private static List<Path> files() {
        return PLACES.stream().flatMap(NothingOfTheCaseTest::filesIn).toList();
    }

    private static Stream<Path> filesIn(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files
                    .filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".bin"))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
