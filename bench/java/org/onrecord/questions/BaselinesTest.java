package org.onrecord.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Compares the program with plain retrieval over the same record on single questions. The property {@code
 * questions.report} names a file for the comparison; {@code questions.program} a program to add the slowest answers
 * of.
 */
class BaselinesTest {

    /** The sets kept apart have some 300 single questions: one in a hundred fewer is within chance. */
    private static final double TOLERANCE = 0.01;

    @Test
    void single_questions_are_answered_as_well_as_by_plain_retrieval() throws Exception {
        var report = new QuestionReport();
        for (var set : QuestionSet.all()) {
            var plain = new PlainRetrieval(Records.read(set.facts()));
            report.add(set, OwnShell.answers(set), plain.answers(set));
        }
        var file = System.getProperty("questions.report");
        if (file != null) {
            Files.write(Path.of(file), pages(report));
        }
        var ownOfAll = report.own(_ -> true);
        assertThat(ownOfAll.firstRight())
                .as("first right of %d", ownOfAll.count())
                .isGreaterThanOrEqualTo(report.plain(_ -> true).firstRight());
        var ownKeptApart = report.own(QuestionSet::isKeptApart);
        assertThat(ownKeptApart.firstRight() + TOLERANCE * ownKeptApart.count())
                .as("first right of %d kept apart, with tolerance", ownKeptApart.count())
                .isGreaterThanOrEqualTo(report.plain(QuestionSet::isKeptApart).firstRight());
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
