package org.onrecord.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.lookup.LoadedRecords.GREY_HERON;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.onrecord.lookup.Records;

class MostAskedTest {
    private static List<String> mostAsked(CaseRecord record) {
        return record.mostAsked().stream().map(Brief::id).toList();
    }

    @Test
    void the_editor_chooses_what_newcomers_ask_first() {
        assertThat(mostAsked(GREY_HERON)).containsExactly("book-of-the-night", "blame-of-the-open-door");
    }

    @Test
    void more_than_five_are_all_kept_if_the_editor_lists_them() {
        var briefs = IntStream.range(0, 6)
                .mapToObj(number -> Brief.FIELDS.with(
                        Records.brief("b" + number, "Heading " + number, "question " + number, List.of("sunk")),
                        "summary",
                        List.of(new SummarySentence("The ferry sank.", List.of("sunk")))))
                .toArray(Brief[]::new);
        var record = Records.with(Records.event("sunk", "2001", "The ferry sank."))
                .and(briefs)
                .record();
        var ids = List.copyOf(record.briefs().keySet());

        assertThat(mostAsked(record)).hasSize(5);
        assertThat(mostAsked(CaseRecord.FIELDS.with(record, "most_asked", ids))).isEqualTo(ids);
    }

    @Test
    void a_record_that_lists_no_overview_shows_its_most_certain_dated_facts_with_labels() {
        var record = CaseRecord.FIELDS.with(GREY_HERON, "overview", List.of());
        var section = record.overview().getFirst();

        assertThat(record.overview()).hasSize(1);
        assertThat(record.factsWith(section.facts()))
                .hasSizeBetween(10, 20)
                .isSortedAccordingTo(Fact.BY_DATE)
                .allMatch(fact -> fact.confidence() == Confidence.ESTABLISHED
                        && !fact.date().isUncertain());
        assertThat(record.milestones()).isNotEmpty();
    }

    @Test
    void without_a_choice_the_briefs_with_the_most_questions_come_first() {
        var record = CaseRecord.FIELDS.with(GREY_HERON, "most_asked", List.of());

        assertThat(mostAsked(record)).first().isEqualTo("blame-of-the-open-door");
    }
}
