package org.onrecord.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.ask.Questions;
import org.onrecord.check.CheckedClaim.Status;
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

    private static CheckedClaim checked(String text) {
        return CHECKER.check(new Claim(text, 3, 5, true));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Zoë Ångström was convicted of manslaughter.|verdict-angstrom-manslaughter",
                "Tobias Harrow was convicted of endangering life at sea.|verdict-harrow-t",
                "Siân Harrow was jailed for life.|sentence-harrow-s",
                "Siân Harrow has been released only once.|release-harrow-2014",
                "Siân Harrow was released in 2016.|release-harrow-2014",
                "The ferry Grey Heron capsized in Saltmere Harbour on 14 March 2008.|capsize",
            })
    void the_detail_that_differs_is_shown_with_its_fact(String claim, String fact) {
        var checked = checked(claim);

        assertThat(checked.status()).isEqualTo(Status.DIFFERS);
        assertThat(checked.differs()).isNotEmpty().allMatch(words -> words.matches(".+ \\(the fact: .+\\)"));
        assertThat(checked.facts()).isNotEmpty();
        assertThat(fact).isNotEmpty();
    }

    @Test
    void a_state_may_last_after_the_day_it_began() {
        assertThat(checked("Siân Harrow was out on licence in 2015.").status()).isNotEqualTo(Status.DIFFERS);
        assertThat(checked("Siân Harrow was in prison in 2012.").status()).isNotEqualTo(Status.DIFFERS);
    }

    @Test
    void a_sentence_that_was_replaced_is_shown_with_the_one_that_stands() {
        assertThat(checked("Zoë Ångström was sentenced to eight years for endangering life at sea.")
                        .facts())
                .extracting(AnsweredFact::id)
                .contains("sentence-angstrom", "appeal-angstrom");
    }

    @Test
    void a_sentence_with_two_claims_has_the_details_of_both() {
        var checked = checked("Siân Harrow was released in 2016, but Brandt Oyelaran was sacked.");

        assertThat(checked.status()).isEqualTo(Status.DIFFERS);
        assertThat(checked.differs()).hasSize(2);
        assertThat(checked.claim().column()).isEqualTo(5);
    }

    @Test
    void a_pronoun_means_the_person_before_it_in_the_paragraph() {
        var checker = checker();
        var text = ClaimReader.read(
                "Siân Harrow was jailed for life. She was released in 2016.\n\nShe was released in 2016.");
        var statuses =
                text.stream().map(checker::check).map(CheckedClaim::status).toList();

        assertThat(statuses).containsExactly(Status.DIFFERS, Status.DIFFERS, Status.UNREAD);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Was Siân Harrow jailed for life?|a question",
                "I think that Siân Harrow is a disgrace.|an opinion: “I think”",
                "She was released in 2013.|nobody is named before “She”",
                "It was so:|an introduction to what follows",
                "…|no words",
            })
    void what_is_no_claim_is_unread_with_its_words(String text, String remark) {
        assertThat(checked(text).status()).isEqualTo(Status.UNREAD);
        assertThat(checked(text).remark()).isEqualTo(remark);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\u0000\u0001\u0002",
                "Ее убили в 2009 году, ٣ ٤ ۵۶ 七人",
                "The 99999999999999999999 of 31 February 2009 and 1,2,3,4 and £9,9.9m%"
            })
    void nothing_differs_from_what_says_nothing(String text) {
        assertThat(checked(text).status()).isNotEqualTo(Status.DIFFERS);
    }

    @Test
    void a_long_sentence_is_read_in_linear_time() {
        for (var piece : List.of("a ", "Siân Harrow was released in 2014, but ", "1", "(", "was not ", "\u0301")) {
            assertThat(checked(piece.repeat(100_000 / piece.length())).status()).isEqualTo(Status.UNREAD);
            Assertions.assertTimeoutPreemptively(
                    Duration.ofSeconds(10), () -> checked(piece.repeat(19_000 / piece.length())));
        }
        var thousand =
                IntStream.range(0, 1000).mapToObj(at -> "Adam Number" + at).collect(Collectors.joining(", "));
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(10), () -> checked(thousand + " were convicted of manslaughter."));
    }

    @Test
    void nothing_hostile_is_in_what_differs() {
        for (var hostile : HostileTexts.ACTIVE) {
            assertThat(checked("The ferry sank " + hostile + " in 2009 with " + hostile + "everybody.")
                            .differs())
                    .noneMatch(words -> words.contains(hostile));
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
                "aged 18 months | aged 17 months | false",
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
