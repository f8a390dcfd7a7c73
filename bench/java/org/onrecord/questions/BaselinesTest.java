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

    /** The version of the record that the sets kept apart were written from, and whose statements they expect. */
    private static final Path WRITTEN_FROM = Path.of("facts/versions/peter-connelly-1.2.0.json");

    @Test
    void single_questions_are_answered_as_well_as_by_plain_retrieval() throws Exception {
        var report = report(QuestionSet.all());
        var earlier = report(QuestionSet.all().stream()
                .filter(QuestionSet::isKeptApart)
                .map(set -> set.of(WRITTEN_FROM))
                .toList());
        var file = System.getProperty("questions.report");
        if (file != null) {
            Files.write(Path.of(file), pages(report, earlier));
        }
        var ownOfAll = report.own(_ -> true);
        assertThat(ownOfAll.firstRight())
                .as("first right of %d", ownOfAll.count())
                .isGreaterThanOrEqualTo(report.plain(_ -> true).firstRight());
        var ownKeptApart = earlier.own(_ -> true);
        assertThat(ownKeptApart.firstRight() + TOLERANCE * ownKeptApart.count())
                .as("first right of %d kept apart, with tolerance", ownKeptApart.count())
                .isGreaterThanOrEqualTo(earlier.plain(_ -> true).firstRight());
    }

    private static QuestionReport report(List<QuestionSet> sets) throws Exception {
        var report = new QuestionReport();
        for (var set : sets) {
            var plain = new PlainRetrieval(Records.read(set.facts()));
            report.add(set, OwnShell.answers(set), plain.answers(set));
        }
        return report;
    }

    private static List<String> pages(QuestionReport report, QuestionReport earlier) throws IOException {
        var lines = new ArrayList<>(report.lines());
        lines.add("");
        lines.add("The sets kept apart were written from an earlier version of the record, 1.2.0, and expect its statements. Asked of it:");
        lines.add("");
        lines.addAll(earlier.totals("kept apart, of 1.2.0"));
        var program = System.getProperty("questions.program");
        if (program != null) {
            lines.add("");
            lines.addAll(
                    new QuestionTimes(Path.of(program)).slowest(HostileQuestions.andThoseOfSets(QuestionSet.SHIPPED)));
        }
        return lines;
    }
}
