package org.onrecord.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.failure.Problem;
import org.onrecord.format.FactsLoader;
import org.onrecord.format.FactsSource;
import org.onrecord.format.Limits;

class BriefWarningsTest {
    private static final String SHIPPED = text("facts/peter-connelly.json");

    private static String text(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Problem> warnings(String json) {
        var in = new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
        return BriefWarnings.of("my.json", FactsLoader.load(new FactsSource.StandardInput(in), Limits.DEFAULT));
    }

    @Test
    void no_sentence_of_the_shipped_record_contradicts_its_facts() {
        assertThat(warnings(SHIPPED)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The High Court had dismissed|The High Court had allowed|shoesmith-high-court-loses",
                "Haringey dismissed Sharon Shoesmith in December 2008; she won|Haringey dismissed Sharon Shoesmith in December 2008; she lost|shoesmith-court-of-appeal-wins",
                "Steven Barker was convicted|Steven Barker was not convicted|trial2009-barker-rape-conviction",
                "A jury acquitted Barker of Peter's murder|A jury acquitted Barker of Peter's manslaughter|barker-murder-jury-acquittal",
                "Owen was later reported to|Owen was not later reported to|owen-sentence-completed",
            })
    void a_sentence_that_says_otherwise_than_its_fact_is_a_warning(String sentence, String changed, String fact) {
        assertThat(SHIPPED).contains("\"text\": \"" + sentence);

        var warning = warnings(SHIPPED.replace("\"text\": \"" + sentence, "\"text\": \"" + changed));

        assertThat(warning).singleElement().satisfies(one -> {
            assertThat(one.isWarning()).isTrue();
            assertThat(one.code()).isEqualTo("contradicts-fact");
            assertThat(one.path()).matches("briefs\\[\\d+\\]\\.summary\\[\\d+\\]");
            assertThat(one.message()).contains("the fact " + fact + " contradicts");
        });
    }
}
