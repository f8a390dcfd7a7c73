package org.onrecord.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.ask.Questions;
import org.onrecord.check.CheckedClaim.Slot;
import org.onrecord.check.CheckedClaim.Verdict;
import org.onrecord.format.FactsLoader;
import org.onrecord.format.FactsSource;
import org.onrecord.format.Limits;
import org.onrecord.hostile.HostileTexts;
import org.onrecord.lookup.AnsweredFact;
import org.onrecord.search.text.Tokens;

class ClaimCheckerTest {
    private static final ClaimChecker CHECKER = checker();

    private static ClaimChecker checker() {
        var file = Path.of("src/test/resources/records/grey-heron.json");
        var record = FactsLoader.load(new FactsSource.OnDisk(file), Limits.DEFAULT);
        return new ClaimChecker(record, new Questions(record));
    }

    private static List<CheckedClaim> checked(String text) {
        return CHECKER.check(new Claim(text, 3, 5));
    }

    private static CheckedClaim only(String text) {
        var checked = checked(text);
        assertThat(checked).hasSize(1);
        return checked.getFirst();
    }

    @ParameterizedTest
    @CsvSource({
        "Zoë Ångström was convicted of manslaughter., CHARGE",
        "Tobias Harrow was convicted of endangering life at sea., VERDICT",
        "Tobias Harrow pleaded guilty to endangering life at sea., VERDICT",
        "Siân Harrow was jailed for life., SENTENCE",
        "Siân Harrow has been released only once., NUMBER",
        "Siân Harrow was released in 2016., DATE",
        "Brandt Oyelaran was sacked., STATUS",
        "The ferry Grey Heron capsized in Saltmere Harbour on 14 March 2008., DATE",
        "Ada Quill's inquiry made 42 recommendations., NUMBER",
    })
    void the_detail_that_differs_is_named(String claim, Slot slot) {
        var checked = only(claim);

        assertThat(checked.verdict()).isIn(Verdict.CONTRADICTED, Verdict.IN_PART);
        assertThat(checked.slot()).isEqualTo(slot);
        assertThat(checked.answers()).isNotEmpty();
        assertThat(checked.explanation()).matches("\\p{Lu}.*\\.");
    }

    @Test
    void a_state_may_last_after_the_day_it_began() {
        assertThat(only("Siân Harrow was out on licence in 2015.").verdict()).isNotEqualTo(Verdict.CONTRADICTED);
        assertThat(only("Siân Harrow was in prison in 2012.").verdict()).isNotEqualTo(Verdict.CONTRADICTED);
    }

    @Test
    void a_sentence_that_was_replaced_is_shown_with_the_one_that_stands() {
        assertThat(only("Zoë Ångström was sentenced to eight years for endangering life at sea.")
                        .answers())
                .extracting(AnsweredFact::id)
                .contains("sentence-angstrom", "appeal-angstrom");
    }

    @Test
    void each_part_has_its_own_verdict_and_place() {
        var checked = checked("Siân Harrow was released in 2014, but Brandt Oyelaran was sacked.");

        assertThat(checked).extracting(CheckedClaim::verdict).containsExactly(Verdict.SUPPORTED, Verdict.CONTRADICTED);
        assertThat(checked.getLast().claim()).isEqualTo(new Claim("Brandt Oyelaran was sacked.", 3, 43));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Was Siân Harrow jailed for life?",
                "I think that Siân Harrow is a disgrace.",
                "",
                "…",
                "\u0000\u0001\u0002",
                "Ее убили в 2009 году, ٣ ٤ ۵۶ 七人",
                "The 99999999999999999999 of 31 February 2009 and 1,2,3,4 and £9,9.9m%"
            })
    void what_is_no_claim_is_not_judged(String text) {
        assertThat(checked(text))
                .extracting(CheckedClaim::verdict)
                .isSubsetOf(Verdict.NOT_UNDERSTOOD, Verdict.NOT_ON_RECORD);
    }

    @Test
    void a_sentence_of_any_length_takes_no_time() {
        for (var piece : List.of("a ", "Siân Harrow was released in 2014, but ", "1", "(", "was not ", "\u0301")) {
            assertThat(only(piece.repeat(100_000 / piece.length())).verdict()).isEqualTo(Verdict.NOT_UNDERSTOOD);
        }
    }

    @Test
    void nothing_hostile_is_in_an_explanation() {
        for (var hostile : HostileTexts.ACTIVE) {
            for (var one : checked("The ferry sank " + hostile + " in 2009 with " + hostile + "everybody.")) {
                assertThat(one.explanation()).doesNotContain(hostile);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "51 injuries | more than 50 injuries | true",
                "40 injuries | more than 50 injuries | false",
                "more than 50 injuries | 51 injuries | true",
                "two years | 24 months | true",
                "£680,000 | £679,452 | true",
                "£421,000 | £412,000 | false",
                "about 60 visits | 62 visits | true",
                "sixty visits | 60 visits | true",
                "one hundred and eight proposals | 108 proposals | true",
                "17 months | 18 months | false",
                "48 per cent | 48% | true",
            })
    void a_number_fits_what_it_may_mean(String claimed, String known, boolean fits) {
        assertThat(number(claimed).fits(number(known))).isEqualTo(fits);
    }

    private static Quantity number(String text) {
        var plain = text.replace("%", " per cent").replaceAll("£([\\d,]+)", "$1 pounds");
        var numbers = Quantity.in(Tokens.of(plain), _ -> false);
        assertThat(numbers).as(text).hasSize(1);
        return numbers.getFirst();
    }
}
