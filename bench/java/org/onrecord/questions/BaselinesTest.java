package org.onrecord.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The program beside a plain search over the same facts: BM25, and all words exactly, by Lucene. The property {@code
 * questions.report} names a file to write the comparison to; {@code questions.program} a program whose slowest answers
 * are reported there too.
 */
class BaselinesTest {

    @Test
    void more_turns_are_right_or_near_than_a_plain_search_gets_right() throws Exception {
        var report = new QuestionReport();
        for (var set : QuestionSet.all()) {
            var record = Records.read(set.facts());
            var own = Tally.of(set, OwnShell.answers(set));
            var bm25 = Tally.of(set, LuceneSearch.bm25(record).answers(set));
            var keywords = Tally.of(set, LuceneSearch.keywords(record).answers(set));
            report.add(set, own, bm25, keywords);
            assertThat(own.count(Tally.Outcome.RIGHT) + own.count(Tally.Outcome.NEAR))
                    .as(set.name())
                    .isGreaterThan(bm25.count(Tally.Outcome.RIGHT))
                    .isGreaterThan(keywords.count(Tally.Outcome.RIGHT));
        }
        var file = System.getProperty("questions.report");
        if (file != null) {
            Files.write(Path.of(file), pages(report));
        }
    }

    private static List<String> pages(QuestionReport report) throws IOException {
        var lines = new ArrayList<>(report.lines());
        var program = System.getProperty("questions.program");
        if (program != null) {
            lines.add("");
            lines.addAll(
                    new QuestionTimes(Path.of(program)).slowest(HostileQuestions.andThoseOfSets(QuestionSet.SHIPPED)));
        }
        return lines;
    }
}
