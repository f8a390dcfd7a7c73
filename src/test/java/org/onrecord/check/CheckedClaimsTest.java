package org.onrecord.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.ask.Questions;
import org.onrecord.check.CheckedClaim.Verdict;
import org.onrecord.format.FactsLoader;
import org.onrecord.format.FactsSource;
import org.onrecord.format.Limits;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Fact;
import tools.jackson.databind.json.JsonMapper;

/** The verdicts on sets of claims whose truth is known: few false alarms before many finds. */
class CheckedClaimsTest {
    private static final Path SETS = Path.of("src/test/resources/claims");
    private static final CaseRecord SHIPPED = read("facts/peter-connelly.json");
    private static final CaseRecord INVENTED = read("src/test/resources/records/grey-heron.json");
    private static final Map<CaseRecord, ClaimChecker> CHECKERS = Stream.of(SHIPPED, INVENTED)
            .collect(Collectors.toMap(Function.identity(), record -> new ClaimChecker(record, new Questions(record))));
    private static final List<Verdict> FOUND = List.of(Verdict.CONTRADICTED, Verdict.IN_PART);
    private static final List<Verdict> WORST_FIRST = List.of(
            Verdict.CONTRADICTED,
            Verdict.IN_PART,
            Verdict.DISPUTED,
            Verdict.WITHHELD,
            Verdict.NOT_UNDERSTOOD,
            Verdict.NOT_ON_RECORD,
            Verdict.SUPPORTED);
    /** One in fifty, the most false alarms and wrong confirmations. */
    private static final int TOLERATED = 50;

    private static CaseRecord read(String file) {
        return FactsLoader.load(new FactsSource.OnDisk(Path.of(file)), Limits.DEFAULT);
    }

    /** Returns the worst verdict on the parts of a claim. */
    private static Verdict verdict(CaseRecord record, String claim) {
        var verdicts = CHECKERS.get(record).check(new Claim(claim, 1, 1)).stream()
                .map(CheckedClaim::verdict)
                .toList();
        return WORST_FIRST.stream().filter(verdicts::contains).findFirst().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "famous, 29, 12",
        "development, 31, 15",
        "blind-1, 31, 14",
        "blind-2, 33, 16",
        "blind-3, 28, 14",
        "blind-4, 24, 21",
        "blind-5, 22, 16",
        "blind-6, 30, 15",
        "blind-7, 22, 15",
        "grey-heron, 8, 6"
    })
    void false_claims_are_found_and_true_ones_left_alone(String set, int found, int supported) throws IOException {
        var record = set.equals("grey-heron") ? INVENTED : SHIPPED;
        var json = new JsonMapper();
        var claims = new ArrayList<String>();
        var wrong = new ArrayList<String>();
        var finds = 0;
        var supports = 0;
        for (var line : Files.readAllLines(SETS.resolve(set + ".jsonl"))) {
            var entry = json.readTree(line);
            var claim = entry.get("claim").asString();
            var verdict = verdict(record, claim);
            claims.add(claim);
            finds += entry.get("kind").asString().equals("false") && FOUND.contains(verdict) ? 1 : 0;
            supports += entry.get("kind").asString().equals("true") && verdict == Verdict.SUPPORTED ? 1 : 0;
            var isWrong = switch (entry.get("kind").asString()) {
                case "false" -> verdict == Verdict.SUPPORTED;
                case "true" -> FOUND.contains(verdict);
                default -> verdict == Verdict.SUPPORTED || FOUND.contains(verdict);
            };
            if (isWrong) {
                wrong.add(verdict.key() + ": " + claim);
            }
        }

        assertThat(wrong).hasSizeLessThanOrEqualTo(Math.ceilDiv(claims.size(), TOLERATED));
        assertThat(finds).as("false claims found").isGreaterThanOrEqualTo(found);
        assertThat(supports).as("true claims supported").isGreaterThanOrEqualTo(supported);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Connelly was found guilty by the jury of causing or allowing the death.|CONTRADICTED",
                "Connelly, Barker and Owen were all found guilty by the jury of causing or allowing Peter's death.|CONTRADICTED",
                "Barker was jailed for twelve years for raping a child under 13.|CONTRADICTED",
                "Barker received life with a minimum of ten years for the rape of a child, and twelve years for manslaughter.|NOT_UNDERSTOOD",
                "Connelly was acquitted of manslaughter.|NOT_ON_RECORD",
                "Tracey Connelly, Steven Barker and Jason Owen were convicted of causing or allowing Peter's death.|SUPPORTED",
                "Tracey Connelly never got a life sentence: she was given an IPP.|SUPPORTED",
                "Neither Ward nor Christou was struck off the social work register.|NOT_ON_RECORD",
                "Peter was one year and five months old when he died.|SUPPORTED",
                "She was released in 2013.|NOT_UNDERSTOOD",
            })
    void verdicts_about_living_people_are_exact(String claim, Verdict verdict) {
        assertThat(verdict(SHIPPED, claim)).isEqualTo(verdict);
    }

    @Test
    void what_a_record_says_it_bears_out() {
        for (var record : List.of(SHIPPED, INVENTED)) {
            var statements =
                    record.facts().values().stream().map(Fact::statement).toList();
            var verdicts = statements.stream().collect(Collectors.groupingBy(text -> verdict(record, text)));

            assertThat(FOUND)
                    .allSatisfy(found ->
                            assertThat(verdicts.getOrDefault(found, List.of())).isEmpty());
            assertThat(verdicts.get(Verdict.SUPPORTED).size()).isGreaterThan(statements.size() * 9 / 10);
        }
    }

    @Test
    void the_sentences_of_briefs_are_seldom_contradicted() {
        var sentences = SHIPPED.briefs().values().stream()
                .flatMap(brief -> brief.summary().stream())
                .flatMap(summary -> Stream.of(summary.text().split("(?<=[a-z0-9)]\\.) (?=[A-Z])")))
                .toList();

        assertThat(sentences.stream().filter(text -> FOUND.contains(verdict(SHIPPED, text))))
                .hasSizeLessThan(sentences.size() / 100);
    }
}
