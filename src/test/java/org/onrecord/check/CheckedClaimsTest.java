package org.onrecord.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.ask.Questions;
import org.onrecord.check.CheckedClaim.Status;
import org.onrecord.format.FactsLoader;
import org.onrecord.format.FactsSource;
import org.onrecord.format.Limits;
import org.onrecord.lookup.AnsweredFact;
import org.onrecord.lookup.LoadedRecords;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Detail.CustodyDetail;
import org.onrecord.model.Detail.OutcomeDetail;
import org.onrecord.model.Fact;
import org.onrecord.model.SummarySentence;
import tools.jackson.databind.json.JsonMapper;

/** Claims whose truth is known: few differences in true ones, many in false ones, and nobody in the place of another. */
class CheckedClaimsTest {
    private static final Path SETS = Path.of("src/test/resources/claims");
    private static final Path SECOND = Path.of("facts/examples/horizon.json");
    private static final CaseRecord SHIPPED = LoadedRecords.PETER_CONNELLY;
    private static final ClaimChecker CHECKER = checker(SHIPPED);
    private static final ClaimChecker INVENTED = checker(LoadedRecords.GREY_HERON);

    private static ClaimChecker checker(CaseRecord record) {
        return new ClaimChecker(record, new Questions(record));
    }

    private static CheckedClaim checked(String claim) {
        return CHECKER.check(new Claim(claim, 1, 1, true));
    }

    private static List<String> ids(CheckedClaim checked) {
        return checked.facts().stream().map(AnsweredFact::id).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "famous, 26",
        "development, 24",
        "blind-1, 23",
        "blind-2, 22",
        "blind-3, 16",
        "blind-4, 18",
        "blind-5, 19",
        "blind-6, 21",
        "blind-7, 18",
        "grey-heron, 8"
    })
    void false_claims_differ_true_ones_do_not_and_the_deciding_fact_is_shown(String set, int least) throws IOException {
        var checker = set.equals("grey-heron") ? INVENTED : CHECKER;
        var json = new JsonMapper();
        var lines = Files.readAllLines(SETS.resolve(set + ".jsonl"));
        var found = 0;
        var wrong = new ArrayList<String>();
        var missing = new ArrayList<String>();
        for (var line : lines) {
            var entry = json.readTree(line);
            var claim = entry.get("claim").asString();
            var isFalse = entry.get("kind").asString().equals("false");
            var facts =
                    entry.get("facts").valueStream().map(id -> id.asString()).toList();
            var checked = checker.check(new Claim(claim, 1, 1, true));
            var differs = checked.status() == Status.DIFFERS;
            found += isFalse && differs ? 1 : 0;
            if (!isFalse && differs) {
                wrong.add(claim + " " + checked.differs());
            }
            if (!entry.get("kind").asString().equals("absent")
                    && !facts.isEmpty()
                    && ids(checked).stream().noneMatch(facts::contains)) {
                missing.add(claim);
            }
        }

        assertThat(wrong).hasSizeLessThanOrEqualTo(Math.ceilDiv(lines.size(), 50));
        assertThat(found).as("false claims that differ").isGreaterThanOrEqualTo(least);
        assertThat(missing).as("without the deciding fact").hasSizeLessThanOrEqualTo(lines.size() / 12);
    }

    @Test
    void no_sentence_of_a_record_differs_from_it() {
        var sentences = Stream.concat(
                SHIPPED.facts().values().stream().map(Fact::statement),
                SHIPPED.briefs().values().stream()
                        .flatMap(brief -> brief.summary().stream())
                        .map(SummarySentence::text)
                        .flatMap(text -> ClaimReader.read(text).stream().map(Claim::text)));

        assertThat(sentences.map(CheckedClaimsTest::checked)).noneMatch(one -> one.status() == Status.DIFFERS);
        for (var fact : SHIPPED.facts().values()) {
            assertThat(ids(checked(fact.statement()))).as(fact.statement()).contains(fact.id());
        }
    }

    @Test
    void an_accusation_is_laid_beside_the_outcomes_of_that_person_alone() {
        var outcomes = List.of(
                "was arrested",
                "was convicted of murder",
                "was cleared",
                "was jailed for life",
                "was sacked",
                "was struck off",
                "killed Peter",
                "abused Peter",
                "is in prison",
                "was released in 2013",
                "pleaded guilty to manslaughter",
                "was dismissed for gross misconduct",
                "took bribes");
        for (var person : SHIPPED.people().values()) {
            for (var outcome : outcomes) {
                var checked = checked(person.name() + " " + outcome + ".");
                for (var shown : checked.facts()) {
                    assertThat(personOf(shown)).as(checked.claim().text()).isIn(null, person.id());
                }
                assertThat(checked.differs())
                        .as(checked.claim().text())
                        .allSatisfy(words -> assertThat(SHIPPED.people().values())
                                .filteredOn(other -> !person.name().contains(surname(other.name())))
                                .noneMatch(other -> words.contains(surname(other.name()))));
            }
            assertThat(checked(person.name() + " was arrested.").status()).isNotEqualTo(Status.DIFFERS);
        }
    }

    private static String surname(String name) {
        return name.substring(name.lastIndexOf(' ') + 1);
    }

    private static @Nullable String personOf(AnsweredFact shown) {
        return switch (Objects.requireNonNull(SHIPPED.facts().get(shown.id())).detail()) {
            case OutcomeDetail outcome -> outcome.person();
            case CustodyDetail custody -> custody.person();
            case null, default -> null;
        };
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "John Smith was dismissed for gross misconduct.",
                "john smith was sacked",
                "Steven Spielberg was convicted of rape.",
                "steven spielberg was convicted of rape",
                "Maria Sharapova was struck off.",
                "Jane Doe killed Peter.",
            })
    void nobody_is_named_for_a_stranger(String claim) {
        var checked = checked(claim);

        assertThat(checked.status()).isEqualTo(Status.NOT_ON_RECORD);
        assertThat(checked.facts()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The Court of Appeal ruled that Sharon Shoesmith had been unlawfully dismissed.",
                "Steven Barker was sentenced to life imprisonment for raping a two-year-old girl.",
                "Cecilia Hitchen was not dismissed for gross misconduct.",
                "Tracey Connelly was cleared of neglecting a child in May 2009.",
                "Tracey Connelly, Steven Barker and Jason Owen were convicted of causing or allowing Peter's death.",
                "Tracey Connelly never got a life sentence: she was given an IPP.",
                "Khyra Ishaq's mother was not convicted of murder: she admitted manslaughter and was jailed for 15 years.",
                "Steven Barker was cleared.",
            })
    void a_true_claim_about_a_living_person_does_not_differ(String claim) {
        assertThat(checked(claim).status()).isNotEqualTo(Status.DIFFERS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The Court of Appeal upheld Jason Owen's sentence.|owen-appeal-allowed-six-years",
                "Steven Barker was sentenced to life for Peter's death.|sentence-barker-s5-twelve",
                "Sharon Shoesmith was dismissed and never won her case.|shoesmith-court-of-appeal-wins",
                "Clive Preece was struck off.|preece-dismissed",
                "Dr Jerome Ikwueke is suspended.|ikwueke-conditions-revoked-2012",
                "Maria Ward was reinstated by Haringey in April 2009 for gross misconduct.|ward-dismissed",
            })
    void a_false_claim_is_shown_with_the_outcome_that_stands(String claim, String fact) {
        assertThat(ids(checked(claim))).contains(fact);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Jason Owen lives in Croydon.",
                "Tracey Connelly lives in Leicester.",
                "Jason Owen has changed his name to John Smith.",
                "Jason Owen lived in the house with a 15-year-old girlfriend.",
                "Tracey Connelly is held at HMP Low Newton.",
                "Peter's father is called John Smith.",
            })
    void a_matter_left_out_on_purpose_is_withheld(String claim) {
        assertThat(checked(claim).status()).isEqualTo(Status.WITHHELD);
        assertThat(checked(claim).facts()).isEmpty();
    }

    @Test
    void another_year_or_sum_in_a_statement_mostly_differs() {
        var changed = SHIPPED.facts().values().stream()
                .map(Fact::statement)
                .filter(text -> text.matches(".*\\b(On|on) \\d{1,2} [A-Z][a-z]+ 200\\d\\b.*|.*£\\d.*"))
                .map(text ->
                        text.contains("£") ? text.replaceFirst("£\\d", "£7") : text.replaceFirst(" 200\\d", " 1998"))
                .filter(text -> SHIPPED.facts().values().stream()
                        .noneMatch(fact -> fact.statement().equals(text)))
                .collect(Collectors.toList());

        var differing = changed.stream()
                .filter(text -> checked(text).status() == Status.DIFFERS)
                .count();

        assertThat(changed).hasSizeGreaterThan(100);
        assertThat(differing).isGreaterThan(changed.size() / 2);
    }

    @Test
    void who_was_cleared_is_shown_as_cleared() {
        assumeThat(SECOND).exists();
        var record = FactsLoader.load(new FactsSource.OnDisk(SECOND), Limits.DEFAULT);
        var checker = checker(record);
        for (var claim : List.of("Jo Hamilton was cleared in 2021", "Seema Misra was cleared in 2021")) {
            assertThat(checker.check(new Claim(claim, 1, 1, true)).status()).isNotEqualTo(Status.DIFFERS);
        }
        for (var claim : List.of("Jo Hamilton is guilty of false accounting", "Seema Misra is in prison")) {
            var checked = checker.check(new Claim(claim, 1, 1, true));
            assertThat(checked.facts())
                    .extracting(fact -> CheckedText.statement(record, fact))
                    .anyMatch(text -> text.contains("quashed"));
        }
    }
}
